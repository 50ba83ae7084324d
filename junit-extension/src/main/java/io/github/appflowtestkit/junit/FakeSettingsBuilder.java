package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.Quotas;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Collects what the extension's builder is told, and refuses what makes no sense. */
final class FakeSettingsBuilder {

    private static final String ORIGIN = "FakeAppflowExtension.builder()";

    private final Set<String> said = new HashSet<>();
    private Optional<String> region = Optional.empty();
    private Optional<String> account = Optional.empty();
    private Optional<Instant> start = Optional.empty();
    private Optional<Progression> progression = Optional.empty();
    private Optional<RunResult> runResult = Optional.empty();
    private Optional<Quotas> quotas = Optional.empty();
    private OptionalInt pageSize = OptionalInt.empty();
    private boolean allowUndeclaredProfiles;
    private final Map<String, Place> named = new LinkedHashMap<>();
    private Sharing sharing = Sharing.INHERITED;
    private StrictnessSettings judgement = StrictnessSettings.NONE;
    private final List<Given> givens = new ArrayList<>();

    void region(String value) {
        once("region");
        region = Said.region(Said.name("region", value));
    }

    void account(String value) {
        once("account");
        account = Said.account(Said.name("account", value));
    }

    void start(Instant value) {
        once("at");
        start = Optional.of(value);
    }

    void progression(Progression value) {
        once("progression");
        progression = Optional.of(value);
    }

    void runResult(RunResult value) {
        once("runResult");
        runResult = Optional.of(value);
    }

    void quotas(Quotas value) {
        once("quotas");
        quotas = Optional.of(value);
    }

    void pageSize(int value) {
        once("pageSize");
        if (value < 1) {
            throw new IllegalArgumentException("pageSize must be 1 or more, but was " + value);
        }
        pageSize = OptionalInt.of(value);
    }

    void allowUndeclaredProfiles() {
        allowUndeclaredProfiles = true;
    }

    void sharing(Sharing value) {
        once("sharing");
        if (value == Sharing.INHERITED) {
            throw new IllegalArgumentException("sharing must be PER_TEST or PER_CLASS, but was INHERITED");
        }
        sharing = value;
    }

    void fake(String name, Place place) {
        if (place.region().isEmpty() && place.account().isEmpty()) {
            throw new IllegalArgumentException(
                    "fake " + Shown.text(name) + " must have a region or an account, but has neither");
        }
        if (named.putIfAbsent(Said.name("name", name), place) != null) {
            throw new IllegalArgumentException("fake " + Shown.text(name) + " must be declared once, but was twice");
        }
    }

    void flows(String... files) {
        if (files.length == 0) {
            throw new IllegalArgumentException("files must name one at least, but were empty");
        }
        givens.add(new Given.Flows(ORIGIN, "", List.of(files)));
    }

    void preparation(String fake, Consumer<FakeAppflow> preparation) {
        givens.add(new Given.Preparation(ORIGIN, fake, preparation));
    }

    void profile(String name, ConnectorType type) {
        profile(new Given.Profile(ORIGIN, "", Said.name("name", name), type, Optional.empty()));
    }

    void profile(String name, String label) {
        profile(new Given.Profile(
                ORIGIN,
                "",
                Said.name("name", name),
                ConnectorType.CUSTOM_CONNECTOR,
                Optional.of(Said.name("label", label))));
    }

    /** What a test's fake would refuse later, a fake of nobody's refuses now, where the mistake is. */
    private void profile(Given.Profile profile) {
        profile.giveTo(FakeAppflow.create());
        givens.add(profile);
    }

    void unusedFaults(Consequence value) {
        once("unusedFaults");
        judgement = judgement.then(new StrictnessSettings(
                clear("unusedFaults", value), Consequence.INHERITED, Optional.empty(), Consequence.INHERITED));
    }

    void unusedSeeds(Consequence value) {
        once("unusedSeeds");
        judgement = judgement.then(new StrictnessSettings(
                Consequence.INHERITED, clear("unusedSeeds", value), Optional.empty(), Consequence.INHERITED));
    }

    void otherOperations(Consequence value, Operation... expected) {
        once("otherOperations");
        judgement = judgement.then(new StrictnessSettings(
                Consequence.INHERITED,
                Consequence.INHERITED,
                Optional.of(Set.of(expected)),
                clear("otherOperations", value)));
    }

    private static Consequence clear(String option, Consequence value) {
        if (value == Consequence.INHERITED) {
            throw new IllegalArgumentException(option + " must be FAIL, WARN or PASS, but was INHERITED");
        }
        return value;
    }

    private void once(String option) {
        if (!said.add(option)) {
            throw new IllegalStateException(option + " must be said once, but was said twice");
        }
    }

    FakeSettings build() {
        for (Given given : givens) {
            if (!given.fake().isEmpty() && !named.containsKey(given.fake())) {
                throw new IllegalStateException(
                        "fake " + Shown.text(given.fake()) + " must be declared by fake(name, region), but was not");
            }
        }
        Options options = new Options(
                region,
                account,
                start,
                progression,
                runResult,
                quotas,
                pageSize,
                allowUndeclaredProfiles,
                new LinkedHashMap<>(named));
        return new FakeSettings(options, sharing, judgement, givens);
    }
}
