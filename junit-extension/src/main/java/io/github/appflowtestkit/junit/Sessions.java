package io.github.appflowtestkit.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Finds the fakes that a context means. Holds no state: that is in the contexts' stores. */
final class Sessions {

    private static final String OF_TEST = "session of test";

    /** What the builder says; annotations come on top of it. */
    private final FakeSettings base;

    Sessions(FakeSettings base) {
        this.base = base;
    }

    /** The annotations of a context's element and those around it, which are looked for once. */
    private record Declared(String contextId) {}

    FakeSettings wishes(ExtensionContext context) {
        return base.then(declared(context));
    }

    private static FakeSettings declared(ExtensionContext context) {
        Optional<ExtensionContext> parent = context.getParent();
        if (parent.isEmpty()) {
            return FakeSettings.NONE;
        }
        return Stores.of(context)
                .getOrComputeIfAbsent(
                        new Declared(context.getUniqueId()),
                        key -> declared(parent.get()).then(own(context)),
                        FakeSettings.class);
    }

    /** What the annotations of this very element say; nothing where its parent context speaks of the same element. */
    private static FakeSettings own(ExtensionContext context) {
        Optional<AnnotatedElement> element = context.getElement();
        Optional<AnnotatedElement> outer = context.getParent().flatMap(ExtensionContext::getElement);
        return element.isEmpty() || element.equals(outer) ? FakeSettings.NONE : Declarations.of(element.get());
    }

    /** As messages name the test or class of a context. */
    static String name(ExtensionContext context) {
        return context.getTestMethod().isPresent()
                ? Declarations.name(context.getRequiredTestClass()) + "."
                        + context.getTestMethod().get().getName()
                : context.getElement().map(Declarations::name).orElse(context.getDisplayName());
    }

    /** The fakes that the tests of a class share, if they do. */
    private record OfClass(String contextId) {}

    /** Before all tests of a class: the fakes that its tests share. */
    Optional<Session> classBegins(ExtensionContext context) {
        Optional<Session> shared = shared(context);
        shared.ifPresent(Session::makeIfGiven);
        return shared;
    }

    /** After all tests of a class: the fakes that end with it. */
    Optional<Session> classEnds(ExtensionContext context) {
        Optional<Session> outer = context.getParent().flatMap(this::shared);
        return shared(context).filter(session -> !outer.equals(Optional.of(session)));
    }

    /**
     * Fakes belong to the outermost class that shares them, or to a nested one that says something of its fakes itself.
     * Jupiter may make an instance before it calls anything else, so they are made at the first look.
     */
    private Optional<Session> shared(ExtensionContext context) {
        Optional<ExtensionContext> parent = context.getParent();
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        if (context.getTestMethod().isPresent()) {
            return shared(parent.get());
        }
        if (context.getTestClass().isEmpty() || !wishes(context).isShared()) {
            return Optional.empty();
        }
        return Optional.of(Stores.of(context)
                .getOrComputeIfAbsent(
                        new OfClass(context.getUniqueId()),
                        key -> shared(parent.get())
                                .filter(outer -> !own(context).sayOfFakes())
                                .orElseGet(() -> session(context, wishes(context))),
                        Session.class));
    }

    private Session session(ExtensionContext context, FakeSettings wishes) {
        ClassLoader loader = context.getRequiredTestClass().getClassLoader();
        return new Session(name(context), wishes, new Seeding(Stores.seeds(context), loader));
    }

    /** Before an instance is made that one test will use. */
    void constructionBegins(ExtensionContext context, boolean hasOuterInstance) {
        if (!belongsToOneTest(context) || context.getTestMethod().isPresent()) {
            return;
        }
        boolean outerIsSharedInstance =
                context.getParent().map(Sessions::hasOneInstance).orElse(false);
        if (!hasOuterInstance || outerIsSharedInstance) {
            Construction.of(context).push(session(context, wishes(context)));
        } else {
            Construction.of(context).peek().ifPresent(session -> session.refine(wishes(context), name(context)));
        }
    }

    private boolean belongsToOneTest(ExtensionContext context) {
        return !wishes(context).isShared() && !hasOneInstance(context);
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
        boolean itsOwn =
                type.get() == instance.getClass() && context.getTestMethod().isEmpty();
        return itsOwn
                ? hasOneInstance(context)
                : context.getParent()
                        .map(parent -> servesSeveralTests(instance, parent))
                        .orElse(false);
    }

    /** While an instance is made: the fakes it may have; empty if it will outlive its tests' fakes. */
    Optional<Session> duringConstruction(ExtensionContext context) {
        if (wishes(context).isShared()) {
            return Optional.of(required(context));
        }
        if (hasOneInstance(context)) {
            return Optional.empty();
        }
        // Since Jupiter 5.12 a run may be configured so that constructors see the context of their test.
        return context.getTestMethod().isPresent()
                ? Optional.of(testBegins(context))
                : Construction.of(context).peek();
    }

    /** An instance is made: the test that gets it also gets the fakes it was made with. */
    void constructed(ExtensionContext context, Object instance) {
        if (belongsToOneTest(context) && context.getTestMethod().isEmpty()) {
            Construction.of(context).bind(instance);
        }
    }

    /** Before a test, and then for the same test again. */
    Session testBegins(ExtensionContext context) {
        FakeSettings wishes = wishes(context);
        if (wishes.isShared()) {
            Session session = required(context);
            session.continueWith(wishes, name(context));
            return session;
        }
        Session known = ownSession(context).orElse(null);
        if (known != null) {
            return known;
        }
        Session session = context.getTestInstances()
                .flatMap(instances -> Construction.of(context).take(instances.getAllInstances()))
                .orElseGet(() -> session(context, wishes));
        session.refine(wishes, name(context));
        Stores.of(context).put(OF_TEST, session);
        session.makeIfGiven();
        return session;
    }

    /** The fakes of a test that has begun, or that its class shares; empty before that. */
    Optional<Session> ofTest(ExtensionContext context) {
        return wishes(context).isShared() ? shared(context) : ownSession(context);
    }

    private static Optional<Session> ownSession(ExtensionContext context) {
        return Optional.ofNullable(Stores.of(context).get(OF_TEST, Session.class));
    }

    private Session required(ExtensionContext context) {
        return shared(context)
                .orElseThrow(
                        () -> new ExtensionConfigurationException("sharing = PER_CLASS must be said for a class, but"
                                + " was said for " + name(context)
                                + (base.isShared()
                                        ? " by a field that is not static; make the @RegisterExtension field static"
                                        : " only; put @FakeAppflowTest(sharing = Sharing.PER_CLASS) on the class")));
    }
}
