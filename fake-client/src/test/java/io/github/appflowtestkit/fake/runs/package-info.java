@NullMarked
package io.github.appflowtestkit.fake.runs;

import org.jspecify.annotations.NullMarked;
