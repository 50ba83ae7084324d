@NullMarked
package io.github.appflowtestkit.fake.internal.errors;

import org.jspecify.annotations.NullMarked;
