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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/**
 * Gives each test its own fake AppFlow; the extension behind {@link FakeAppflowTest}.
 *
 * <p>Register it with that annotation, with {@code @ExtendWith(FakeAppflowExtension.class)}, or in a field with options
 * that annotations cannot hold:
 *
 * <pre>{@code
 * class SyncTest {
 *
 *     @RegisterExtension
 *     static final FakeAppflowExtension APPFLOW = FakeAppflowExtension.builder()
 *             .region("eu-central-1")
 *             .runResult(RunResult.successful(120, 48_000))
 *             .givenConnectorProfile("shop-crm", ConnectorType.SALESFORCE)
 *             .given(fake -> fake.givenBucket("lake").missing())
 *             .build();
 *
 *     @Test
 *     void copies_orders(AppflowClient client) {
 *         new OrderSync(client).create("orders");
 *     }
 * }
 * }</pre>
 *
 * <p>Annotations work together with the builder and override it. One such field serves a class and its nested classes. A
 * field that is not static serves parameters of methods and fields with {@link Fake}, but not constructors.
 *
 * <p>The extension holds no state of a test: JUnit's context stores do, so that tests can run in parallel. Use
 * parameters and fields with {@link Fake} to get a test's fake. Thread-safe.
 *
 * <p>Invalid options of annotations fail the test with an {@code ExtensionConfigurationException} that names annotation
 * and element.
 */
