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

/** Fills fields with {@link Fake}. */
final class Fields {

    private final Map<Class<?>, List<Target>> byClass = new ConcurrentHashMap<>();

    /** Which fakes the fields of an instance hold, and which values: others may have put something else there since. */
    private final Map<Object, Filled> filled = Collections.synchronizedMap(new IdentityHashMap<>());

    private record Target(Field field, Part part, String name) {
        boolean isStatic() {
            return Modifier.isStatic(field.getModifiers());
        }

        String shown() {
            return "@Fake on " + Declarations.name(field.getDeclaringClass()) + "." + field.getName();
        }
    }

    private record Filled(Session session, Map<Target, Object> values) {}

    static Fields of(ExtensionContext context) {
        return Stores.ofRun(context).getOrComputeIfAbsent(Fields.class, key -> new Fields(), Fields.class);
    }

    /** Fills the static fields of a class, which only fakes that are shared can do. */
    void fillStatic(Class<?> type, Optional<Session> shared, ExtensionContext context) {
        for (Target target : targets(type)) {
            if (!target.isStatic()) {
                continue;
            }
            if (shared.isEmpty() && target.part() != Part.VALIDATOR) {
                throw new ExtensionConfigurationException(target.shown()
                        + " must not be static, because each test has a fake of its own; take \"static\" away, or share"
                        + " the fake by @FakeAppflowTest(sharing = Sharing.PER_CLASS)");
            }
            set(target, null, value(target, shared, context));
        }
    }

    /** Fills the fields of an instance, or fills them again where the test's fakes have changed since. */
    void fill(Object instance, Session session, ExtensionContext context) {
        List<Target> targets = targets(instance.getClass());
        if (targets.isEmpty()) {
            return;
        }
        Filled known = filled.computeIfAbsent(instance, key -> new Filled(session, new ConcurrentHashMap<>()));
        if (known.session() != session) {
            throw new ExtensionConfigurationException("fields with @Fake of "
                    + Declarations.name(instance.getClass())
                    + " must be filled for one test at a time, but its tests run at the same time on one instance; take"
                    + " parameters instead, or share the fake by @FakeAppflowTest(sharing = Sharing.PER_CLASS)");
        }
        for (Target target : targets) {
            if (!target.isStatic()) {
                fill(instance, target, known, value(target, Optional.of(session), context));
            }
        }
    }

    private static void fill(Object instance, Target target, Filled known, Object value) {
        Object former = known.values().get(target);
        if (former == value) {
            return; // whatever else stands there by now, such as a spy, was made of it
        }
        if (former != null && get(target, instance) != former) {
            throw new ExtensionConfigurationException(target.shown()
                    + " must still hold what was put there, because the test has options of its own, but another"
                    + " extension has replaced it before; register FakeAppflowExtension ahead of that extension");
        }
        set(target, instance, value);
        known.values().put(target, value);
    }

    /** The instances serve no test any more, or another one. */
    void release(Collection<Object> instances) {
        instances.forEach(filled::remove);
    }

    private static Object value(Target target, Optional<Session> session, ExtensionContext context) {
        return target.part() == Part.VALIDATOR
                ? Stores.validator(context)
                : session.orElseThrow().part(target.part(), target.name(), target.shown());
    }

    private List<Target> targets(Class<?> type) {
        return byClass.computeIfAbsent(
                type,
                key -> AnnotationSupport.findAnnotatedFields(key, Fake.class).stream()
                        .map(Fields::target)
                        .toList());
    }

    private static Target target(Field field) {
        String name = AnnotationSupport.findAnnotation(field, Fake.class)
                .orElseThrow()
                .value();
        Part part = Part.of(field.getType())
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "@Fake must stand on a field of type " + Part.names() + ", but stands on "
                                + Declarations.name(field.getDeclaringClass()) + "." + field.getName() + " of type "
                                + field.getType().getSimpleName()));
        Target target = new Target(field, part, name);
        if (Modifier.isFinal(field.getModifiers())) {
            throw new ExtensionConfigurationException(target.shown()
                    + " must not be final; take \"final\" away, or take it as a parameter of the constructor");
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
                target.shown() + " must be accessible, but its module does not open its package to this extension",
                cause);
    }
}
