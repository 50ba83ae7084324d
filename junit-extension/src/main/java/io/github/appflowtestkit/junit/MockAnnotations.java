package io.github.appflowtestkit.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The annotations of other libraries that replace a fake with a mock. */
final class MockAnnotations {

    private static final Set<String> NAMES = Set.of(
            "org.mockito.Mock",
            "org.springframework.boot.test.mock.mockito.MockBean",
            "org.springframework.test.context.bean.override.mockito.MockitoBean");

    private MockAnnotations() {}

    /**
     * Checks that a field or parameter with {@link Fake} is no mock.
     *
     * @throws ExtensionConfigurationException if it is one
     */
    static void check(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            Class<?> type = annotation.annotationType();
            if (NAMES.contains(type.getName())) {
                String mock = "@" + type.getSimpleName();
                throw new ExtensionConfigurationException("@Fake on " + DisplayNames.of(element) + ": " + mock
                        + " must not stand beside it, because a mock would replace the fake; remove " + mock
                        + ", or use @Spy to verify calls with Mockito");
            }
        }
    }
}
