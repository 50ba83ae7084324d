/** What the service adds to the flows that it describes. */
@NullMarked
package io.github.appflowtestkit.fake.internal.additions;

import org.jspecify.annotations.NullMarked;
