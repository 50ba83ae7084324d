package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.internal.journal.TestExceptions;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.opentest4j.AssertionFailedError;

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
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler,
                InvocationInterceptor {

    private final boolean inField;
    private final boolean shared;
    private final Sessions sessions;
    private final ParameterInjection parameters;

    /** Creates an extension with the options of annotations only; for {@code @ExtendWith}. */
    public FakeAppflowExtension() {
        this(FakeSettings.NONE, false);
    }

    FakeAppflowExtension(FakeSettings base, boolean inField) {
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
    public static FakeAppflowExtensionBuilder builder() {
        return new FakeAppflowExtensionBuilder();
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
        Optional<AssertionFailedError> unfinished = StrictnessCheck.unfinished(session, belongsToClass);
        TestExceptions undelivered = session.takeUndelivered();
        if (TestCompletion.isFailure(context.getExecutionException())) {
            Throwable failure = context.getExecutionException().orElseThrow();
            unfinished.ifPresent(failure::addSuppressed);
            undelivered.take().filter(thrown -> thrown != failure).ifPresent(failure::addSuppressed);
            session.markFailed();
            TestCompletion.explain(session, failure, context);
            TestCompletion.publish(session, context);
        } else if (!undelivered.isEmpty()) {
            session.markFailed();
            unfinished.ifPresent(undelivered::add);
            TestCompletion.pages(session, context).ifPresent(undelivered::add);
            TestCompletion.publish(session, context);
            undelivered.rethrow();
        } else if (unfinished.isPresent() && context.getExecutionException().isEmpty()) {
            session.markFailed();
            AssertionFailedError failure = unfinished.get();
            TestCompletion.pages(session, context).ifPresent(failure::addSuppressed);
            throw failure;
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
                    StrictnessCheck.unfinished(session, false).ifPresent(failure -> {
                        throw failure;
                    });
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
                    TestCompletion.explain(session, failure, context);
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

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw isActive(context) ? ParameterInjection.explained(thrown) : thrown;
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        handleTestExecutionException(context, thrown);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        handleTestExecutionException(context, thrown);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        handleTestExecutionException(context, thrown);
    }

    @Override
    public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        handleTestExecutionException(context, thrown);
    }
}
