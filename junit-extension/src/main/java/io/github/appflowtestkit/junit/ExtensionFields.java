package io.github.appflowtestkit.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The {@code @RegisterExtension} fields that hold a {@link FakeAppflowExtension}.
 *
 * <p>Annotations such as {@link Fake} register another extension beside that of a field. It must leave everything to the
 * field's: JUnit refuses two extensions that resolve one parameter.
 *
 * @param fields the fields of a class and its enclosing classes; one at most
 */
record ExtensionFields(List<Field> fields) {

    private static final String OF_CLASS = "extension fields of ";

    /**
     * The fields of a context's class and its enclosing classes.
     *
     * @throws ExtensionConfigurationException if there is more than one
     */
    static ExtensionFields of(ExtensionContext context) {
        Optional<ExtensionContext> parent = context.getParent();
        if (parent.isEmpty()) {
            return new ExtensionFields(List.of());
        }
        Optional<Class<?>> type = context.getTestClass();
        if (type.isEmpty() || context.getTestMethod().isPresent()) {
            return of(parent.get());
        }
        return Stores.of(context)
                .getOrComputeIfAbsent(
                        OF_CLASS + type.get().getName(),
                        key -> find(type.get(), context, of(parent.get())),
                        ExtensionFields.class);
    }

    private static ExtensionFields find(Class<?> type, ExtensionContext context, ExtensionFields outer) {
        List<Field> fields = new ArrayList<>(outer.fields());
        AnnotationSupport.findAnnotatedFields(
                        type, RegisterExtension.class, field -> field.getType() == FakeAppflowExtension.class)
                .stream()
                .filter(field -> !fields.contains(field))
                .forEach(fields::add);
        if (fields.size() > 1) {
            String names = fields.stream().map(DisplayNames::of).sorted().collect(Collectors.joining(", "));
            throw new ExtensionConfigurationException(DisplayNames.of(context)
                    + " must have one FakeAppflowExtension field, but has " + fields.size() + ": " + names
                    + "; declare several fakes with namedFake(name, region), and set what differs in nested classes with"
                    + " @FakeAppflowTest");
        }
        return new ExtensionFields(List.copyOf(fields));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /**
     * Checks that an extension with shared fakes serves all tests of its class.
     *
     * @throws ExtensionConfigurationException if each test instance has an extension of its own
     */
    void checkServeAllTests(ExtensionContext context) {
        fields.stream()
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !Sessions.hasOneInstance(context))
                .findFirst()
                .ifPresent(field -> {
                    throw new ExtensionConfigurationException("field " + DisplayNames.of(field)
                            + " must be static, because all tests of the class share its fake; make it static, or use"
                            + " @TestInstance(Lifecycle.PER_CLASS)");
                });
    }
}
