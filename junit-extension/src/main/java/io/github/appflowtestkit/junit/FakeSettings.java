package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How the fakes of a test are built, what they hold when it begins, and how it is checked.
 *
 * <p>Settings come from annotations and from {@link FakeAppflowExtension#builder()}. Those of a method override those of
 * its class, see {@link #overriddenBy}.
 *
 * @param options what every fake is built with; a later option overrides an earlier one
 * @param start the time on the clock when the test begins
 * @param namedFakes the named fakes, besides the test's own
 * @param givens what exists when the test begins, from the outermost class to the method
 */
record FakeSettings(
        List<Consumer<FakeAppflow.Builder>> options,
        Optional<Instant> start,
        Map<String, Location> namedFakes,
        Sharing sharing,
        StrictnessSettings strictness,
        List<Given> givens) {

    static final FakeSettings NONE = builder().build();

    FakeSettings {
        options = List.copyOf(options);
        namedFakes = Collections.unmodifiableMap(new LinkedHashMap<>(namedFakes));
        givens = List.copyOf(givens);
    }

    /**
     * The Region and account of a named fake.
     *
     * @param region empty for the Region of the test's own fake
     * @param account empty for the account of the test's own fake
     */
    record Location(Optional<String> region, Optional<String> account) {}

    static Builder builder() {
        return new Builder();
    }

    /** These settings with the ones that an inner class or a method adds or changes. */
    FakeSettings overriddenBy(FakeSettings inner) {
        if (inner.isNone()) {
            return this;
        }
        Map<String, Location> allFakes = new LinkedHashMap<>(namedFakes);
        allFakes.putAll(inner.namedFakes);
        return new FakeSettings(
                concatenated(options, inner.options),
                inner.start.or(() -> start),
                allFakes,
                inner.sharing == Sharing.INHERITED ? sharing : inner.sharing,
                strictness.overriddenBy(inner.strictness),
                concatenated(givens, inner.givens));
    }

    /** Asked by its components: the JVM would first have to make the code of a record's equals. */
    private boolean isNone() {
        return options.isEmpty()
                && start.isEmpty()
                && namedFakes.isEmpty()
                && sharing == Sharing.INHERITED
                && strictness.isNone()
                && givens.isEmpty();
    }

    private static <T> List<T> concatenated(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    boolean isShared() {
        return sharing == Sharing.PER_CLASS;
    }

    /** Whether they change how fakes are built or what they hold, and not only how a test is checked. */
    boolean concernFakes() {
        return sharing != Sharing.INHERITED || start.isPresent() || !givens.isEmpty() || !buildSameFakesAs(NONE);
    }

    /** Whether the fakes of both differ in nothing but time and content. */
    boolean buildSameFakesAs(FakeSettings other) {
        return options.equals(other.options) && namedFakes.equals(other.namedFakes);
    }

    ManualClock newClock() {
        return ManualClock.startingAt(start.orElse(ManualClock.DEFAULT_START));
    }

    /** The test's own fake. */
    FakeAppflow newFake(ManualClock clock) {
        return fakeBuilder(clock).build();
    }

    /** A fake with the same options in another Region or account. */
    FakeAppflow newFake(ManualClock clock, String region, String account) {
        return fakeBuilder(clock).region(region).account(account).build();
    }

    private FakeAppflow.Builder fakeBuilder(ManualClock clock) {
        FakeAppflow.Builder builder = FakeAppflow.builder().clock(clock);
        options.forEach(option -> option.accept(builder));
        return builder;
    }

    /** Collects settings and refuses invalid ones where they are set. */
    static final class Builder {

        private final List<Consumer<FakeAppflow.Builder>> options = new ArrayList<>();
        private Optional<Instant> start = Optional.empty();
        private final Map<String, Location> namedFakes = new LinkedHashMap<>();
        private Sharing sharing = Sharing.INHERITED;
        private StrictnessSettings strictness = StrictnessSettings.NONE;
        private final List<Given> givens = new ArrayList<>();

        private Builder() {}

        /**
         * Adds an option of every fake.
         *
         * @throws IllegalArgumentException if the fake's builder refuses the value
         */
        Builder option(Consumer<FakeAppflow.Builder> option) {
            option.accept(FakeAppflow.builder());
            options.add(option);
            return this;
        }

        Builder start(Instant value) {
            this.start = Optional.of(value);
            return this;
        }

        /**
         * Adds a named fake.
         *
         * @throws IllegalArgumentException if it has neither Region nor account, or another location already
         */
        Builder namedFake(String name, Location location) {
            OptionParser.notBlank("name", name);
            if (location.region().isEmpty() && location.account().isEmpty()) {
                throw new IllegalArgumentException(
                        "fake " + Shown.text(name) + " must have a region or an account, but has neither");
            }
            Location known = namedFakes.putIfAbsent(name, location);
            if (known != null && !known.equals(location)) {
                throw new IllegalArgumentException(
                        "fake " + Shown.text(name) + " must be declared once, but is declared twice");
            }
            return this;
        }

        Builder sharing(Sharing value) {
            this.sharing = value;
            return this;
        }

        /** Adds checks to those that are set already. */
        Builder strictness(StrictnessSettings more) {
            this.strictness = strictness.overriddenBy(more);
            return this;
        }

        Builder given(Given value) {
            givens.add(value);
            return this;
        }

        boolean hasNamedFake(String name) {
            return namedFakes.containsKey(name);
        }

        FakeSettings build() {
            return new FakeSettings(options, start, namedFakes, sharing, strictness, givens);
        }
    }
}
