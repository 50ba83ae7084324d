/**
 * The page that shows what a fake holds and what it was asked: live at a server, and as a file beside the report of a
 * failed test. The records say what the page shows; jte makes classes of the templates in {@code src/main/jte}.
 *
 * <p>Not part of the public interface: it may change in any version.
 */
@NullMarked
package io.github.appflowtestkit.fake.internal.page;

import org.jspecify.annotations.NullMarked;
