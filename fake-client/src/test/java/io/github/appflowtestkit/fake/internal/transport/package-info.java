@NullMarked
package io.github.appflowtestkit.fake.internal.transport;

import org.jspecify.annotations.NullMarked;
