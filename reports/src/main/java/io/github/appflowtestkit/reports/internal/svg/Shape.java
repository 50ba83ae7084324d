package io.github.appflowtestkit.reports.internal.svg;

import io.github.appflowtestkit.reports.internal.picture.LinePart;
import io.github.appflowtestkit.validator.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that is drawn. All numbers are pixels from the left and the top of the picture. */
sealed interface Shape {

    /**
     * A rectangle.
     *
     * @param style the classes of its element
     */
    record Box(String style, int x, int y, int width, int height) implements Shape {

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }

        int middle() {
            return y + height / 2;
        }

        boolean overlaps(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }

        boolean contains(Box other) {
            return x <= other.x && other.right() <= right() && y <= other.y && other.bottom() <= bottom();
        }
    }

    /**
     * A line.
     *
     * @param style the classes of its element
     * @param path the data of a path
     */
    record Line(String style, String path) implements Shape {}

    /**
     * A text on one line.
     *
     * @param style the classes of its element
     * @param x the start of the text, or its end
     * @param y the line on which letters stand
     * @param atEnd whether the text ends at its place
     * @param area what the text takes at most
     * @param full the text if a part of it is left out
     */
    record Label(String style, int x, int y, boolean atEnd, String text, Box area, Optional<String> full)
            implements Shape {

        /** Which end is at the place; absent if it is the start. */
        @Nullable
        String anchor() {
            return atEnd ? "end" : null;
        }

        /** The width into which the text is pressed; absent for text that leaves room. */
        @Nullable
        String pressed() {
            return Font.isUncertain(text) && area.width() > 0 ? String.valueOf(area.width()) : null;
        }

        /** What is pressed. */
        @Nullable
        String pressing() {
            return pressed() == null ? null : "spacingAndGlyphs";
        }
    }

    /** The sign of a severity: each has a form of its own. */
    record Sign(Severity severity, int x, int y) implements Shape {

        static final int SIZE = 14;

        String style() {
            return "sign " + LinePart.style(severity);
        }

        /** The outline: an octagon, a triangle, a circle. */
        String outline() {
            return switch (severity) {
                case ERROR -> "M4 0h6l4 4v6l-4 4h-6l-4 -4v-6z";
                case WARNING -> "M7 0.5l7 13h-14z";
                case NOTE -> "M7 0a7 7 0 1 1 0 14a7 7 0 1 1 0 -14z";
            };
        }

        /** What is in it: a cross, an exclamation mark, a letter. */
        String inside() {
            return switch (severity) {
                case ERROR -> "M4.5 4.5l5 5m0 -5l-5 5";
                case WARNING -> "M7 5v4m0 1.6v1.2";
                case NOTE -> "M7 6v5m0 -8v1.4";
            };
        }
    }
}
