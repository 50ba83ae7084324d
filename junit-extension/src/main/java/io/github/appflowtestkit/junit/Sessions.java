package io.github.appflowtestkit.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Finds the session of a context. It has no state of its own: sessions are in the stores of the contexts. */
final class Sessions {

    private static final String OF_TEST = "session of test";

    /** The session that the tests of a class share. */
    private static final String OF_CLASS = "session of class ";

    /** The settings of the extension's builder; annotations override them. */
    private final FakeSettings base;

    Sessions(FakeSettings base) {
        this.base = base;
    }

    FakeSettings settings(ExtensionContext context) {
        return base.overriddenBy(annotated(context));
    }

    private static FakeSettings annotated(ExtensionContext context) {
        Optional<ExtensionContext> parent = context.getParent();
        if (parent.isEmpty()) {
            return FakeSettings.NONE;
        }
        Optional<AnnotatedElement> element = context.getElement();
        if (element.isEmpty()) {
            return annotated(parent.get());
        }
        // The settings are read once, and kept by their element: the first unique id that JUnit writes takes longer
        // than that.
        return Stores.of(context)
                .getOrComputeIfAbsent(
                        element.get(),
                        key -> annotated(parent.get()).overriddenBy(ownSettings(context)),
                        FakeSettings.class);
    }

    /** The settings of the very element of a context; none if its parent context is for the same element. */
    private static FakeSettings ownSettings(ExtensionContext context) {
        Optional<ExtensionContext> parent = context.getParent();
        return context.getElement()
                .filter(element -> !parent.flatMap(ExtensionContext::getElement).equals(Optional.of(element)))
                .map(AnnotationReader::read)
                .orElse(FakeSettings.NONE);
    }

    /** Before all tests of a class: the session that its tests share, if they share one. */
    Optional<Session> classBegins(ExtensionContext context) {
        Optional<Session> shared = shared(context);
        shared.ifPresent(Session::buildIfGiven);
        return shared;
    }

    /** After all tests of a class: the session that ends with it, if any. */
    Optional<Session> classEnds(ExtensionContext context) {
        Optional<Session> outer = context.getParent().flatMap(this::shared);
        return shared(context).filter(session -> !outer.equals(Optional.of(session)));
    }

    /**
     * A shared session belongs to the outermost class that shares it, or to a nested class with settings of its own.
     * JUnit may construct an instance before any callback, so that the first caller creates the session.
     */
    private Optional<Session> shared(ExtensionContext context) {
        Optional<ExtensionContext> parent = context.getParent();
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        if (context.getTestMethod().isPresent()) {
            return shared(parent.get());
        }
        if (context.getTestClass().isEmpty() || !settings(context).isShared()) {
            return Optional.empty();
        }
        return Optional.of(Stores.of(context)
                .getOrComputeIfAbsent(
                        OF_CLASS + context.getUniqueId(),
                        key -> shared(parent.get())
                                .filter(outer -> !ownSettings(context).concernFakes())
                                .map(outer -> joined(outer, context))
                                .orElseGet(() -> newSession(context)),
                        Session.class));
    }

    private static Session joined(Session outer, ExtensionContext context) {
        checkNoStrictness(context);
        return outer;
    }

    private Session newSession(ExtensionContext context) {
        ClassLoader loader = context.getRequiredTestClass().getClassLoader();
        return new Session(
                DisplayNames.of(context), settings(context), new GivenSetup(Stores.flowFiles(context), loader));
    }

    /** Before the construction of an instance that only one test uses. */
    void constructionBegins(ExtensionContext context, boolean hasOuterInstance) {
        if (!belongsToOneTest(context) || context.getTestMethod().isPresent()) {
            return;
        }
        boolean outerIsSharedInstance =
                context.getParent().map(Sessions::hasOneInstance).orElse(false);
        if (!hasOuterInstance || outerIsSharedInstance) {
            PendingSessions.of(context).push(newSession(context));
        } else {
            PendingSessions.of(context)
                    .peek()
                    .ifPresent(session -> session.refine(settings(context), DisplayNames.of(context)));
        }
    }

