package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.Quotas;
import io.github.appflowtestkit.fake.RunResult;
import java.time.Instant;
import java.util.Optional;
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
 * Gives each test a fake AppFlow; what {@link FakeAppflowTest} registers.
 *
 * <p>To be registered by that annotation, by {@code @ExtendWith(FakeAppflowExtension.class)}, or with options that no
 * annotation can say:
 *
 * <pre>{@code
 * class SyncTest {
 *
 *     @RegisterExtension
 *     static final FakeAppflowExtension appflow = FakeAppflowExtension.builder()
 *             .region("eu-central-1")
 *             .runResult(RunResult.successful(120, 48_000))
 *             .givenConnectorProfile("shop-crm", ConnectorType.SALESFORCE)
 *             .given(fake -> fake.givenBucket("lake").missing())
 *             .build();
 *
 *     @Test
 *     void copies_orders(AppflowClient client) { ... }
 * }
 * }</pre>
 *
 * <p>Annotations hold beside the builder; where both say something, the annotation wins. One such field serves a class
 * and its nested classes. The object itself holds no state, so that tests may run at the same time: fakes are found by
 * parameters and by fields with {@link Fake}. A field that is not static gives tests their fakes, too, but no
 * constructors. Thread-safe.
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

    private final Registration registration;
    private final Sessions sessions;
    private final Injection injection;

    /** With the defaults and what annotations say; for {@code @ExtendWith}. */
    public FakeAppflowExtension() {
        this(FakeSettings.NONE, false);
    }

    private FakeAppflowExtension(FakeSettings base, boolean byField) {
        this.registration = new Registration(byField, base.isShared());
        this.sessions = new Sessions(base);
        this.injection = new Injection(sessions);
    }

    /** Options; for a field with {@code @RegisterExtension}. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (registration.isActive(context)) {
            Optional<Session> shared = sessions.classBegins(context);
            Fields.of(context).fillStatic(context.getRequiredTestClass(), shared, context);
        }
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        if (registration.isActive(context)) {
            sessions.constructionBegins(context, factory.getOuterInstance().isPresent());
        }
    }

    @Override
    public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
        if (registration.isActive(context)) {
            sessions.constructed(context, testInstance);
            sessions.duringConstruction(context)
                    .ifPresent(session -> Fields.of(context).fill(testInstance, session, context));
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (registration.isActive(context)) {
            Session session = sessions.testBegins(context);
            context.getRequiredTestInstances()
                    .getAllInstances()
                    .forEach(instance -> Fields.of(context).fill(instance, session, context));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (registration.isActive(context)) {
            context.getTestInstances().ifPresent(instances -> Fields.of(context).release(instances.getAllInstances()));
            sessions.ofTest(context).ifPresent(session -> testEnds(session, context));
        }
    }

    private void testEnds(Session session, ExtensionContext context) {
        boolean shared = sessions.wishes(context).isShared();
        if (Ending.isFailure(context.getExecutionException())) {
            session.markFailed();
            Ending.publish(session, context);
        } else if (!shared && session.isFailed()) {
            Ending.publish(session, context);
        } else if (!shared && context.getExecutionException().isEmpty()) {
            Ending.judge(session, context);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (registration.isActive(context)) {
            sessions.classEnds(context).ifPresent(session -> {
                if (context.getExecutionException().isEmpty() && !session.isFailed()) {
                    Ending.judge(session, context);
                }
            });
        }
    }

    /** A dynamic test has no callbacks; it has the fakes of its factory method, and fails them with itself. */
    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        try {
            invocation.proceed();
        } catch (Throwable failure) {
            if (registration.isActive(context) && Ending.isFailure(Optional.of(failure))) {
                sessions.ofTest(context).ifPresent(Session::markFailed);
            }
            throw failure;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.isMeant(parameter) && registration.isActive(context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return injection.resolve(parameter, context);
    }

    /** Options of the fakes that tests get. Each is said once; not thread-safe. */
    public static final class Builder {

        private final FakeSettingsBuilder wishes = new FakeSettingsBuilder();

        private Builder() {}

        /** The Region in ARNs; {@code us-east-1} by default. */
        public Builder region(Region value) {
            return region(value.id());
        }

        /**
         * The Region in ARNs; {@code us-east-1} by default.
         *
         * @throws IllegalArgumentException if it has not the shape of one
         */
        public Builder region(String value) {
            wishes.region(value);
            return this;
        }

        /**
         * The account in ARNs; {@code 123456789012} by default.
         *
         * @throws IllegalArgumentException if it is not 12 digits
         */
        public Builder account(String value) {
            wishes.account(value);
            return this;
        }

        /** Where the clock stands when a test begins, as {@link At}. */
        public Builder at(Instant start) {
            wishes.start(start);
            return this;
        }

        /** How runs get to their end; {@link Progression#atOnce()} by default. */
        public Builder progression(Progression value) {
            wishes.progression(value);
            return this;
        }

        /** How runs end unless a test says otherwise; successful without records by default. */
        public Builder runResult(RunResult value) {
            wishes.runResult(value);
            return this;
        }

        /** How much an account may hold; {@link Quotas#DEFAULTS} by default. */
        public Builder quotas(Quotas value) {
            wishes.quotas(value);
            return this;
        }

        /**
         * The most entries of a page, also where a request asks for more; the service's 20 by default.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder pageSize(int value) {
            wishes.pageSize(value);
            return this;
        }

        /** Lets flows name connector profiles that were neither declared nor created. */
        public Builder allowUndeclaredProfiles() {
            wishes.allowUndeclaredProfiles();
            return this;
        }

        /**
         * Whether each test has a fake of its own, as by default, or those of a class share one.
         *
         * @throws IllegalArgumentException if it is {@link Sharing#INHERITED}
         */
        public Builder sharing(Sharing value) {
            wishes.sharing(value);
            return this;
        }

        /**
         * Declares a fake for another Region of the same account, as {@link NamedFake}.
         *
         * @throws IllegalArgumentException if there is one of that name
         */
        public Builder fake(String name, String region) {
            wishes.fake(name, new Place(Said.region(region), Optional.empty()));
            return this;
        }

        /**
         * Declares a fake for another Region and account, as {@link NamedFake}.
         *
         * @throws IllegalArgumentException if there is one of that name
         */
        public Builder fake(String name, String region, String account) {
            wishes.fake(name, new Place(Said.region(region), Said.account(account)));
            return this;
        }

        /**
         * Given: a connector profile exists when a test begins, as {@link GivenConnectorProfile}.
         *
         * @throws IllegalArgumentException if the service would refuse the name, or the type is that of custom
         *     connectors, which need a label
         */
        public Builder givenConnectorProfile(String name, ConnectorType type) {
            wishes.profile(name, type);
            return this;
        }

        /**
         * Given: a connector profile exists for the custom connector of that label, which is registered.
         *
         * @throws IllegalArgumentException if the service would refuse name or label
         */
        public Builder givenConnectorProfile(String name, String label) {
            wishes.profile(name, label);
            return this;
        }

        /** Given: the flows of some files exist when a test begins, as {@link GivenFlows}. */
        public Builder flows(String... files) {
            wishes.flows(files);
            return this;
        }

        /**
         * Does something with each new fake before a test gets it: gives it entities, buckets, faults, answers.
         *
         * <p>Comes before {@link #flows}, and not to named fakes.
         */
        public Builder given(Consumer<FakeAppflow> preparation) {
            return given("", preparation);
        }

        /** The same for the fake of a name. */
        public Builder given(String fake, Consumer<FakeAppflow> preparation) {
            wishes.preparation(fake, preparation);
            return this;
        }

        /** What follows when a fault is not used, as {@link Strictness#unusedFaults}. */
        public Builder unusedFaults(Consequence value) {
            wishes.unusedFaults(value);
            return this;
        }

        /** What follows when no call uses what was given, as {@link Strictness#unusedSeeds}. */
        public Builder unusedSeeds(Consequence value) {
            wishes.unusedSeeds(value);
            return this;
        }

        /** What follows when an operation is called that is not among the expected, as {@link Strictness#otherOperations}. */
        public Builder otherOperations(Consequence value, Operation... expected) {
            wishes.otherOperations(value, expected);
            return this;
        }

        /**
         * The extension.
         *
         * @throws IllegalStateException if a fake is prepared that was not declared
         */
        public FakeAppflowExtension build() {
            return new FakeAppflowExtension(wishes.build(), true);
        }
    }
}
