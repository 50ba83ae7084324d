package io.github.appflowtestkit.reports.internal.html;

import java.util.List;
import java.util.Optional;

/**
 * A part of one side of a comparison.
 *
 * @param style the class of its element
 * @param title the side, or that it does not have the part
 * @param place the file, line and column
 */
record SideView(String style, String title, Optional<String> place, List<LineView> lines) {}
