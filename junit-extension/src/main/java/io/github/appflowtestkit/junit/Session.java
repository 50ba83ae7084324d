package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.internal.InMemoryAppflow;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.fake.internal.journal.TestExceptions;
import io.github.appflowtestkit.fake.internal.journal.Unfinished;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;

/** The fakes of one test, or of a class that shares them; built when they are first needed. Thread-safe. */
final class Session {

    private final String owner;
    private final GivenSetup givenSetup;
    private FakeSettings settings;
    private boolean built;
    private boolean usedByConstructor;
    private boolean failed;
    private @Nullable ManualClock clock;
    private @Nullable Clock javaClock;
    private final Map<String, Clients> fakes = new LinkedHashMap<>();

    /** By identity: two equal faults are two faults. */
    private final Set<Given> applied = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A fake with its clients, so that all parameters and fields of a test get the same ones. */
    private record Clients(FakeAppflow fake, AppflowClient client, AppflowAsyncClient asyncClient) {
        Clients(FakeAppflow fake) {
            this(fake, fake.client(), fake.asyncClient());
        }
    }

    /**
     * A session without fakes yet.
     *
     * @param owner the test or class, as messages name it
     */
    Session(String owner, FakeSettings settings, GivenSetup givenSetup) {
        this.owner = owner;
        this.settings = settings;
        this.givenSetup = givenSetup;
    }

    /**
     * The value for a parameter or field; not for the validator, which belongs to no fake.
     *
     * @param fakeName the name of the fake; empty for the test's own
     * @param origin the parameter or field, as messages name it
     */
    synchronized Object value(Injectable kind, String fakeName, String origin) {
        build();
        Clients clients = clients(fakeName, origin);
        return switch (kind) {
            case CLIENT -> clients.client();
            case ASYNC_CLIENT -> clients.asyncClient();
            case FAKE -> clients.fake();
            case CLOCK, INSTANT_SOURCE -> clock();
            case JAVA_CLOCK -> Objects.requireNonNull(javaClock);
            case VALIDATOR -> throw new AssertionError("a validator belongs to no fake");
        };
    }

    /** The clock of the fakes, which comes with the first of them and stays. */
    private ManualClock clock() {
        return Objects.requireNonNull(clock, "the fakes are not built yet");
    }

    /** The fakes cannot be replaced any more, because a constructor took them. */
    synchronized void markUsedByConstructor() {
        usedByConstructor = true;
    }

    /** The test is known by now, and its settings may differ from those of its class. */
    synchronized void refine(FakeSettings refined, String test) {
        if (!built) {
            settings = refined;
        } else if (usedByConstructor
                || (refined.buildSameFakesAs(settings) && refined.start().equals(settings.start()))) {
            continueWith(refined, test);
            settings = refined;
        } else {
            settings = refined;
            built = false;
            applied.clear();
            givenSetup.clear();
        }
    }

    /** Applies what the settings of a test add to the fakes that exist already. */
    synchronized void continueWith(FakeSettings refined, String test) {
        if (!refined.buildSameFakesAs(settings)) {
            throw new ExtensionConfigurationException(test + ": its fakes must not have options of their own, because "
                    + (usedByConstructor
                            ? "the constructor has taken them already; take them as parameters of the method, or in"
                                    + " fields"
                            : "all tests of " + owner + " share them; move the test to a nested class"));
        }
        build();
        refined.start()
                .filter(start -> !refined.start().equals(settings.start()))
                .ifPresent(start -> moveTo(start, test));
        apply(refined.givens());
    }

    private void moveTo(Instant start, String test) {
        if (start.isBefore(clock().now())) {
            throw new ExtensionConfigurationException("@At on " + test + " must not be before " + clock().now()
                    + ", the time on the clock of " + owner + ", but is " + start + "; "
                    + (usedByConstructor
                            ? "set it on the class, or take the fake as a parameter of the method"
                            : "move the test to a nested class"));
        }
        clock().set(start);
    }

