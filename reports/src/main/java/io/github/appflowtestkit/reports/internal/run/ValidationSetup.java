package io.github.appflowtestkit.reports.internal.run;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.internal.baseline.Baseline;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.configuration.ConfiguredRun;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The limits, configuration and baseline of one run.
 *
 * @param folder the folder of relative paths
 * @param clock decides whether suppressions have expired
 * @param maxSize the size of the largest document to read, in bytes
 * @param maxFindings the greatest number of findings to report for a document
 * @param values what the documents do not know, by name
 * @param given where links may lead
 * @param configuration the configuration for all files; if empty, each file has its nearest one
 * @param baseline the known findings; empty if the run neither reads nor writes a baseline
 * @param kind what all documents are; empty if their content tells
 */
public record ValidationSetup(
        WorkingFolder folder,
        InstantSource clock,
        int maxSize,
        int maxFindings,
        Map<String, String> values,
        GivenFolders given,
        Optional<Configuration> configuration,
        Optional<Baseline> baseline,
        Optional<DocumentKind> kind) {

    /**
     * Reads the files that the options name.
     *
     * @throws UnreadableException if one of them cannot be read
     */
    public static ValidationSetup read(
            WorkingFolder folder,
            InstantSource clock,
            int maxSize,
            int maxFindings,
            GivenFolders given,
            @Nullable String configuration,
            @Nullable String baseline,
            boolean writesBaseline)
            throws UnreadableException {
        Optional<Baseline> empty = writesBaseline ? Optional.of(Baseline.empty()) : Optional.empty();
        return new ValidationSetup(
                folder,
                clock,
                maxSize,
                maxFindings,
                Map.of(),
                given,
                configuration == null ? Optional.empty() : Optional.of(configuration(folder, configuration, given)),
                baseline == null ? empty : Optional.of(baseline(folder, baseline)),
                Optional.empty());
    }

    /** The same setup for documents of one kind. */
    public ValidationSetup of(DocumentKind expected) {
        return new ValidationSetup(
                folder, clock, maxSize, maxFindings, values, given, configuration, baseline, Optional.of(expected));
    }

    /** The same setup with values for what the documents do not know. */
    public ValidationSetup with(Map<String, String> given) {
        return new ValidationSetup(
                folder, clock, maxSize, maxFindings, given, this.given, configuration, baseline, kind);
    }

    /** A validator with the limits. */
    public FlowValidator validator() {
        FlowValidator.Builder builder = FlowValidator.builder()
                .maxBytes(maxSize)
                .maxFindings(maxFindings)
                .values(values);
        kind.ifPresent(builder::kind);
        return builder.build();
    }

    /** A new run, with nothing checked. */
    public ConfiguredRun newRun() {
        return runBuilder().build();
    }

    /** A new run in which findings of plans point into the configuration that they were made from. */
    ConfiguredRun newRunOfSources() {
        return runBuilder().pointingElsewhere().build();
    }

    private ConfiguredRun.Builder runBuilder() {
        ConfiguredRun.Builder builder =
                ConfiguredRun.builder().validator(validator()).given(given).clock(clock);
        baseline.ifPresent(builder::baseline);
        configuration.ifPresent(builder::configuration);
        return builder;
    }

    /** Why a file of a folder is left out. */
    String noFlow() {
        return "no flow" + kind.map(each -> " of the kind " + each.label()).orElse("");
    }

    private static Configuration configuration(WorkingFolder folder, String file, GivenFolders given)
            throws UnreadableException {
        try {
            return Configuration.load(folder.resolve(file), given);
        } catch (UncheckedIOException e) {
            throw new UnreadableException(file + ": " + ReadFailure.reason(e));
        }
    }

    private static Baseline baseline(WorkingFolder folder, String file) throws UnreadableException {
        try {
            return Baseline.read(folder.resolve(file));
        } catch (UncheckedIOException e) {
            throw new UnreadableException(file + ": " + ReadFailure.reason(e));
        } catch (IllegalArgumentException e) {
            // the message has the position, too
            throw new UnreadableException(String.valueOf(e.getMessage()));
        }
    }

    /** The configuration or the baseline cannot be read; the message says which and why. */
    public static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1;

        UnreadableException(String message) {
            super(message);
        }
    }
}
