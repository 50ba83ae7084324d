@NullMarked
package io.github.appflowtestkit.fake.internal.wire;

import org.jspecify.annotations.NullMarked;
