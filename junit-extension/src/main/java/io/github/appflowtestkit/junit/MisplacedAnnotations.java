package io.github.appflowtestkit.junit;

import static org.junit.platform.commons.support.AnnotationSupport.isAnnotated;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Finds annotations of this extension on methods and classes where they have no effect. */
final class MisplacedAnnotations {

    private static final List<Class<? extends Annotation>> OF_TESTS = List.of(
            FakeAppflowTest.class,
            At.class,
            Strictness.class,
            NamedFake.class,
            GivenConnectorProfile.class,
            GivenEntities.class,
            GivenFlows.class,
            GivenRunResult.class,
            InjectFault.class);

    private static final List<Class<? extends Annotation>> OTHERS = List.of(
            BeforeAll.class,
            BeforeEach.class,
            AfterEach.class,
            AfterAll.class,
            RepeatedTest.class,
            TestFactory.class,
            Test.class);

    private MisplacedAnnotations() {}

    /**
     * Checks a test class and all its methods.
     *
     * @throws ExtensionConfigurationException if one of them has an annotation that has no effect there
     */
    static void check(Class<?> type) {
        Stream<String> ofMethods = ReflectionSupport.findMethods(
                        type, method -> method.getAnnotations().length > 0, HierarchyTraversalMode.TOP_DOWN)
                .stream()
                .flatMap(MisplacedAnnotations::mistakes)
                .sorted();
        List<String> mistakes = Stream.concat(ofClass(type), ofMethods).toList();
        if (!mistakes.isEmpty()) {
            throw new ExtensionConfigurationException(mistakes.stream().collect(Collectors.joining("\n")));
        }
    }

    private static Stream<String> ofClass(Class<?> type) {
        return isAnnotated(type, FlowSource.class) && !isParameterized(type)
                ? Stream.of(
                        "@FlowSource on " + DisplayNames.of(type) + ": the class must be a @ParameterizedClass, but is"
                                + " not; move it to the @ParameterizedTest methods, or annotate the class with"
                                + " @ParameterizedClass")
                : Stream.of();
    }

    /** Asked by name, because {@code ClassTemplate} comes with Jupiter 5.13. */
    private static boolean isParameterized(Class<?> type) {
        return ReflectionSupport.tryToLoadClass("org.junit.jupiter.api.ClassTemplate")
                .toOptional()
                .filter(template -> isAnnotated(type, template.asSubclass(Annotation.class)))
                .isPresent();
    }

    private static Stream<String> mistakes(Method method) {
        Stream<String> ofTests = isAnnotated(method, Testable.class)
                ? Stream.of()
                : OF_TESTS.stream()
                        .filter(each -> has(method, each))
                        .map(each -> origin(each, method)
                                + " has no effect, because it is on " + kind(method)
                                + "; move it to the test methods or the class");
        Stream<String> sources = has(method, FlowSource.class) && !isParameterized(method)
                ? Stream.of(origin(FlowSource.class, method) + ": the method must be a @ParameterizedTest, but is "
                        + kind(method) + "; annotate it with @ParameterizedTest instead")
                : Stream.of();
        return Stream.concat(ofTests, sources);
    }

    /** Asked without the class {@code ParameterizedTest}, because junit-jupiter-params is optional. */
    private static boolean isParameterized(Method method) {
        return isAnnotated(method, TestTemplate.class) && !isAnnotated(method, RepeatedTest.class);
    }

    private static boolean has(Method method, Class<? extends Annotation> type) {
        Repeatable repeatable = type.getAnnotation(Repeatable.class);
        return isAnnotated(method, type) || (repeatable != null && isAnnotated(method, repeatable.value()));
    }

    private static String origin(Class<? extends Annotation> type, Method method) {
        return "@" + type.getSimpleName() + " on " + DisplayNames.of(method);
    }

    private static String kind(Method method) {
        return OTHERS.stream()
                .filter(each -> isAnnotated(method, each))
                .map(each -> "a @" + each.getSimpleName() + " method")
                .findFirst()
                .orElse("a method without @Test");
    }
}
