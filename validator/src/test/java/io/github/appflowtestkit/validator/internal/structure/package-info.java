@NullMarked
package io.github.appflowtestkit.validator.internal.structure;

import org.jspecify.annotations.NullMarked;
