/** AppFlow's wire format, restJson1: requests, responses and errors as JSON, by the SDK's own description of its types. */
@NullMarked
package io.github.appflowtestkit.fake.internal.wire;

import org.jspecify.annotations.NullMarked;
