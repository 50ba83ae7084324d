/** The Maven plugin. */
@NullMarked
package io.github.appflowtestkit.maven;

import org.jspecify.annotations.NullMarked;
