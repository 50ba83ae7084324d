@NullMarked
package io.github.appflowtestkit.fake.refusal;

import org.jspecify.annotations.NullMarked;