    private boolean belongsToOneTest(ExtensionContext context) {
        return !settings(context).isShared() && !hasOneInstance(context);
    }

    /** Whether one instance of a context's class serves all its tests. */
    static boolean hasOneInstance(ExtensionContext context) {
        return context.getTestInstanceLifecycle()
                .map(Lifecycle.PER_CLASS::equals)
                .orElse(false);
    }

    /** Whether an instance of a class or of an enclosing class serves several tests. */
    static boolean servesSeveralTests(Object instance, ExtensionContext context) {
        Optional<Class<?>> type = context.getTestClass();
        if (type.isEmpty()) {
            return false;
        }
        boolean isOfThisClass =
                type.get() == instance.getClass() && context.getTestMethod().isEmpty();
        return isOfThisClass
                ? hasOneInstance(context)
                : context.getParent()
                        .map(parent -> servesSeveralTests(instance, parent))
                        .orElse(false);
    }

    /** During construction: the session that the instance may use; empty if the instance outlives it. */
    Optional<Session> duringConstruction(ExtensionContext context) {
        if (settings(context).isShared()) {
            return Optional.of(requireShared(context));
        }
        if (hasOneInstance(context)) {
            return Optional.empty();
        }
        // Since Jupiter 5.12 a run may be configured so that constructors see the context of their test.
        return context.getTestMethod().isPresent()
                ? Optional.of(testBegins(context))
                : PendingSessions.of(context).peek();
    }

    /** After construction: the test that gets the instance also gets its session. */
    void constructed(ExtensionContext context, Object instance) {
        if (belongsToOneTest(context) && context.getTestMethod().isEmpty()) {
            PendingSessions.of(context).addInstance(instance);
        }
    }

    /** The session of a test; the first call prepares it. */
    Session testBegins(ExtensionContext context) {
        FakeSettings settings = settings(context);
        checkOperations(settings, context);
        if (settings.isShared()) {
            Session session = requireShared(context);
            checkNoStrictness(context);
            session.continueWith(settings, DisplayNames.of(context));
            return session;
        }
        Session known = ownSession(context).orElse(null);
        if (known != null) {
            return known;
        }
        Session session = context.getTestInstances()
                .flatMap(instances -> PendingSessions.of(context).take(instances.getAllInstances()))
                .orElseGet(() -> newSession(context));
        session.refine(settings, DisplayNames.of(context));
        Stores.of(context).put(OF_TEST, session);
        session.buildIfGiven();
        return session;
    }

    private static void checkOperations(FakeSettings settings, ExtensionContext context) {
        if (settings.strictness().hasOnlyOperations()) {
            throw new ExtensionConfigurationException("@Strictness for " + DisplayNames.of(context)
                    + ": operations has no effect without otherOperations; add otherOperations = Consequence.FAIL");
        }
    }

    /** A shared fake is checked once, with the settings of its class: those of a method or nested class do nothing. */
    private static void checkNoStrictness(ExtensionContext context) {
        if (!ownSettings(context).strictness().isNone()) {
            throw new ExtensionConfigurationException("@Strictness on " + DisplayNames.of(context)
                    + " has no effect, because its tests share a fake with others, which is checked after the last of"
                    + " them; move it to the class that shares the fake");
        }
    }

    /** The session of a test that has begun, or that its class shares; otherwise empty. */
    Optional<Session> find(ExtensionContext context) {
        return settings(context).isShared() ? shared(context) : ownSession(context);
    }

    private static Optional<Session> ownSession(ExtensionContext context) {
        return Optional.ofNullable(Stores.of(context).get(OF_TEST, Session.class));
    }

    private Session requireShared(ExtensionContext context) {
        return shared(context)
                .orElseThrow(() -> new ExtensionConfigurationException(DisplayNames.of(context)
                        + ": sharing = PER_CLASS must be set on a class, but is set "
                        + (base.isShared()
                                ? "by a field that is not static; make the @RegisterExtension field static"
                                : "on a method; move it to the class")));
    }
}
