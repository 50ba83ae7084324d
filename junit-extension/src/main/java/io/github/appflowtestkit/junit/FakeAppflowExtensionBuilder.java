package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.Quotas;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/**
 * Options of the fakes that tests get, from {@link FakeAppflowExtension#builder()}. An option can be set once: a second time throws {@link
 * IllegalStateException}. Methods with names that begin with {@code given}, and {@link #namedFake}, can be called
 * several times. Not thread-safe.
 */
public final class FakeAppflowExtensionBuilder {

    private static final String ORIGIN = "FakeAppflowExtension.builder()";

    private final FakeSettings.Builder settings = FakeSettings.builder();
    private final Set<String> alreadySet = new HashSet<>();
    private final Set<String> preparedFakes = new HashSet<>();

    FakeAppflowExtensionBuilder() {}

    /**
     * Sets the Region in ARNs; {@code us-east-1} by default.
     *
     * @param value the Region, such as {@code eu-west-1}
     * @return this builder
     */
    public FakeAppflowExtensionBuilder region(Region value) {
        Objects.requireNonNull(value, "region must not be null");
        return region(value.id());
    }

    /**
     * Sets the Region in ARNs; {@code us-east-1} by default.
     *
     * @param value the Region, such as {@code eu-west-1}
     * @return this builder
     * @throws IllegalArgumentException if it does not look like {@code eu-central-1}
     */
    public FakeAppflowExtensionBuilder region(String value) {
        Objects.requireNonNull(value, "region must not be null");
        OptionParser.region(OptionParser.notBlank("region", value));
        return option("region", fake -> fake.region(value));
    }

    /**
     * Sets the account in ARNs; {@code 123456789012} by default.
     *
     * @param value the account id, 12 digits
     * @return this builder
     * @throws IllegalArgumentException if it is not 12 digits
     */
    public FakeAppflowExtensionBuilder account(String value) {
        Objects.requireNonNull(value, "account must not be null");
        OptionParser.account(OptionParser.notBlank("account", value));
        return option("account", fake -> fake.account(value));
    }

    /**
     * Sets the time on the clock when a test begins, as {@link At} does.
     *
     * @param start the start of the clock
     * @return this builder
     */
    public FakeAppflowExtensionBuilder at(Instant start) {
        Objects.requireNonNull(start, "start must not be null");
        checkFirst("at");
        settings.start(start);
        return this;
    }

    /**
     * Sets how runs reach their end; {@link Progression#atOnce()} by default.
     *
     * @param value the progression
     * @return this builder
     */
    public FakeAppflowExtensionBuilder progression(Progression value) {
        Objects.requireNonNull(value, "progression must not be null");
        return option("progression", fake -> fake.progression(value));
    }

    /**
     * Sets how runs end unless a test scripts them, as {@link GivenRunResult} does; successful without records by default.
     *
     * @param value the result
     * @return this builder
     */
    public FakeAppflowExtensionBuilder runResult(RunResult value) {
        Objects.requireNonNull(value, "runResult must not be null");
        return option("runResult", fake -> fake.runResult(value));
    }

    /**
     * Sets how much an account can hold; {@link Quotas#DEFAULTS} by default.
     *
     * @param value the quotas
     * @return this builder
     */
    public FakeAppflowExtensionBuilder quotas(Quotas value) {
        Objects.requireNonNull(value, "quotas must not be null");
        return option("quotas", fake -> fake.quotas(value));
    }

    /**
     * Sets the largest page, even if a request asks for more; the service's 20 by default.
     *
     * @param value the number of entries on a page
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public FakeAppflowExtensionBuilder pageSize(int value) {
        return option("pageSize", fake -> fake.pageSize(value));
    }

    /**
     * Lets flows name connector profiles that do not exist.
     *
     * @return this builder
     */
    public FakeAppflowExtensionBuilder allowUndeclaredProfiles() {
        return option("allowUndeclaredProfiles", FakeAppflow.Builder::allowUndeclaredProfiles);
    }

