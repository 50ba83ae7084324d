@NullMarked
package io.github.appflowtestkit.validator.structure;

import org.jspecify.annotations.NullMarked;
