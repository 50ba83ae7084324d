@NullMarked
package io.github.appflowtestkit.fake.durable;

import org.jspecify.annotations.NullMarked;
