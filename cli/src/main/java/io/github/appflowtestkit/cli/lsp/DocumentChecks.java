package io.github.appflowtestkit.cli.lsp;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.configuration.ConfiguredRun;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import io.github.appflowtestkit.validator.internal.recognition.FlowFiles;
import io.github.appflowtestkit.validator.internal.recognition.Recognition;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Checks documents as {@code validate} does, each under the configuration nearest to it. Immutable and thread-safe.
 *
 * <p>Configuration and baseline are read again for each check, because not every editor says when they change.
 */
final class DocumentChecks {

    private static final List<String> ONLY_IN_PROFILES = List.of("connectionMode", "connectorProfileConfig");

    private final ServerSettings settings;
    private final FlowValidator validator;
    private final List<Path> folders;
    private final GivenFolders given;
    private final InstantSource clock;

    /**
     * Checks with settings.
     *
     * @param folders the folders that are open in the editor
     * @param clock decides whether suppressions have expired
     */
    DocumentChecks(ServerSettings settings, List<Path> folders, InstantSource clock) {
        this.settings = settings;
        this.validator = settings.validator();
        this.folders = List.copyOf(folders);
        this.given = GivenFolders.of(folders);
        this.clock = clock;
    }

    /** The folder that is open in the editor and holds a file. */
    Optional<Path> folderOf(Path file) {
        return folders.stream().filter(file::startsWith).findFirst();
    }

    /** The operation that a document is the request of. A document in the middle of a change may be unreadable, so that only words tell. */
    String operation(OpenDocument document) {
        boolean isUpdate = settings.kind()
                .filter(kind -> kind == DocumentKind.UPDATE_FLOW || kind == DocumentKind.UPDATE_CONNECTOR_PROFILE)
                .isPresent();
        boolean isProfile = ONLY_IN_PROFILES.stream().anyMatch(document.text()::contains);
        return (isUpdate ? "Update" : "Create") + (isProfile ? "ConnectorProfile" : "Flow");
    }

    /** The validator of all documents, without what a configuration changes. */
    FlowValidator validator() {
        return validator;
    }

    CheckedDocument check(OpenDocument document) {
        try {
            List<Finding> found = document.isConfiguration()
                    ? problems(document)
                    : document.mayHoldFlows() ? findings(document) : List.of();
            return CheckedDocument.of(
                    document,
                    found.stream()
                            .filter(finding -> finding.severity().compareTo(settings.severity()) >= 0)
                            .sorted(Comparator.comparing(
                                    finding -> finding.range().start()))
                            .toList());
        } catch (UncheckedIOException e) {
            return CheckedDocument.failed(
                    document,
                    "the configuration cannot be read: "
                            + Objects.requireNonNullElse(e.getCause(), e).getMessage());
        }
    }

    private List<Finding> findings(OpenDocument document) {
        Path file = file(document);
        ConfiguredRun run = run(document);
        Report report = run.check(file, document.utf8());
        if (!holdsFlows(document, report)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(report.findings());
        // such as one flow name twice in this document
        run.crossFileReports().forEach(more -> findings.addAll(more.findings()));
        return findings;
    }

    /** The mistakes of a configuration. Only a run over all files tells which of its suppressions are unused. */
    private List<Finding> problems(OpenDocument document) {
        return Configuration.parse(document.file().orElseThrow(), document.text(), given)
                .problems();
    }

    private static boolean holdsFlows(OpenDocument document, Report report) {
        // nobody reads a document over the limits, so only its words tell
        return FlowFiles.holdFlows(report)
                && (report.kind().isPresent()
                        || Recognition.ofUnreadable(document.text()).kind().isPresent());
    }

    /**
     * The configuration nearest to a file.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    Optional<Configuration> configurationOf(Path file) {
        return ConfiguredRun.builder().validator(validator).given(given).build().configurationOf(file);
    }

    private ConfiguredRun run(OpenDocument document) {
        ConfiguredRun.Builder builder =
                ConfiguredRun.builder().validator(validator).given(given).clock(clock);
        if (document.file().isEmpty() && folders.isEmpty()) {
            builder.configuration(Configuration.parse("", ""));
        }
        return builder.build();
    }

    private Path file(OpenDocument document) {
        return document.file()
                .orElseGet(
                        () -> folders.stream().findFirst().orElse(Path.of("")).resolve("untitled"));
    }

    /** Tells the findings of a document that {@code --fix} would fix: not those that somebody accepted on purpose. */
    Predicate<Finding> toFix(OpenDocument document) {
        Set<Place> heldBack = new HashSet<>();
        Path file = file(document);
        validator
                .validate(file.toString(), document.utf8())
                .findings()
                .forEach(finding -> heldBack.add(Place.of(finding)));
        run(document).check(file, document.utf8()).findings().forEach(finding -> heldBack.remove(Place.of(finding)));
        return finding -> !heldBack.contains(Place.of(finding));
    }

    /** Which finding of a document it is. */
    record Place(String rule, String pointer) {

        static Place of(Finding finding) {
            return new Place(finding.rule(), finding.pointer());
        }
    }
}
