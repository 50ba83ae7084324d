package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Reads and checks one input after the other. */
final class DocumentCheck {

    // Findings of these rules point at a value that must not be repeated anywhere.
    private static final Set<String> SECRET_RULES = Set.of("AF6002");
    private static final String NO_FLOW = "AF0006";

    private final Console console;
    private final int maxSize;
    private final FlowValidator validator;

    DocumentCheck(Console console, int maxSize) {
        this.console = console;
        this.maxSize = maxSize;
        this.validator = FlowValidator.builder().maxBytes(maxSize).build();
    }

    CheckedFile check(Input input) throws IOException {
        Path path = input.path().orElse(null);
        if (path != null && Files.size(path) > maxSize) {
            return new CheckedFile(input.name(), validator.validate(path), SourceText.of(new byte[0], List.of()));
        }
        byte[] content = path == null ? firstBytes(console.in()) : firstBytes(path);
        Report report = validator.validate(input.name(), content);
        return new CheckedFile(input.name(), report, SourceText.of(content, secrets(report)));
    }

    /** Whether the document is sound, but something else than flows. */
    static boolean holdsNoFlow(CheckedFile file) {
        return file.report().findings().stream().map(Finding::rule).anyMatch(NO_FLOW::equals);
    }

    private byte[] firstBytes(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return firstBytes(stream);
        }
    }

    // A pipe does not tell its size; one byte more than allowed is enough to see that it is too much.
    private byte[] firstBytes(InputStream stream) throws IOException {
        return stream.readNBytes(maxSize + 1);
    }

    private static List<Range> secrets(Report report) {
        return report.findings().stream()
                .filter(finding -> SECRET_RULES.contains(finding.rule()))
                .map(Finding::range)
                .toList();
    }
}
