/** Tests of the Maven plugin; the consumer {@code maven-plugin} runs it in projects. */
@NullMarked
package io.github.appflowtestkit.maven;

import org.jspecify.annotations.NullMarked;
