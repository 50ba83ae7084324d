package io.github.appflowtestkit.reports.internal.svg;

import io.github.appflowtestkit.reports.internal.picture.FlowPicture;
import io.github.appflowtestkit.reports.internal.picture.PictureWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Pictures of flows, one below the other.
 *
 * @param title what it shows, in a few words
 * @param description what it shows, for people who do not see it
 * @param height its height; its width is always {@link #WIDTH}
 * @param shapes what is drawn, the lowest layer first
 */
record Drawing(String title, String description, int height, List<Shape> shapes) {

    static final int WIDTH = 1200;
    private static final int BETWEEN = 24;

    /** The style sheet. */
    static String style() {
        try (InputStream stream =
                Objects.requireNonNull(Drawing.class.getResourceAsStream("picture.css"), "picture.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Drawing of(List<FlowPicture> pictures) {
        Canvas canvas = new Canvas();
        int y = 0;
        for (FlowPicture picture : pictures) {
            y = new FlowLayout(canvas, picture).draw(y == 0 ? 0 : y + BETWEEN);
        }
        return new Drawing(
                Canvas.legal(pictures.stream().map(FlowPicture::title).collect(Collectors.joining(", "))),
                Canvas.legal(pictures.stream().map(PictureWords::description).collect(Collectors.joining(" "))),
                y,
                canvas.shapes());
    }
}