    /** Builds the fakes now if something must exist in them. */
    synchronized void buildIfGiven() {
        if (!settings.givens().isEmpty()) {
            build();
        }
    }

    private void build() {
        if (built) {
            return;
        }
        ManualClock newClock = settings.newClock();
        if (fakes.isEmpty()) {
            clock = newClock;
            javaClock = new JavaClock(newClock, ZoneOffset.UTC);
        }
        Map<String, Clients> former = new LinkedHashMap<>(fakes);
        fakes.clear();
        // This also turns the clock that fields may hold to the start of the test.
        Clients ownClients = rebuilt(former.get(""), settings.newFake(newClock));
        fakes.put("", ownClients);
        FakeAppflow own = ownClients.fake();
        settings.namedFakes().forEach((name, location) -> {
            String region = location.region().orElse(own.region());
            String account = location.account().orElse(own.accountId());
            // Two names of one Region and account are two names of one fake.
            Clients clients = fakes.values().stream()
                    .filter(known -> known.fake().region().equals(region)
                            && known.fake().accountId().equals(account))
                    .findFirst()
                    .orElseGet(() -> rebuilt(former.get(name), settings.newFake(clock(), region, account)));
            fakes.put(name, clients);
        });
        built = true;
        apply(settings.givens());
    }

    /** The former clients, if no other name has them yet: another extension may have wrapped them, such as Mockito. */
    private Clients rebuilt(@Nullable Clients former, FakeAppflow fresh) {
        if (former == null || fakes.containsValue(former)) {
            return new Clients(fresh);
        }
        InMemoryAppflow.of(former.fake()).rebuildAs(InMemoryAppflow.of(fresh));
        return former;
    }

    private void apply(List<Given> givens) {
        List<Given> added = givens.stream().filter(applied::add).toList();
        givenSetup.apply(added, given -> clients(given.fake(), given.origin()).fake());
    }

    private Clients clients(String fakeName, String origin) {
        Clients clients = fakes.get(fakeName);
        if (clients == null) {
            String declared = fakes.keySet().stream()
                    .filter(each -> !each.isEmpty())
                    .sorted()
                    .map(Shown::text)
                    .collect(Collectors.joining(", "));
            throw new ExtensionConfigurationException(origin + ": unknown fake " + Shown.text(fakeName)
                    + (declared.isEmpty()
                            ? "; declare it with @NamedFake(value = " + Shown.text(fakeName) + ", region = ...) on "
                                    + owner
                            : "; declared fakes: " + declared));
        }
        return clients;
    }

    /** The fakes by name, each once; empty if they were never needed. */
    synchronized Map<String, FakeAppflow> fakes() {
        Map<String, FakeAppflow> each = new LinkedHashMap<>();
        List<FakeAppflow> seen = new ArrayList<>();
        fakes.forEach((name, clients) -> {
            if (!seen.contains(clients.fake())) {
                seen.add(clients.fake());
                each.put(name, clients.fake());
            }
        });
        return each;
    }

    /** Removes and returns the statements that tests have not completed. */
    List<String> takeUnfinished(boolean onlyOfThisThread) {
        return fakes().values().stream()
                .map(Unfinished::of)
                .flatMap(each -> (onlyOfThisThread ? each.takeOfThisThread() : each.takeAll()).stream())
                .toList();
    }

    /** Removes and returns what the test's own code threw while a server carried out a request. */
    TestExceptions takeUndelivered() {
        TestExceptions all = new TestExceptions();
        fakes().values()
                .forEach(fake ->
                        InMemoryAppflow.of(fake).registry().undelivered().take().ifPresent(all::add));
        return all;
    }

    GivenSetup givenSetup() {
        return givenSetup;
    }

    synchronized StrictnessSettings strictness() {
        return settings.strictness();
    }

    /** A test with these fakes failed. */
    synchronized void markFailed() {
        failed = true;
    }

    synchronized boolean isFailed() {
        return failed;
    }
}
