@NullMarked
package io.github.appflowtestkit.fake.wire;

import org.jspecify.annotations.NullMarked;
