package io.github.appflowtestkit.validator.internal.configuration;

import static io.github.appflowtestkit.validator.internal.finding.BuiltInRules.UNUSED_SUPPRESSION;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A configuration in one run: applies it to reports, and tracks unused suppressions. Not thread-safe. */
final class ConfigurationInUse {

    private static final String SAFETY_RULES = "AF6";

    private final Configuration configuration;
    private final Optional<LocalDate> today;
    private final Set<Suppression> used = new HashSet<>();
    private final Optional<BaselineInUse> baseline;
    private @Nullable FlowValidator validator;
    private int suppressed;

    ConfigurationInUse(Configuration configuration, Optional<InstantSource> clock) {
        this.configuration = configuration;
        this.baseline = configuration.settings().baseline().map(BaselineInUse::new);
        this.today = clock.map(source -> LocalDate.ofInstant(source.instant(), ZoneOffset.UTC));
    }

    /** The validator with the policies of the configuration and the rules that it switches on. */
    FlowValidator validator(FlowValidator plain) {
        FlowValidator made = validator;
        if (made == null) {
            made = plain.toBuilder()
                    .rules(Policies.of(configuration.settings()))
                    .switchOn(this::isOn)
                    .build();
            validator = made;
        }
        return made;
    }

    private boolean isOn(RuleInfo rule) {
        Settings settings = configuration.settings();
        @Nullable Level level = settings.levels().get(rule.id());
        if (level != null) {
            return level != Level.OFF;
        }
        return rule.onByDefault()
                || settings.profile() == Profile.STRICT
                || (settings.profile() == Profile.SECURITY && rule.id().startsWith(SAFETY_RULES));
    }

    /**
     * The findings that remain, with the severities that the configuration sets.
     *
     * @param heldBack gets the suppressed findings
     */
    Report apply(Path file, Report report, Consumer<HeldBackFinding> heldBack) {
        String path = configuration.relative(file);
        List<Finding> remaining = new ArrayList<>();
        for (Finding finding : report.findings()) {
            Optional<Finding> withLevel = withLevel(finding);
            Optional<Suppression> suppression = withLevel.flatMap(each -> suppression(each, path));
            if (suppression.isPresent()) {
                suppressed++;
                heldBack.accept(HeldBackFinding.by(suppression.get(), withLevel.orElseThrow()));
            } else {
                withLevel.ifPresent(remaining::add);
            }
        }
        return report.withFindings(remaining);
    }

    int suppressed() {
        return suppressed;
    }

    /** The baseline that the configuration names. */
    Optional<BaselineInUse> baseline() {
        return baseline;
    }

    /** The finding with the severity that the configuration sets; empty if its rule is off. */
    private Optional<Finding> withLevel(Finding finding) {
        if (finding.layer() != Layer.ADVICE && finding.severity() == Severity.ERROR) {
            // Only a suppression, which has a reason, may hide an error of the service.
            return Optional.of(finding);
        }
        Settings settings = configuration.settings();
        @Nullable Level level = settings.levels().get(finding.rule());
        if (level != null) {
            return level.severity().map(severity -> FindingFactory.withSeverity(finding, severity));
        }
        return Optional.of(FindingFactory.withSeverity(finding, byProfile(settings.profile(), finding)));
    }

    private static Severity byProfile(Profile profile, Finding finding) {
        Severity severity = finding.severity();
        return switch (profile) {
            case DEFAULT -> severity;
            case STRICT -> severity == Severity.NOTE ? Severity.WARNING : Severity.ERROR;
            case SECURITY ->
                finding.rule().startsWith(SAFETY_RULES) && severity == Severity.NOTE ? Severity.WARNING : severity;
        };
    }

    /** Tells which findings of a file are suppressed; they do not count as such yet. */
    Predicate<Finding> suppressed(Path file) {
        String path = configuration.relative(file);
        List<Suppression> inForce = configuration.settings().suppressions().stream()
                .filter(suppression -> !expired(suppression))
                .toList();
        return finding -> inForce.stream().anyMatch(suppression -> suppression.covers(finding, path));
    }

    /** The first suppression of a finding; all of them are used. */
    private Optional<Suppression> suppression(Finding finding, String path) {
        List<Suppression> covering = configuration.settings().suppressions().stream()
                .filter(each -> !expired(each) && each.covers(finding, path))
                .toList();
        used.addAll(covering);
        return covering.stream().findFirst();
    }

    private boolean expired(Suppression suppression) {
        return today.map(suppression::expired).orElse(false);
    }

    /** The findings about the configuration itself, in the order of its text. */
    Report report() {
        List<Finding> findings = new ArrayList<>(configuration.problems());
        for (Suppression suppression : configuration.settings().suppressions()) {
            if (expired(suppression)) {
                String day = suppression.until().map(LocalDate::toString).orElse("");
                unused(
                                suppression,
                                "the suppression of " + suppression.rule() + " expired on " + day,
                                "fix the finding, or set a later date if the reason "
                                        + JsonText.quoted(suppression.reason()) + " still applies")
                        .ifPresent(findings::add);
            } else if (!used.contains(suppression)) {
                unused(
                                suppression,
                                "unused suppression of " + suppression.rule() + scope(suppression),
                                "remove it if the finding is fixed; otherwise correct its rule, files or pointer")
                        .ifPresent(findings::add);
            }
        }
        findings.sort(Comparator.comparing(finding -> finding.range().start()));
        List<Finding> shown = findings.stream().map(FindingFactory::shown).toList();
        return new Report(configuration.name(), Optional.empty(), shown);
    }

    private static String scope(Suppression suppression) {
        String files =
                suppression.files().map(glob -> " in files \"" + glob + "\"").orElse("");
        String places =
                suppression.pointer().map(glob -> " at \"" + glob + "\"").orElse("");
        return files + places;
    }

    private Optional<Finding> unused(Suppression suppression, String message, String hint) {
        return withLevel(
                FindingFactory.of(UNUSED_SUPPRESSION, suppression.place(), suppression.range(), message, hint));
    }
}
