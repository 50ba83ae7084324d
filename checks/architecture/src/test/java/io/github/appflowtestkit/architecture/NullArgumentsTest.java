package io.github.appflowtestkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.appflowtestkit.assertions.AbstractFlowDefinitionAssert;
import io.github.appflowtestkit.assertions.AppflowAssertions;
import io.github.appflowtestkit.assertions.AppflowExceptionAssert;
import io.github.appflowtestkit.assertions.AppflowSoftAssertions;
import io.github.appflowtestkit.assertions.AppflowSoftAssertionsProvider;
import io.github.appflowtestkit.assertions.CreateFlowRequestAssert;
import io.github.appflowtestkit.assertions.DescribeFlowResponseAssert;
import io.github.appflowtestkit.assertions.ExpectedCall;
import io.github.appflowtestkit.assertions.FakeAppflowAssert;
import io.github.appflowtestkit.assertions.FlowAssert;
import io.github.appflowtestkit.assertions.ReceivedCallsAssert;
import io.github.appflowtestkit.assertions.ReportAssert;
import io.github.appflowtestkit.assertions.RunAssert;
import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.junit.FakeAppflowExtension;
import io.github.appflowtestkit.junit.FakeAppflowExtensionBuilder;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Severity;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/** Null for a parameter that does not allow it is refused with a message that names the parameter. */
class NullArgumentsTest {

    /** JUnit calls its methods. */
    private static final Set<Class<?>> NOT_FOR_TESTS = Set.of(FakeAppflowExtension.class);

    private static final Map<Class<?>, Supplier<Object>> OBJECTS = Map.ofEntries(
            Map.entry(FakeAppflowAssert.class, NullArgumentsTest::fake),
            Map.entry(ReceivedCallsAssert.class, () -> fake().received(Operation.LIST_FLOWS)),
            Map.entry(ExpectedCall.class, () -> AppflowAssertions.call(Operation.CREATE_FLOW)),
            Map.entry(AbstractFlowDefinitionAssert.class, () -> new FlowAssert(null)),
            Map.entry(DescribeFlowResponseAssert.class, () -> new DescribeFlowResponseAssert(null)),
            Map.entry(FlowAssert.class, () -> new FlowAssert(null)),
            Map.entry(RunAssert.class, () -> new RunAssert(null)),
            Map.entry(CreateFlowRequestAssert.class, () -> new CreateFlowRequestAssert(request())),
            Map.entry(
                    ReportAssert.class,
                    () -> new ReportAssert(FlowValidator.create().validate("a.json", "{}"))),
            Map.entry(
                    AppflowExceptionAssert.class,
                    () -> new AppflowExceptionAssert(
                            (AppflowException) AppflowException.builder().build())),
            Map.entry(AppflowSoftAssertions.class, AppflowSoftAssertions::new),
            Map.entry(AppflowSoftAssertionsProvider.class, AppflowSoftAssertions::new),
            Map.entry(FakeAppflowExtensionBuilder.class, FakeAppflowExtension::builder));

    private static final Map<Class<?>, Object> VALUES = values();

    private static Map<Class<?>, Object> values() {
        Map<Class<?>, Object> values = new HashMap<>();
        values.put(String.class, "eu-central-1");
        values.put(Operation.class, Operation.CREATE_FLOW);
        values.put(ExpectedCall.class, AppflowAssertions.call(Operation.CREATE_FLOW));
        values.put(ConnectorType.class, ConnectorType.SALESFORCE);
        values.put(Operation[].class, new Operation[0]);
        values.put(ExpectedCall[].class, new ExpectedCall[0]);
        values.put(Path.class, Path.of("flows"));
        values.put(Severity.class, Severity.ERROR);
        values.put(Region.class, Region.EU_CENTRAL_1);
        values.put(AppflowRequest.class, request());
        values.put(CreateFlowRequest.class, request());
        values.put(UpdateFlowRequest.class, UpdateFlowRequest.builder().build());
        values.put(DescribeFlowResponse.class, DescribeFlowResponse.builder().build());
        return values;
    }

    private static FakeAppflowAssert fake() {
        return AppflowAssertions.assertThat(FakeAppflow.create());
    }

    private static CreateFlowRequest request() {
        return CreateFlowRequest.builder().flowName("orders").build();
    }

    @TestFactory
    Stream<DynamicTest> null_is_refused_by_name() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.appflowtestkit.assertions", "io.github.appflowtestkit.junit")
                        .stream()
                        .filter(each -> InternalsTest.isExported(each) && !InternalsTest.isInternal(each))
                        .filter(each -> !each.isEnum() && !each.isAnnotation())
                        .map(JavaClass::reflect)
                        .filter(type -> !NOT_FOR_TESTS.contains(type))
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .flatMap(NullArgumentsTest::tests);
    }

    private static Stream<DynamicTest> tests(Method method) {
        Parameter[] parameters = method.getParameters();
        return IntStream.range(0, parameters.length)
                .filter(index -> !parameters[index].getType().isPrimitive())
                .filter(index -> !parameters[index].getAnnotatedType().isAnnotationPresent(Nullable.class))
                .boxed()
                .flatMap(index -> {
                    String name = method.getDeclaringClass().getSimpleName() + "." + method.getName() + ": "
                            + parameters[index].getName();
                    DynamicTest ofNull = DynamicTest.dynamicTest(name, () -> check(method, index, null));
                    return parameters[index].isVarArgs()
                            ? Stream.of(
                                    ofNull,
                                    DynamicTest.dynamicTest(
                                            name + "[0]",
                                            () -> check(
                                                    method,
                                                    index,
                                                    Array.newInstance(
                                                            parameters[index]
                                                                    .getType()
                                                                    .getComponentType(),
                                                            1))))
                            : Stream.of(ofNull);
                });
    }

    private static void check(Method method, int index, @Nullable Object argument) throws Exception {
        Class<?> type = method.getDeclaringClass();
        Object target = Modifier.isStatic(method.getModifiers())
                ? null
                : Objects.requireNonNull(OBJECTS.get(type), type.getName()).get();
        Object[] arguments =
                Arrays.stream(method.getParameterTypes()).map(VALUES::get).toArray();
        arguments[index] = argument;

        Throwable thrown = catchThrowable(() -> {
            try {
                method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });

        // Options of builders have the names of their methods; "in order" speaks of all its operations or calls.
        assertThat(thrown)
                .isInstanceOf(NullPointerException.class)
                .message()
                .matches("(" + method.getParameters()[index].getName() + "|" + method.getName()
                        + "|operations|calls) must not (be|contain) null");
    }
}
