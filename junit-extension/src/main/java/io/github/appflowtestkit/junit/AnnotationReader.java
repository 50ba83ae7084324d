package io.github.appflowtestkit.junit;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;
import static org.junit.platform.commons.support.AnnotationSupport.findRepeatableAnnotations;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Reads the settings of a class or method from its annotations, including inherited annotations and meta-annotations. */
final class AnnotationReader {

    private final AnnotatedElement element;
    private final FakeSettings.Builder settings = FakeSettings.builder();

    private AnnotationReader(AnnotatedElement element) {
        this.element = element;
    }

    /**
     * Reads all annotations of this extension.
     *
     * @throws ExtensionConfigurationException if a value is invalid; the message names annotation and element
     */
    static FakeSettings read(AnnotatedElement element) {
        return new AnnotationReader(element).read();
    }

    private FakeSettings read() {
        if (element instanceof Class<?> type) {
            MisplacedAnnotations.check(type);
        }
        findAnnotation(element, FakeAppflowTest.class).ifPresent(test -> read(test, this::readTest));
        findAnnotation(element, At.class).ifPresent(at -> read(at, this::readStart));
        findAnnotation(element, Strictness.class).ifPresent(strictness -> read(strictness, this::readStrictness));
        findRepeatableAnnotations(element, NamedFake.class).forEach(fake -> read(fake, this::readNamedFake));
        findRepeatableAnnotations(element, GivenConnectorProfile.class)
                .forEach(profile -> read(profile, this::readProfile));
        findRepeatableAnnotations(element, GivenEntities.class).forEach(entities -> read(entities, this::readEntities));
        findRepeatableAnnotations(element, GivenFlows.class).forEach(flows -> read(flows, this::readFlows));
        findRepeatableAnnotations(element, GivenRunResult.class).forEach(runs -> read(runs, this::readRuns));
        findRepeatableAnnotations(element, InjectFault.class).forEach(fault -> read(fault, this::readFault));
        return settings.build();
    }

    private <A extends Annotation> void read(A annotation, Consumer<A> reader) {
        try {
            reader.accept(annotation);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(origin(annotation) + ": " + e.getMessage(), e);
        }
    }

    private String origin(Annotation annotation) {
        return "@" + annotation.annotationType().getSimpleName() + " on " + DisplayNames.of(element);
    }

    private void readTest(FakeAppflowTest test) {
        OptionParser.region(test.region()).ifPresent(region -> settings.option(fake -> fake.region(region)));
        OptionParser.account(test.account()).ifPresent(account -> settings.option(fake -> fake.account(account)));
        if (test.pageSize() != Integer.MAX_VALUE) {
            settings.option(fake -> fake.pageSize(test.pageSize()));
        }
        if (test.allowUndeclaredProfiles()) {
            settings.option(fake -> fake.allowUndeclaredProfiles());
        }
        progression(
                        "runsTake",
                        test.runsTake(),
                        "runsSeenInProgress",
                        test.runsSeenInProgress(),
                        "runsEndByHand",
                        test.runsEndByHand())
                .ifPresent(progression -> settings.option(fake -> fake.progression(progression)));
        settings.sharing(test.sharing());
    }

    /** The progression that three attributes set, each named as its annotation names it. */
    private static Optional<Progression> progression(
            String takes, String duration, String seenInProgress, int looks, String endByHand, boolean byHand) {
        List<Progression> chosen = new ArrayList<>();
        OptionParser.duration(takes, duration).map(Progression::after).ifPresent(chosen::add);
        if (looks < 0) {
            throw new IllegalArgumentException(seenInProgress + " must be 0 or more, but is " + looks);
        }
        if (looks > 0) {
            chosen.add(Progression.afterDescribes(looks));
        }
        if (byHand) {
            chosen.add(Progression.byHand());
        }
        if (chosen.size() > 1) {
            throw new IllegalArgumentException("only one of " + takes + ", " + seenInProgress + " and " + endByHand
                    + " may be set, but " + chosen.size() + " are");
        }
        return chosen.stream().findFirst();
    }

    private void readRuns(GivenRunResult runs) {
        if (runs.times() < 0) {
            throw new IllegalArgumentException("times must be 0 or more, but is " + runs.times());
        }
        boolean fails = !runs.errorMessage().isEmpty();
        if (fails && (runs.records() != 0 || runs.bytes() != 0)) {
            throw new IllegalArgumentException("records and bytes must be 0 beside errorMessage, but are "
                    + runs.records() + " and " + runs.bytes());
        }
        settings.given(new Given.ScriptedRuns(
                origin(runs),
                runs.fake(),
                OptionParser.notBlank("flow", runs.flow()),
                fails ? RunResult.failed(runs.errorMessage()) : RunResult.successful(runs.records(), runs.bytes()),
                runs.times(),
                progression(
                        "takes",
                        runs.takes(),
                        "seenInProgress",
                        runs.seenInProgress(),
                        "endByHand",
                        runs.endByHand())));
    }

    private void readStrictness(Strictness strictness) {
        StrictnessSettings read = StrictnessSettings.of(strictness);
        if (read.isNone()) {
            throw new IllegalArgumentException("at least one attribute must be set, but none is");
        }
        settings.strictness(read);
    }

    private void readStart(At at) {
        settings.start(OptionParser.instant(at.value()));
    }

    private void readNamedFake(NamedFake fake) {
        settings.namedFake(
                fake.value(),
                new FakeSettings.Location(OptionParser.region(fake.region()), OptionParser.account(fake.account())));
    }

    private void readProfile(GivenConnectorProfile profile) {
        boolean custom = profile.type() == ConnectorType.CUSTOM_CONNECTOR;
        if (custom == profile.label().isEmpty()) {
            throw new IllegalArgumentException(Shown.text(profile.name())
                    + " must have either a type or, for a custom connector, a label, but has "
                    + (custom ? "neither" : "both"));
        }
        settings.given(new Given.Profile(
                origin(profile),
                profile.fake(),
                OptionParser.notBlank("name", profile.name()),
                profile.type(),
                custom ? Optional.of(profile.label()) : Optional.empty()));
    }

    private void readEntities(GivenEntities entities) {
        List<String> folders = List.of(entities.value());
        if (folders.isEmpty()) {
            throw new IllegalArgumentException("value must name at least one folder, but is empty");
        }
        folders.forEach(folder -> OptionParser.notBlank("value", folder));
        settings.given(new Given.Entities(origin(entities), entities.fake(), folders));
    }

    private void readFlows(GivenFlows flows) {
        List<String> patterns = List.of(flows.value());
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("value must name at least one file, but is empty");
        }
        settings.given(
                new Given.Flows(origin(flows), flows.fake(), patterns, OptionParser.values(List.of(flows.values()))));
    }

    private void readFault(InjectFault fault) {
        if (fault.times() < 1) {
            throw new IllegalArgumentException("times must be 1 or more, but is " + fault.times());
        }
        if (fault.always() && fault.times() > 1) {
            throw new IllegalArgumentException("only one of always and times may be set, but both are");
        }
        if (!fault.message().isEmpty() && !fault.fault().takesMessage()) {
            throw new IllegalArgumentException(
                    "message must be empty for " + fault.fault() + ", but is " + Shown.text(fault.message()));
        }
        Duration delay = OptionParser.duration("afterDelay", fault.afterDelay()).orElse(Duration.ZERO);
        settings.given(new Given.InjectedFault(origin(fault), fault.fake(), fault, delay));
    }
}
