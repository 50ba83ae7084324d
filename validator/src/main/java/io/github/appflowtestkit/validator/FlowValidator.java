package io.github.appflowtestkit.validator;

import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.Reading;
import io.github.appflowtestkit.validator.rules.Catalogue;
import io.github.appflowtestkit.validator.rules.Rule;
import io.github.appflowtestkit.validator.rules.RuleEngine;
import io.github.appflowtestkit.validator.rules.RuleInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks AppFlow flow definitions against the service model, the rules of the service, and advice.
 *
 * <p>Whatever a document holds ends as findings of the report, never as an exception; only a file that cannot be read
 * throws. Immutable and thread-safe: make one and share it.
 *
 * <pre>{@code
 * Report report = FlowValidator.create().validate(Path.of("flows/orders.json"));
 * report.findings().forEach(finding -> log(finding.range().start() + " " + finding.message()));
 * }</pre>
 */
public final class FlowValidator {

    private final DocumentReader reader;
    private final int maxBytes;
    private final RuleEngine rules;
    private final Builder options;

    private FlowValidator(Builder options) {
        this.options = options;
        this.rules = options.engine();
        this.maxBytes = options.maxBytes;
        this.reader = new DocumentReader(options.maxBytes, options.maxDepth);
    }

    /** A validator with the defaults: documents of 10 MB and 500 levels at most. */
    public static FlowValidator create() {
        return builder().build();
    }

    /** A validator with options. */
    public static Builder builder() {
        return new Builder();
    }

    /** The options of this validator, to be changed for another one. */
    public Builder toBuilder() {
        return new Builder(options);
    }

    /**
     * Checks a file: one CreateFlow request in JSON, or an array of them.
     *
     * @param file the file; the report bears its name as given
     * @throws UncheckedIOException if the file cannot be read
     */
    public Report validate(Path file) {
        return new DocumentCheck(file.toString(), read(file), rules).flows();
    }

    Reading read(Path file) {
        try {
            long size = Files.size(file);
            return size > maxBytes ? reader.tooLarge(size) : reader.read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("cannot read " + file + ": there is no such file", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    Reading read(byte[] utf8) {
        return reader.read(utf8);
    }

    RuleEngine ruleEngine() {
        return rules;
    }

    /** What is to be said about the rules that this validator asks about each flow, those of a user's own included. */
    public List<RuleInfo> rules() {
        return rules.infos();
    }

    /** Starts a run over several documents, which finds mistakes between them, too. */
    public ValidationRun newRun() {
        return new ValidationRun(this);
    }

    /**
     * Checks a document: one CreateFlow request in JSON, or an array of them.
     *
     * @param name the name that the report bears
     * @param text the document
     */
    public Report validate(String name, String text) {
        return new DocumentCheck(name, reader.read(text), rules).flows();
    }

    /**
     * Checks a document: one CreateFlow request in JSON, or an array of them.
     *
     * @param name the name that the report bears
     * @param utf8 the document in UTF-8, with or without byte order mark
     */
    public Report validate(String name, byte[] utf8) {
        return new DocumentCheck(name, reader.read(utf8), rules).flows();
    }

    /**
     * Checks the request of one operation, whatever it looks like.
     *
     * @param operation the operation as the service names it, such as {@code StartFlow}
     * @param name the name that the report bears
     * @param json the request as JSON in UTF-8, with members that travel in the URL as members of the object
     * @throws IllegalArgumentException if the service has no such operation
     */
    public Report validateRequest(String operation, String name, byte[] json) {
        return new DocumentCheck(name, reader.read(json), rules).request(operation);
    }

    /** Options of a validator. Not thread-safe. */
    public static final class Builder {

        private static final int TEN_MEGABYTES = 10_000_000;
        private static final int LEVELS = 500;

        private int maxBytes = TEN_MEGABYTES;
        private int maxDepth = LEVELS;
        private Catalogue catalogue = Catalogue.withServices();
        private boolean advice = true;
        private @Nullable InstantSource clock;

        private Predicate<RuleInfo> switchedOn = RuleInfo::onByDefault;

        private Builder() {}

        private Builder(Builder other) {
            this.maxBytes = other.maxBytes;
            this.maxDepth = other.maxDepth;
            this.catalogue = other.catalogue;
            this.switchedOn = other.switchedOn;
            this.advice = other.advice;
            this.clock = other.clock;
        }

        /**
         * The largest document that is read; others get finding AF0007.
         *
         * @param bytes 1 or more; 10,000,000 unless told
         */
        public Builder maxBytes(int bytes) {
            this.maxBytes = positive("maxBytes", bytes);
            return this;
        }

        /**
         * How deep objects and arrays may be nested; deeper documents get finding AF0007.
         *
         * @param levels 1 to 10,000; 500 unless told
         */
        public Builder maxDepth(int levels) {
            if (levels > 10_000) {
                throw new IllegalArgumentException("maxDepth must be at most 10000, but was " + levels);
            }
            this.maxDepth = positive("maxDepth", levels);
            return this;
        }

        /** Adds rules of one's own to those that are built in or found by {@link java.util.ServiceLoader}. */
        public Builder rules(Iterable<? extends Rule> more) {
            this.catalogue = catalogue.with(more);
            return this;
        }

        /** Runs those rules, too, that are off unless asked for. */
        public Builder everyRule() {
            return switchOn(rule -> true);
        }

        /** Runs those rules, whether they are on by default or not, and adds them to what was asked for before. */
        public Builder switchOn(Predicate<RuleInfo> rules) {
            this.switchedOn = switchedOn.or(rules);
            return this;
        }

        /** Leaves out rules that only give advice: what remains is what the service refuses. */
        public Builder withoutAdvice() {
            this.advice = false;
            return this;
        }

        /**
         * Tells rules what is past and future.
         *
         * @param clock asked at each check; without one such rules stay silent
         */
        public Builder clock(InstantSource clock) {
            this.clock = clock;
            return this;
        }

        private RuleEngine engine() {
            List<Rule> chosen = catalogue.rules().stream()
                    .filter(rule -> switchedOn.test(rule.info()))
                    .filter(rule -> advice || rule.info().layer() != Layer.ADVICE)
                    .toList();
            return new RuleEngine(chosen, advice ? catalogue.runRules() : List.of(), Optional.ofNullable(clock));
        }

        /** The validator. */
        public FlowValidator build() {
            return new FlowValidator(new Builder(this));
        }

        private static int positive(String option, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(option + " must be 1 or more, but was " + value);
            }
            return value;
        }
    }
}
