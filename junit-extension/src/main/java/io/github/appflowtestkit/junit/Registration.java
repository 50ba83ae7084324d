package io.github.appflowtestkit.junit;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Whether an extension is the one that acts.
 *
 * <p>Where a field has it, annotations such as {@link Fake} register a second one, which must leave everything to it:
 * Jupiter refuses two extensions that want the same parameter.
 */
final class Registration {

    private final boolean byField;

    Registration(boolean byField) {
        this.byField = byField;
    }

    boolean isActive(ExtensionContext context) {
        return fields(context).isEmpty() || byField;
    }

    private record InFields(String contextId) {}

    private record Found(List<Field> fields) {
        boolean isEmpty() {
            return fields.isEmpty();
        }
    }

    /** The fields of a class and its enclosing classes that hold an extension like this. */
    private static Found fields(ExtensionContext context) {
        Optional<ExtensionContext> parent = context.getParent();
        if (parent.isEmpty()) {
            return new Found(List.of());
        }
        if (context.getTestMethod().isPresent()) {
            return fields(parent.get());
        }
        return Stores.of(context)
                .getOrComputeIfAbsent(
                        new InFields(context.getUniqueId()), key -> find(context, fields(parent.get())), Found.class);
    }

    private static Found find(ExtensionContext context, Found outer) {
        List<Field> fields = new ArrayList<>(outer.fields());
        context
                .getTestClass()
                .map(type -> AnnotationSupport.findAnnotatedFields(
                        type, RegisterExtension.class, field -> field.getType() == FakeAppflowExtension.class))
                .orElse(List.of())
                .stream()
                .filter(field -> !fields.contains(field))
                .forEach(fields::add);
        if (fields.size() > 1) {
            String names = fields.stream()
                    .map(field -> Declarations.name(field.getDeclaringClass()) + "." + field.getName())
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new ExtensionConfigurationException("one FakeAppflowExtension must serve "
                    + Sessions.name(context) + ", but fields hold " + fields.size() + ": " + names
                    + "; let one declare several fakes by fake(name, region), and let nested classes say what differs by"
                    + " @FakeAppflowTest");
        }
        return new Found(List.copyOf(fields));
    }
}
