package io.github.appflowtestkit.junit;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Sets the fields with {@link Fake}. */
final class FieldInjection {

    private static final String SHARE = "share one fake with @FakeAppflowTest(sharing = Sharing.PER_CLASS)";

    private final Map<Class<?>, List<Target>> byClass = new ConcurrentHashMap<>();

    /** What was set in the fields of an instance; other extensions may have put something else there since. */
    private final Map<Object, Injected> injected = Collections.synchronizedMap(new IdentityHashMap<>());

    private record Target(Field field, Injectable kind, String fakeName) {
        boolean isStatic() {
            return Modifier.isStatic(field.getModifiers());
        }

        String origin() {
            return "@Fake on " + DisplayNames.of(field);
        }
    }

    private static final class Injected {
        private final Map<Target, Object> values = new ConcurrentHashMap<>();
        private volatile Session session;

        private Injected(Session session) {
            this.session = session;
        }
    }

    static FieldInjection of(ExtensionContext context) {
        return Stores.ofRun(context)
                .getOrComputeIfAbsent(FieldInjection.class, key -> new FieldInjection(), FieldInjection.class);
    }

    /** Sets the static fields of a class, which needs a shared fake. */
    void injectStatic(Class<?> type, Optional<Session> shared, ExtensionContext context) {
        for (Target target : targets(type)) {
            if (!target.isStatic()) {
                continue;
            }
            if (shared.isEmpty() && target.kind() != Injectable.VALIDATOR) {
                throw new ExtensionConfigurationException(target.origin()
                        + ": the field must not be static, because each test has its own fake; remove \"static\", or "
                        + SHARE);
            }
            set(target, null, value(target, shared, context));
        }
    }

    /** Sets the fields of an instance, again if the fakes of the test were replaced since. */
    void inject(Object instance, Session session, ExtensionContext context) {
        List<Target> targets = targets(instance.getClass());
        if (targets.isEmpty()) {
            return;
        }
        boolean servesSeveralTests = Sessions.servesSeveralTests(instance, context);
        if (servesSeveralTests && context.getTestMethod().isEmpty()) {
            inject(instance, targets, new Injected(session), context);
            return;
        }
        Injected known = injected.computeIfAbsent(instance, key -> new Injected(session));
        if (servesSeveralTests && known.session != session) {
            throw new ExtensionConfigurationException("@Fake fields of " + DisplayNames.of(instance.getClass())
                    + " must belong to one test at a time, but tests run in parallel on one instance; use parameters"
                    + " instead, or " + SHARE);
        }
        known.session = session;
        inject(instance, targets, known, context);
    }

    private static void inject(Object instance, List<Target> targets, Injected known, ExtensionContext context) {
        for (Target target : targets) {
            if (!target.isStatic()) {
                inject(instance, target, known, value(target, Optional.of(known.session), context));
            }
        }
    }

    private static void inject(Object instance, Target target, Injected known, Object value) {
        Object former = known.values.get(target);
        if (former == value) {
            return; // The field may hold a spy of the value by now, which must stay.
        }
        if (former != null && get(target, instance) != former) {
            throw new ExtensionConfigurationException(target.origin()
                    + ": the test has options of its own, but another extension has replaced the value of the field"
                    + " already; register FakeAppflowExtension before that extension");
        }
        set(target, instance, value);
        known.values.put(target, value);
    }

    /** The test of these instances has ended. */
    void release(Collection<Object> instances) {
        instances.forEach(injected::remove);
    }

    private static Object value(Target target, Optional<Session> session, ExtensionContext context) {
        return target.kind() == Injectable.VALIDATOR
                ? Stores.validator(context)
                : session.orElseThrow().value(target.kind(), target.fakeName(), target.origin());
    }

    private List<Target> targets(Class<?> type) {
        return byClass.computeIfAbsent(
                type,
                key -> AnnotationSupport.findAnnotatedFields(key, Fake.class).stream()
                        .map(FieldInjection::target)
                        .toList());
    }

    private static Target target(Field field) {
        String fakeName = AnnotationSupport.findAnnotation(field, Fake.class)
                .orElseThrow()
                .value();
        Injectable kind = Injectable.of(field.getType())
                .orElseThrow(() -> new ExtensionConfigurationException("@Fake on " + DisplayNames.of(field)
                        + ": the type must be one of " + Injectable.names() + ", but is "
                        + field.getType().getSimpleName()));
        Target target = new Target(field, kind, fakeName);
        MockAnnotations.check(field);
        if (Modifier.isFinal(field.getModifiers())) {
            throw new ExtensionConfigurationException(
                    target.origin()
                            + ": the field must not be final; remove \"final\", or take a parameter of the constructor instead");
        }
        return target;
    }

    private static @Nullable Object get(Target target, Object instance) {
        try {
            return accessible(target).get(instance);
        } catch (IllegalAccessException e) {
            throw inaccessible(target, e);
        }
    }

    private static void set(Target target, @Nullable Object instance, Object value) {
        try {
            accessible(target).set(instance, value);
        } catch (IllegalAccessException e) {
            throw inaccessible(target, e);
        }
    }

    private static Field accessible(Target target) {
        try {
            target.field().setAccessible(true);
            return target.field();
        } catch (InaccessibleObjectException e) {
            throw inaccessible(target, e);
        }
    }

    private static ExtensionConfigurationException inaccessible(Target target, Exception cause) {
        return new ExtensionConfigurationException(
                target.origin()
                        + ": the field must be accessible, but its module does not open its package; add \"opens "
                        + target.field().getDeclaringClass().getPackageName() + "\" to module-info.java",
                cause);
    }
}
