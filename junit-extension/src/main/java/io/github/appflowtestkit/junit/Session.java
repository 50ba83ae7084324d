package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;

/** The fakes of one test, or of a class that shares them; made when they are first needed. Thread-safe. */
final class Session {

    private final String owner;
    private final Seeding seeding;
    private FakeSettings wishes;
    private boolean made;
    private boolean heldByConstructor;
    private boolean failed;
    private ManualClock clock = new ManualClock();
    private final Map<String, Held> fakes = new LinkedHashMap<>();

    /** By identity: two faults that are alike are two faults. */
    private final Set<Given> given = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A fake with the clients that tests got, so that all of one test get the same. */
    record Held(FakeAppflow fake, AppflowClient client, AppflowAsyncClient asyncClient) {
        Held(FakeAppflow fake) {
            this(fake, fake.client(), fake.asyncClient());
        }
    }

    /**
     * Nothing is made yet.
     *
     * @param owner the test or class, as messages name it
     */
    Session(String owner, FakeSettings wishes, Seeding seeding) {
        this.owner = owner;
        this.wishes = wishes;
        this.seeding = seeding;
    }

    /**
     * The part of the fake of a name; not for the validator, which belongs to none.
     *
     * @param origin who asks for it, as messages name it
     */
    synchronized Object part(Part part, String name, String origin) {
        make();
        Held held = held(name, origin);
        return switch (part) {
            case CLIENT -> held.client();
            case ASYNC_CLIENT -> held.asyncClient();
            case FAKE -> held.fake();
            case CLOCK -> clock;
            case VALIDATOR -> throw new AssertionError("a validator belongs to no fake");
        };
    }

    /** What a constructor was given cannot be replaced afterwards. */
    synchronized void heldByConstructor() {
        heldByConstructor = true;
    }

    /** More is known of the test than when the fakes were made. */
    synchronized void refine(FakeSettings finer, String test) {
        if (!made) {
            wishes = finer;
        } else if (!heldByConstructor && !finer.options().equals(wishes.options())) {
            wishes = finer;
            made = false;
            fakes.clear();
            given.clear();
            seeding.forget();
        } else {
            continueWith(finer, test);
            wishes = finer;
        }
    }

    /** Gives what is new in finer wishes to the fakes there are. */
    synchronized void continueWith(FakeSettings finer, String test) {
        if (!finer.options().withoutStart().equals(wishes.options().withoutStart())) {
            throw new ExtensionConfigurationException(test + " must not have fakes with options of its own, because "
                    + (heldByConstructor
                            ? "the constructor was given its fake before; take it as a parameter of the method, or in"
                                    + " a field"
                            : owner + " shares its fakes; put it into a nested class of its own"));
        }
        make();
        finer.options()
                .start()
                .filter(start ->
                        !finer.options().start().equals(wishes.options().start()))
                .ifPresent(start -> moveOn(start, test));
        give(finer.givens());
    }

    private void moveOn(Instant start, String test) {
        if (start.isBefore(clock.now())) {
            throw new ExtensionConfigurationException("@At on " + test + " must not lie before " + clock.now()
                    + ", where the clock of " + owner + " stands already, but was " + start + "; "
                    + (heldByConstructor
                            ? "put it on the class, or take the fake as a parameter of the method"
                            : "put the test into a nested class of its own"));
        }
        clock.set(start);
    }

    /** Makes the fakes with all that is given, if anything is. */
    synchronized void makeIfGiven() {
        if (!wishes.givens().isEmpty()) {
            make();
        }
    }

    private void make() {
        if (made) {
            return;
        }
        Options options = wishes.options();
        clock = new ManualClock(options.start().orElse(ManualClock.DEFAULT_START));
        FakeAppflow own = options.fake(clock);
        fakes.put("", new Held(own));
        options.named().forEach((name, place) -> {
            String region = place.region().orElse(own.region());
            String account = place.account().orElse(own.accountId());
            Held same = fakes.values().stream()
                    .filter(held -> held.fake().region().equals(region)
                            && held.fake().accountId().equals(account))
                    .findFirst()
                    .orElseGet(() -> new Held(options.in(region, account).fake(clock)));
            fakes.put(name, same);
        });
        made = true;
        give(wishes.givens());
    }

    private void give(List<Given> givens) {
        List<Given> fresh = givens.stream().filter(given::add).toList();
        seeding.give(fresh, given -> held(given.fake(), given.origin()).fake());
    }

    private Held held(String name, String origin) {
        Held held = fakes.get(name);
        if (held == null) {
            String declared = fakes.keySet().stream()
                    .filter(each -> !each.isEmpty())
                    .sorted()
                    .map(Shown::text)
                    .collect(Collectors.joining(", "));
            throw new ExtensionConfigurationException(origin + ": the fake " + Shown.text(name)
                    + " must be declared, but is not; "
                    + (declared.isEmpty()
                            ? "@NamedFake(value = " + Shown.text(name) + ", region = ...) on " + owner + " declares it"
                            : "declared: " + declared));
        }
        return held;
    }

    /** The fakes by their names, each once; empty if nobody needed any. */
    synchronized Map<String, FakeAppflow> fakes() {
        Map<String, FakeAppflow> each = new LinkedHashMap<>();
        List<FakeAppflow> seen = new ArrayList<>();
        fakes.forEach((name, held) -> {
            if (!seen.contains(held.fake())) {
                seen.add(held.fake());
                each.put(name, held.fake());
            }
        });
        return each;
    }

    /** What was given from files and annotations, for the question whether it was used. */
    Seeding seeding() {
        return seeding;
    }

    synchronized FakeSettings wishes() {
        return wishes;
    }

    String owner() {
        return owner;
    }

    /** A test failed that used these fakes. */
    synchronized void markFailed() {
        failed = true;
    }

    synchronized boolean isFailed() {
        return failed;
    }
}