public final class FakeAppflowExtension
        implements BeforeAllCallback,
                AfterAllCallback,
                TestInstancePreConstructCallback,
                TestInstancePostProcessor,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver,
                InvocationInterceptor {

    private final boolean inField;
    private final boolean shared;
    private final Sessions sessions;
    private final ParameterInjection parameters;

    /** Creates an extension with the options of annotations only; for {@code @ExtendWith}. */
    public FakeAppflowExtension() {
        this(FakeSettings.NONE, false);
    }

    private FakeAppflowExtension(FakeSettings base, boolean inField) {
        this.inField = inField;
        this.shared = base.isShared();
        this.sessions = new Sessions(base);
        this.parameters = new ParameterInjection(sessions);
    }

    /**
     * Starts an extension for a field with {@code @RegisterExtension}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether this extension serves a context, rather than another one in a field. */
    private boolean isActive(ExtensionContext context) {
        ExtensionFields fields = ExtensionFields.of(context);
        if (inField && shared) {
            fields.checkServeAllTests(context);
        }
        return inField || fields.isEmpty();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isActive(context)) {
            Optional<Session> session = sessions.classBegins(context);
            FieldInjection.of(context).injectStatic(context.getRequiredTestClass(), session, context);
        }
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        if (isActive(context)) {
            sessions.constructionBegins(context, factory.getOuterInstance().isPresent());
        }
    }

    @Override
    public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
        if (isActive(context)) {
            sessions.constructed(context, testInstance);
            sessions.duringConstruction(context)
                    .ifPresent(session -> FieldInjection.of(context).inject(testInstance, session, context));
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (isActive(context)) {
            Session session = sessions.testBegins(context);
            context.getRequiredTestInstances()
                    .getAllInstances()
                    .forEach(instance -> FieldInjection.of(context).inject(instance, session, context));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (isActive(context)) {
            context.getTestInstances()
                    .ifPresent(instances -> FieldInjection.of(context).release(instances.getAllInstances()));
            sessions.find(context).ifPresent(session -> testEnds(session, context));
        }
    }

    private void testEnds(Session session, ExtensionContext context) {
        boolean belongsToClass = sessions.settings(context).isShared();
        if (TestCompletion.isFailure(context.getExecutionException())) {
            session.markFailed();
            context.getExecutionException().ifPresent(failure -> TestCompletion.explain(session, failure));
            TestCompletion.publish(session, context);
        } else if (!belongsToClass && session.isFailed()) {
            TestCompletion.publish(session, context);
        } else if (!belongsToClass && context.getExecutionException().isEmpty()) {
            TestCompletion.check(session, context);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (isActive(context)) {
            sessions.classEnds(context).ifPresent(session -> {
                if (context.getExecutionException().isEmpty() && !session.isFailed()) {
                    TestCompletion.check(session, context);
                }
            });
        }
    }

    /** Notes failures of dynamic tests, which have no callbacks and use the fakes of their factory method. */
    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        try {
            invocation.proceed();
        } catch (Throwable failure) {
            if (isActive(context) && TestCompletion.isFailure(Optional.of(failure))) {
                sessions.find(context).ifPresent(session -> {
                    session.markFailed();
                    TestCompletion.explain(session, failure);
                });
            }
            throw failure;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return ParameterInjection.isSupported(parameter) && isActive(context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameters.resolve(parameter, context);
    }

    /**
     * Options of the fakes that tests get. An option can be set once: a second time throws {@link
     * IllegalStateException}. Methods with names that begin with {@code given}, and {@link #namedFake}, can be called
     * several times. Not thread-safe.
     */
    public static final class Builder {

        private static final String ORIGIN = "FakeAppflowExtension.builder()";

        private final FakeSettings.Builder settings = FakeSettings.builder();
        private final Set<String> alreadySet = new HashSet<>();
        private final Set<String> preparedFakes = new HashSet<>();

        private Builder() {}

        /**
         * Sets the Region in ARNs; {@code us-east-1} by default.
         *
         * @param value the Region, such as {@code eu-west-1}
         * @return this builder
         */
        public Builder region(Region value) {
            return region(value.id());
        }

        /**
         * Sets the Region in ARNs; {@code us-east-1} by default.
         *
         * @param value the Region, such as {@code eu-west-1}
         * @return this builder
         * @throws IllegalArgumentException if it does not look like {@code eu-central-1}
         */
        public Builder region(String value) {
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
        public Builder account(String value) {
            OptionParser.account(OptionParser.notBlank("account", value));
            return option("account", fake -> fake.account(value));
        }

        /**
         * Sets the time on the clock when a test begins, as {@link At} does.
         *
         * @param start the start of the clock
         * @return this builder
         */
        public Builder at(Instant start) {
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
        public Builder progression(Progression value) {
            return option("progression", fake -> fake.progression(value));
        }

        /**
         * Sets how runs end unless a test scripts them, as {@link GivenRunResult} does; successful without records by default.
         *
         * @param value the result
         * @return this builder
         */
        public Builder runResult(RunResult value) {
            return option("runResult", fake -> fake.runResult(value));
        }

        /**
         * Sets how much an account can hold; {@link Quotas#DEFAULTS} by default.
         *
         * @param value the quotas
         * @return this builder
         */
        public Builder quotas(Quotas value) {
            return option("quotas", fake -> fake.quotas(value));
        }

        /**
         * Sets the largest page, even if a request asks for more; the service's 20 by default.
         *
         * @param value the number of entries on a page
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder pageSize(int value) {
            return option("pageSize", fake -> fake.pageSize(value));
        }

        /**
         * Lets flows name connector profiles that do not exist.
         *
         * @return this builder
         */
        public Builder allowUndeclaredProfiles() {
            return option("allowUndeclaredProfiles", FakeAppflow.Builder::allowUndeclaredProfiles);
        }

        /**
         * Sets whether each test has its own fake, which is the default, or all tests of a class share one.
         *
         * @param value the tests that share a fake
         * @return this builder
         * @throws IllegalArgumentException if it is {@link Sharing#INHERITED}
         */
        public Builder sharing(Sharing value) {
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
        public Builder namedFake(String name, String region) {
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
        public Builder namedFake(String name, String region, String account) {
            settings.namedFake(
                    name, new FakeSettings.Location(OptionParser.region(region), OptionParser.account(account)));
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
        public Builder givenConnectorProfile(String name, ConnectorType type) {
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
        public Builder givenConnectorProfile(String name, String connectorLabel) {
            return givenProfile(
                    name,
                    ConnectorType.CUSTOM_CONNECTOR,
                    Optional.of(OptionParser.notBlank("connectorLabel", connectorLabel)));
        }

        /** A throwaway fake refuses invalid values here, where the mistake is, rather than when a test begins. */
        private Builder givenProfile(String name, ConnectorType type, Optional<String> label) {
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
        public Builder givenFlows(String... files) {
            if (files.length == 0) {
                throw new IllegalArgumentException("files must name at least one file, but is empty");
            }
            settings.given(new Given.Flows(ORIGIN, "", List.of(files)));
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
        public Builder given(Consumer<FakeAppflow> preparation) {
            return given("", preparation);
        }

        /**
         * Adds an action that prepares a named fake.
         *
         * @param namedFake the name from {@link #namedFake}, which may be called later
         * @param preparation prepares the fake of each test
         * @return this builder
         */
        public Builder given(String namedFake, Consumer<FakeAppflow> preparation) {
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
        public Builder unusedFaults(Consequence value) {
            return strictness("unusedFaults", value, StrictnessSettings.ofUnusedFaults(value));
        }

        /**
         * Sets what happens to a test that leaves given flows or profiles unused, as {@link Strictness#unusedGivens} does.
         *
         * @param value what happens
         * @return this builder
         * @throws IllegalArgumentException if it is {@link Consequence#INHERITED}
         */
        public Builder unusedGivens(Consequence value) {
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
        public Builder otherOperations(Consequence value, Operation... expected) {
            return strictness("otherOperations", value, StrictnessSettings.ofOtherOperations(value, Set.of(expected)));
        }

        private Builder strictness(String option, Consequence value, StrictnessSettings strictness) {
            checkFirst(option);
            if (value == Consequence.INHERITED) {
                throw new IllegalArgumentException(option + " must be FAIL, WARN or PASS, but is INHERITED");
            }
            settings.strictness(strictness);
            return this;
        }

        private Builder option(String name, Consumer<FakeAppflow.Builder> option) {
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
}
