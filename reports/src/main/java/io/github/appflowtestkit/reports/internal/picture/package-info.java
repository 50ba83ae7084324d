/**
 * What a flow does, as a picture shows it, whatever the format of the picture.
 *
 * <p>Not part of the public interface: it may change in any version.
 */
@NullMarked
package io.github.appflowtestkit.reports.internal.picture;

import org.jspecify.annotations.NullMarked;
