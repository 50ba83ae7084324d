@NullMarked
package io.github.appflowtestkit.fake.internal.persistence;

import org.jspecify.annotations.NullMarked;
