package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorResponse;
import software.amazon.awssdk.services.appflow.model.MetadataCatalogDetail;
import software.amazon.awssdk.services.appflow.model.PrivateConnectionProvisioningFailureCause;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/** Every method that a test calls refuses null where it is written, and names the parameter. */
class NullArgumentsTest {

    /** What a method gets in the places of the parameters that are not under test. */
    private static final List<Object> SAMPLES = List.of(
            "123456789012",
            1,
            1L,
            1.0,
            true,
            Operation.LIST_FLOWS,
            Fault.throttling(),
            RunResult.successful(),
            Progression.atOnce(),
            Quotas.DEFAULTS,
            Duration.ZERO,
            Instant.EPOCH,
            ManualClock.startingAt(Instant.EPOCH),
            FakeAppflow.create(),
            Path.of("flow.json"),
            Region.US_EAST_1,
            InetAddress.getLoopbackAddress(),
            ConnectorType.SALESFORCE,
            CreateFlowRequest.builder().build(),
            UpdateFlowRequest.builder().build(),
            DescribeConnectorResponse.builder().build(),
            PrivateConnectionProvisioningFailureCause.INTERNAL_SERVER,
            CreateFlowRequest.class,
            (Executor) Runnable::run,
            Optional.empty(),
            new IllegalStateException("mine"),
            FakeAppflow.create().snapshot(),
            List.of(),
            new ConnectorEntityField[0],
            new RunResult[0],
            new MetadataCatalogDetail[0]);

    private static final FakeAppflow FAKE = FakeAppflow.create();

    private record Case(@Nullable Object target, Method method, int parameter) {
        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName() + ", parameter "
                    + (parameter + 1) + " of " + method.getParameterCount();
        }
    }

    static Stream<Case> everyParameter() {
        return Stream.of(
                        of(FakeAppflow.class, FAKE),
                        of(GivenResources.class, FAKE),
                        of(HeldCalls.class, FakeAppflow.create().hold(Operation.CREATE_FLOW)),
                        of(FakeAppflow.Builder.class, FakeAppflow.builder()),
                        of(FakeAppflowServer.class, null),
                        of(FakeAppflowServer.Builder.class, FakeAppflowServer.builder(FAKE)),
                        of(FlowJson.class, null),
                        of(FaultScript.class, FakeAppflow.create().fail(Operation.CREATE_FLOW)),
                        of(RunScript.class, FAKE.runs()),
                        of(ManualClock.class, FAKE.clock()),
                        of(PrivateConnectionStub.class, FAKE.givenPrivateConnection("crm")),
                        of(Fault.class, null),
                        of(Progression.class, null),
                        of(RunResult.class, RunResult.successful()))
                .flatMap(cases -> cases);
    }

    private static Stream<Case> of(Class<?> type, @Nullable Object target) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !method.getName().equals("equals"))
                .filter(method -> target != null || Modifier.isStatic(method.getModifiers()))
                .flatMap(method -> IntStream.range(0, method.getParameterCount())
                        .filter(index -> !method.getParameterTypes()[index].isPrimitive())
                        .mapToObj(index -> new Case(target, method, index)));
    }

    @ParameterizedTest
    @MethodSource("everyParameter")
    void refuses_null_and_names_the_parameter(Case each) {
        assertThat(thrown(each, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageMatching("\\w+ must not be null");
    }

    static Stream<Case> everyArray() {
        return everyParameter()
                .filter(each -> each.method().isVarArgs()
                        && each.parameter() == each.method().getParameterCount() - 1);
    }

    @ParameterizedTest
    @MethodSource("everyArray")
    void refuses_null_in_a_list_of_arguments(Case each) {
        Class<?> component = each.method().getParameterTypes()[each.parameter()].getComponentType();
        assertThat(thrown(each, Array.newInstance(component, 1)))
                .isInstanceOf(NullPointerException.class)
                .hasMessageMatching("\\w+ must not contain null");
    }

    private static @Nullable Throwable thrown(Case each, @Nullable Object argument) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Class<?> type : each.method().getParameterTypes()) {
            arguments.add(sample(type));
        }
        arguments.set(each.parameter(), argument);
        try {
            each.method().setAccessible(true);
            each.method().invoke(each.target(), arguments.toArray());
            return new AssertionError("nothing was thrown");
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Object sample(Class<?> type) {
        if (type.getPackageName().equals("java.util.function")) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                throw new AssertionError("not called");
            });
        }
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        return SAMPLES.stream()
                .filter(boxed::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sample of " + type));
    }
}
