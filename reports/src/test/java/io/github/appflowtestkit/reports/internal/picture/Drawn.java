package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.SourceText;
import io.github.appflowtestkit.validator.FlowValidator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Draws the flows of texts as the command does those of files. */
public final class Drawn {

    /** A Thursday. */
    static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private static final FlowValidator VALIDATOR = FlowValidator.create();

    private Drawn() {}

    public static List<FlowPicture> of(String path, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        CheckedFile file = new CheckedFile(
                path, VALIDATOR.validate(path, utf8), SourceText.of(utf8), List::of, () -> VALIDATOR.requests(utf8));
        return FlowPictures.of(file, Optional.of(AT));
    }
}
