package io.github.appflowtestkit.junit;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;
import static org.junit.platform.commons.support.AnnotationSupport.findRepeatableAnnotations;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Reads the annotations of a class or method, also those that stand on interfaces, superclasses and annotations. */
final class Declarations {

    private final AnnotatedElement element;

    private Declarations(AnnotatedElement element) {
        this.element = element;
    }

    static FakeSettings of(AnnotatedElement element) {
        return new Declarations(element).wishes();
    }

    /** As messages name a class or method: {@code OrdersTest.Nightly.runs}. */
    static String name(AnnotatedElement element) {
        if (element instanceof Method method) {
            return name(method.getDeclaringClass()) + "." + method.getName();
        }
        if (element instanceof Class<?> type) {
            String name = type.getName();
            return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
        }
        return element.toString();
    }

    private FakeSettings wishes() {
        if (element.getAnnotations().length == 0 && !(element instanceof Class<?>)) {
            return FakeSettings.NONE;
        }
        Optional<FakeAppflowTest> test = findAnnotation(element, FakeAppflowTest.class);
        Options options = test.map(said -> checked("@FakeAppflowTest", () -> options(said)))
                .orElse(Options.NONE)
                .withStart(start())
                .withNamed(named());
        return new FakeSettings(
                options,
                test.map(FakeAppflowTest::sharing).orElse(Sharing.INHERITED),
                findAnnotation(element, Strictness.class)
                        .map(StrictnessSettings::of)
                        .orElse(StrictnessSettings.NONE),
                givens());
    }

    private static Options options(FakeAppflowTest said) {
        if (said.pageSize() < 0) {
            throw new IllegalArgumentException("pageSize must be 1 or more, but was " + said.pageSize());
        }
        return new Options(
                Said.region(said.region()),
                Said.account(said.account()),
                Optional.empty(),
                progression(said),
                Optional.empty(),
                Optional.empty(),
                said.pageSize() == 0 ? OptionalInt.empty() : OptionalInt.of(said.pageSize()),
                said.allowUndeclaredProfiles(),
                Map.of());
    }

    private static Optional<Progression> progression(FakeAppflowTest said) {
        List<Progression> asked = new ArrayList<>();
        Said.duration("runsTake", said.runsTake()).map(Progression::after).ifPresent(asked::add);
        if (said.runsSeenInProgress() < 0) {
            throw new IllegalArgumentException(
                    "runsSeenInProgress must be 1 or more, but was " + said.runsSeenInProgress());
        }
        if (said.runsSeenInProgress() > 0) {
            asked.add(Progression.afterDescribes(said.runsSeenInProgress()));
        }
        if (said.runsEndByHand()) {
            asked.add(Progression.byHand());
        }
        if (asked.size() > 1) {
            throw new IllegalArgumentException("runsTake, runsSeenInProgress and runsEndByHand exclude each other, but "
                    + asked.size() + " of them were given");
        }
        return asked.stream().findFirst();
    }

    private Optional<Instant> start() {
        return findAnnotation(element, At.class).map(said -> checked("@At", () -> Said.instant(said.value())));
    }

    private Map<String, Place> named() {
        Map<String, Place> places = new LinkedHashMap<>();
        for (NamedFake said : findRepeatableAnnotations(element, NamedFake.class)) {
            Place place = checked("@NamedFake", () -> place(said));
            Place other = places.putIfAbsent(said.value(), place);
            if (other != null && !other.equals(place)) {
                throw refusal("@NamedFake", Shown.text(said.value()) + " must be declared once, but was twice", null);
            }
        }
        return places;
    }

    private static Place place(NamedFake said) {
        Said.name("value", said.value());
        Place place = new Place(Said.region(said.region()), Said.account(said.account()));
        if (place.region().isEmpty() && place.account().isEmpty()) {
            throw new IllegalArgumentException(
                    Shown.text(said.value()) + " must say a region or an account, but said neither");
        }
        return place;
    }

    private List<Given> givens() {
        List<Given> givens = new ArrayList<>();
        findRepeatableAnnotations(element, GivenConnectorProfile.class)
                .forEach(said -> givens.add(checked("@GivenConnectorProfile", () -> profile(said))));
        findRepeatableAnnotations(element, GivenFlows.class)
                .forEach(said -> givens.add(checked("@GivenFlows", () -> flows(said))));
        findRepeatableAnnotations(element, InjectFault.class)
                .forEach(said -> givens.add(checked("@InjectFault", () -> fault(said))));
        return givens;
    }

    private Given profile(GivenConnectorProfile said) {
        boolean custom = said.type() == ConnectorType.CUSTOM_CONNECTOR;
        if (custom == said.label().isEmpty()) {
            throw new IllegalArgumentException(Shown.text(said.name())
                    + " must have either a type or, for a custom connector, a label, but had "
                    + (custom ? "neither" : "both"));
        }
        return new Given.Profile(
                origin("@GivenConnectorProfile"),
                said.fake(),
                Said.name("name", said.name()),
                said.type(),
                custom ? Optional.of(said.label()) : Optional.empty());
    }

    private Given flows(GivenFlows said) {
        List<String> patterns = List.of(said.value());
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("value must name a file at least, but was empty");
        }
        return new Given.Flows(origin("@GivenFlows"), said.fake(), patterns);
    }

    private Given fault(InjectFault said) {
        if (said.times() < 1) {
            throw new IllegalArgumentException("times must be 1 or more, but was " + said.times());
        }
        if (said.always() && said.times() > 1) {
            throw new IllegalArgumentException("always and times exclude each other, but both were given");
        }
        if (!said.message().isEmpty() && !said.fault().takesMessage()) {
            throw new IllegalArgumentException(
                    "message must not be given for " + said.fault() + ", but was " + Shown.text(said.message()));
        }
        return new Given.FaultOutcome(
                origin("@InjectFault"),
                said.fake(),
                said.operation(),
                said.fault(),
                said.times(),
                said.always(),
                said.afterCommit(),
                said.lenient(),
                Said.duration("afterDelay", said.afterDelay()).orElse(Duration.ZERO),
                said.message());
    }

    private String origin(String annotation) {
        return annotation + " on " + name(element);
    }

    private <T> T checked(String annotation, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw refusal(annotation, String.valueOf(e.getMessage()), e);
        }
    }

    private ExtensionConfigurationException refusal(String annotation, String reason, @Nullable Throwable cause) {
        return new ExtensionConfigurationException(origin(annotation) + ": " + reason, cause);
    }
}