    /**
     * Sets whether each test has its own fake, which is the default, or all tests of a class share one.
     *
     * @param value the tests that share a fake
     * @return this builder
     * @throws IllegalArgumentException if it is {@link Sharing#INHERITED}
     */
    public FakeAppflowExtensionBuilder sharing(Sharing value) {
        Objects.requireNonNull(value, "sharing must not be null");
        checkFirst("sharing");
        if (value == Sharing.INHERITED) {
            throw new IllegalArgumentException("sharing must be PER_TEST or PER_CLASS, but is INHERITED");
        }
        settings.sharing(value);
        return this;
    }

    /**
     * Adds a fake in another Region of the same account, as {@link NamedFake} does.
     *
     * @param name the name of the fake
     * @param region its Region
     * @return this builder
     * @throws IllegalArgumentException if the name or Region is invalid, or another fake has the name
     */
    public FakeAppflowExtensionBuilder namedFake(String name, String region) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(region, "region must not be null");
        settings.namedFake(name, new FakeSettings.Location(OptionParser.region(region), Optional.empty()));
        return this;
    }

    /**
     * Adds a fake in another Region and account, as {@link NamedFake} does.
     *
     * @param name the name of the fake
     * @param region its Region
     * @param account its account id
     * @return this builder
     * @throws IllegalArgumentException if the name, Region or account is invalid, or another fake has the name
     */
    public FakeAppflowExtensionBuilder namedFake(String name, String region, String account) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(region, "region must not be null");
        Objects.requireNonNull(account, "account must not be null");
        settings.namedFake(name, new FakeSettings.Location(OptionParser.region(region), OptionParser.account(account)));
        return this;
    }

    /**
     * Adds a connector profile that exists when a test begins, as {@link GivenConnectorProfile} does.
     *
     * @param name the name of the profile
     * @param type the type of its connector
     * @return this builder
     * @throws IllegalArgumentException if the service would refuse the name, or the type is {@link
     *     ConnectorType#CUSTOM_CONNECTOR}, which needs a label
     */
    public FakeAppflowExtensionBuilder givenConnectorProfile(String name, ConnectorType type) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(type, "type must not be null");
        return givenProfile(name, type, Optional.empty());
    }

    /**
     * Adds a connector profile of a custom connector, which is registered as well.
     *
     * @param name the name of the profile
     * @param connectorLabel the label of its custom connector
     * @return this builder
     * @throws IllegalArgumentException if the service would refuse the name or the label
     */
    public FakeAppflowExtensionBuilder givenConnectorProfile(String name, String connectorLabel) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(connectorLabel, "connectorLabel must not be null");
        return givenProfile(
                name,
                ConnectorType.CUSTOM_CONNECTOR,
                Optional.of(OptionParser.notBlank("connectorLabel", connectorLabel)));
    }

    /** A throwaway fake refuses invalid values here, where the mistake is, rather than when a test begins. */
    private FakeAppflowExtensionBuilder givenProfile(String name, ConnectorType type, Optional<String> label) {
        Given.Profile profile = new Given.Profile(ORIGIN, "", OptionParser.notBlank("name", name), type, label);
        profile.giveTo(FakeAppflow.create());
        settings.given(profile);
        return this;
    }

    /**
     * Adds flows from files that exist when a test begins, as {@link GivenFlows} does.
     *
     * @param files names or patterns of files, as {@link GivenFlows#value}
     * @return this builder
     * @throws IllegalArgumentException if there are none
     */
    public FakeAppflowExtensionBuilder givenFlows(String... files) {
        Objects.requireNonNull(files, "files must not be null");
        if (files.length == 0) {
            throw new IllegalArgumentException("files must name at least one file, but is empty");
        }
        for (String file : files) {
            Objects.requireNonNull(file, "files must not contain null");
        }
        settings.given(new Given.Flows(ORIGIN, "", List.of(files), Map.of()));
        return this;
    }

    /**
     * Adds an action that prepares each new fake before a test gets it, such as entities, buckets, faults and answers.
     *
     * <p>It runs after connector profiles and before flows of files are given. Named fakes are not prepared.
     *
     * @param preparation prepares the fake of each test
     * @return this builder
     */
    public FakeAppflowExtensionBuilder given(Consumer<FakeAppflow> preparation) {
        Objects.requireNonNull(preparation, "preparation must not be null");
        return given("", preparation);
    }

    /**
     * Adds an action that prepares a named fake.
     *
     * @param namedFake the name from {@link #namedFake}, which may be called later
     * @param preparation prepares the fake of each test
     * @return this builder
     */
    public FakeAppflowExtensionBuilder given(String namedFake, Consumer<FakeAppflow> preparation) {
        Objects.requireNonNull(namedFake, "namedFake must not be null");
        Objects.requireNonNull(preparation, "preparation must not be null");
        preparedFakes.add(namedFake);
        settings.given(new Given.Preparation(ORIGIN, namedFake, preparation));
        return this;
    }

    /**
     * Sets what happens to a test that leaves a fault unused, as {@link Strictness#unusedFaults} does.
     *
     * @param value what happens
     * @return this builder
     * @throws IllegalArgumentException if it is {@link Consequence#INHERITED}
     */
    public FakeAppflowExtensionBuilder unusedFaults(Consequence value) {
        Objects.requireNonNull(value, "unusedFaults must not be null");
        return strictness("unusedFaults", value, StrictnessSettings.ofUnusedFaults(value));
    }

    /**
     * Sets what happens to a test that leaves given flows or profiles unused, as {@link Strictness#unusedGivens} does.
     *
     * @param value what happens
     * @return this builder
     * @throws IllegalArgumentException if it is {@link Consequence#INHERITED}
     */
    public FakeAppflowExtensionBuilder unusedGivens(Consequence value) {
        Objects.requireNonNull(value, "unusedGivens must not be null");
        return strictness("unusedGivens", value, StrictnessSettings.ofUnusedGivens(value));
    }

    /**
     * Sets what happens to a test that calls other operations than the expected ones, as {@link
     * Strictness#otherOperations} does.
     *
     * @param value what happens
     * @param expected the operations that tests may call
     * @return this builder
     * @throws IllegalArgumentException if it is {@link Consequence#INHERITED}
     */
    public FakeAppflowExtensionBuilder otherOperations(Consequence value, Operation... expected) {
        Objects.requireNonNull(value, "otherOperations must not be null");
        Objects.requireNonNull(expected, "expected must not be null");
        for (Operation operation : expected) {
            Objects.requireNonNull(operation, "expected must not contain null");
        }
        return strictness("otherOperations", value, StrictnessSettings.ofOtherOperations(value, Set.of(expected)));
    }

    private FakeAppflowExtensionBuilder strictness(String option, Consequence value, StrictnessSettings strictness) {
        checkFirst(option);
        if (value == Consequence.INHERITED) {
            throw new IllegalArgumentException(option + " must be FAIL, WARN or PASS, but is INHERITED");
        }
        settings.strictness(strictness);
        return this;
    }

    private FakeAppflowExtensionBuilder option(String name, Consumer<FakeAppflow.Builder> option) {
        checkFirst(name);
        settings.option(option);
        return this;
    }

    private void checkFirst(String option) {
        if (!alreadySet.add(option)) {
            throw new IllegalStateException(option + " must be set once, but is set twice");
        }
    }

    /**
     * Creates the extension.
     *
     * @return the extension
     * @throws IllegalStateException if an action prepares a named fake that was not added
     */
    public FakeAppflowExtension build() {
        for (String name : preparedFakes) {
            if (!name.isEmpty() && !settings.hasNamedFake(name)) {
                throw new IllegalStateException(
                        "unknown fake " + Shown.text(name) + "; declare it with namedFake(name, region)");
            }
        }
        return new FakeAppflowExtension(settings.build(), true);
    }
}
