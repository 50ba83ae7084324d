package io.github.appflowtestkit.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Names of tests, fields and parameters as messages show them, such as {@code OrdersTest.Nightly.runs}. */
final class DisplayNames {

    private DisplayNames() {}

    static String of(AnnotatedElement element) {
        if (element instanceof Method method) {
            return of(method.getDeclaringClass()) + "." + method.getName();
        }
        if (element instanceof Constructor<?> constructor) {
            return "the constructor of " + of(constructor.getDeclaringClass());
        }
        if (element instanceof Field field) {
            return of(field.getDeclaringClass()) + "." + field.getName();
        }
        if (element instanceof Parameter parameter) {
            Executable executable = parameter.getDeclaringExecutable();
            return "parameter " + parameter.getName() + " of " + of(executable);
        }
        if (element instanceof Class<?> type) {
            String name = type.getName();
            return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
        }
        return element.toString();
    }

    /** The test or class that a context is for; an inherited test bears the name of the subclass. */
    static String of(ExtensionContext context) {
        return context.getTestMethod()
                .map(method -> of(context.getRequiredTestClass()) + "." + method.getName())
                .or(() -> context.getElement().map(DisplayNames::of))
                .orElseGet(context::getDisplayName);
    }
}
