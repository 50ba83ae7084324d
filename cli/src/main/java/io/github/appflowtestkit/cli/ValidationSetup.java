package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.internal.baseline.Baseline;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.configuration.ConfiguredRun;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The limits, configuration and baseline of one validate command.
 *
 * @param values what the documents do not know, by name
 * @param given where links may lead
 * @param configuration the configuration for all files; if empty, each file has its nearest one
 * @param baseline the known findings; empty if the run neither reads nor writes a baseline
 * @param kind what all documents are; empty if their content tells
 */
record ValidationSetup(
        Console console,
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
    static ValidationSetup read(
            Console console,
            int maxSize,
            int maxFindings,
            GivenFolders given,
            @Nullable String configuration,
            @Nullable String baseline,
            boolean writesBaseline)
            throws UnreadableException {
        Optional<Baseline> empty = writesBaseline ? Optional.of(Baseline.empty()) : Optional.empty();
        return new ValidationSetup(
                console,
                maxSize,
                maxFindings,
                Map.of(),
                given,
                configuration == null ? Optional.empty() : Optional.of(configuration(console, configuration, given)),
                baseline == null ? empty : Optional.of(baseline(console, baseline)),
                Optional.empty());
    }

    /** The same setup for documents of one kind. */
    ValidationSetup of(DocumentKind expected) {
        return new ValidationSetup(
                console, maxSize, maxFindings, values, given, configuration, baseline, Optional.of(expected));
    }

    FlowValidator validator() {
        FlowValidator.Builder builder = FlowValidator.builder()
                .maxBytes(maxSize)
                .maxFindings(maxFindings)
                .values(values);
        kind.ifPresent(builder::kind);
        return builder.build();
    }

    /** A new run, with nothing checked. */
    ConfiguredRun newRun() {
        return runBuilder().build();
    }

    /** A new run in which findings of plans point into the configuration that they were made from. */
    ConfiguredRun newRunOfSources() {
        return runBuilder().pointingElsewhere().build();
    }

    private ConfiguredRun.Builder runBuilder() {
        ConfiguredRun.Builder builder =
                ConfiguredRun.builder().validator(validator()).given(given).clock(console.clock());
        baseline.ifPresent(builder::baseline);
        configuration.ifPresent(builder::configuration);
        return builder;
    }

    private static Configuration configuration(Console console, String file, GivenFolders given)
            throws UnreadableException {
        try {
            return Configuration.load(console.resolve(file), given);
        } catch (UncheckedIOException e) {
            throw new UnreadableException(file + ": " + ReadFailure.reason(e));
        }
    }

    private static Baseline baseline(Console console, String file) throws UnreadableException {
        try {
            return Baseline.read(console.resolve(file));
        } catch (UncheckedIOException e) {
            throw new UnreadableException(file + ": " + ReadFailure.reason(e));
        } catch (IllegalArgumentException e) {
            // the message has the position, too
            throw new UnreadableException(String.valueOf(e.getMessage()));
        }
    }

    /** The configuration or the baseline cannot be read; the message says which and why. */
    static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1;

        UnreadableException(String message) {
            super(message);
        }
    }
}
