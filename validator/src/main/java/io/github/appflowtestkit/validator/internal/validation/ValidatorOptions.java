package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.catalogue.Catalogue;
import io.github.appflowtestkit.validator.internal.entity.EntityFolder;
import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import io.github.appflowtestkit.validator.internal.rules.RuleEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects options and builds the validator. */
public final class ValidatorOptions implements FlowValidator.Builder {

    private static final int DEEPEST = 10_000;

    private int maxBytes = DocumentReader.DEFAULT_MAX_BYTES;
    private int maxFindings = 1_000;
    private int maxDepth = 500;
    private Catalogue own;
    private Predicate<RuleInfo> switchedOn = RuleInfo::onByDefault;
    private boolean advice = true;
    private GivenValues values = GivenValues.NONE;
    private EntityFolder entities = EntityFolder.NONE;
    private @Nullable InstantSource clock;
    private @Nullable DocumentKind kind;

    /** The defaults; the rules are the built-in ones and those that the class path offers. */
    public ValidatorOptions() {
        this(Catalogue.ofClassPath());
    }

    private ValidatorOptions(Catalogue own) {
        this.own = own;
    }

    int maxBytes() {
        return maxBytes;
    }

    int maxFindings() {
        return maxFindings;
    }

    Optional<DocumentKind> kind() {
        return Optional.ofNullable(kind);
    }

    GivenValues values() {
        return values;
    }

    EntityFolder entities() {
        return entities;
    }

    /** A validator with the same options that knows entities. */
    public static FlowValidator with(EntityFolder entities, FlowValidator validator) {
        if (!(validator.toBuilder() instanceof ValidatorOptions options)) {
            throw new IllegalArgumentException("validator must come from FlowValidator.builder(), but is a "
                    + validator.getClass().getName());
        }
        options.entities = entities;
        return options.build();
    }

    ValidatorOptions copy() {
        ValidatorOptions copy = new ValidatorOptions(own);
        copy.maxBytes = maxBytes;
        copy.maxDepth = maxDepth;
        copy.maxFindings = maxFindings;
        copy.switchedOn = switchedOn;
        copy.advice = advice;
        copy.values = values;
        copy.entities = entities;
        copy.clock = clock;
        copy.kind = kind;
        return copy;
    }

    @Override
    public FlowValidator.Builder maxBytes(int bytes) {
        this.maxBytes = positive("maxBytes", bytes);
        return this;
    }

    @Override
    public FlowValidator.Builder maxDepth(int levels) {
        if (levels > DEEPEST) {
            throw new IllegalArgumentException("maxDepth must be at most " + DEEPEST + ", but is " + levels);
        }
        this.maxDepth = positive("maxDepth", levels);
        return this;
    }

    @Override
    public FlowValidator.Builder maxFindings(int findings) {
        this.maxFindings = positive("maxFindings", findings);
        return this;
    }

    @Override
    public FlowValidator.Builder rules(Iterable<? extends Rule> more) {
        Objects.requireNonNull(more, "more must not be null");
        this.own = own.with(more);
        return this;
    }

    @Override
    public FlowValidator.Builder switchOn(Predicate<RuleInfo> rules) {
        Objects.requireNonNull(rules, "rules must not be null");
        this.switchedOn = switchedOn.or(rules);
        return this;
    }

    @Override
    public FlowValidator.Builder withoutAdvice() {
        this.advice = false;
        return this;
    }

    @Override
    public FlowValidator.Builder values(Map<String, String> values) {
        Objects.requireNonNull(values, "values must not be null");
        this.values = new GivenValues(values);
        return this;
    }

    @Override
    public FlowValidator.Builder entities(Path folder) {
        Objects.requireNonNull(folder, "folder must not be null");
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("entities must be a folder, but there is no folder "
                    + JsonText.quoted(folder.toString()) + " in " + Path.of("").toAbsolutePath());
        }
        this.entities = EntityFolder.of(
                folder, List.of(), (file, all) -> file.toRealPath().startsWith(all.toRealPath()));
        return this;
    }

    @Override
    public FlowValidator.Builder clock(InstantSource clock) {
        Objects.requireNonNull(clock, "clock must not be null");
        this.clock = clock;
        return this;
    }

    @Override
    public FlowValidator.Builder kind(DocumentKind expected) {
        Objects.requireNonNull(expected, "kind must not be null");
        this.kind = expected;
        return this;
    }

    @Override
    public FlowValidator build() {
        return new LayeredValidator(copy(), new DocumentReader(maxBytes, maxDepth), engine());
    }

    private RuleEngine engine() {
        Catalogue catalogue = (advice ? Catalogue.builtIn() : Catalogue.ofService()).with(own.rules());
        List<Rule> flows =
                catalogue.rules().stream().filter(rule -> isOn(rule.info())).toList();
        List<ProfileRule> profiles = catalogue.profileRules().stream()
                .filter(rule -> isOn(rule.info()))
                .toList();
        return new RuleEngine(flows, profiles, advice ? catalogue.runRules() : List.of(), Optional.ofNullable(clock));
    }

    private boolean isOn(RuleInfo rule) {
        return switchedOn.test(rule) && (advice || rule.layer() != Layer.ADVICE);
    }

    private static int positive(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " must be 1 or more, but is " + value);
        }
        return value;
    }
}
