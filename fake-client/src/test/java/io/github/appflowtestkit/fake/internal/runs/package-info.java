@NullMarked
package io.github.appflowtestkit.fake.internal.runs;

import org.jspecify.annotations.NullMarked;
