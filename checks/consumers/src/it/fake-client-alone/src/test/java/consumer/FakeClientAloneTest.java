package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.AppflowClientBuilder;
import software.amazon.awssdk.services.appflow.model.ConnectorOperator;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.SalesforceConnectorOperator;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;
import software.amazon.awssdk.services.appflow.model.SourceFlowConfig;
import software.amazon.awssdk.services.appflow.model.Task;
import software.amazon.awssdk.services.appflow.model.TaskType;
import software.amazon.awssdk.services.appflow.model.ThrottlingException;
import software.amazon.awssdk.services.appflow.model.TriggerConfig;
import software.amazon.awssdk.services.appflow.model.TriggerType;
import software.amazon.awssdk.services.appflow.model.ValidationException;

/** What a project uses that knows AWS's SDK and wants a fake of it. */
class FakeClientAloneTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();

    @Test
    void aFlowIsCreatedRunAndDeleted() {
        fake.givenConnectorProfile("crm", ConnectorType.SALESFORCE);
        String arn = client.createFlow(nightly("orders")).flowArn();
        assertEquals(
                FlowStatus.DRAFT, client.describeFlow(r -> r.flowName("orders")).flowStatus());

        client.startFlow(r -> r.flowName("orders"));
        fake.clock().advance(Duration.ofDays(2));
        assertEquals(
                List.of(ExecutionStatus.SUCCESSFUL, ExecutionStatus.SUCCESSFUL),
                client.describeFlowExecutionRecords(r -> r.flowName("orders")).flowExecutions().stream()
                        .map(record -> record.executionStatus())
                        .toList());

        client.tagResource(r -> r.resourceArn(arn).tags(Map.of("team", "sales")));
        assertEquals(
                "sales",
                client.listTagsForResource(r -> r.resourceArn(arn)).tags().get("team"));
        assertEquals(
                1,
                client.listFlowsPaginator(r -> {}).stream()
                        .mapToInt(page -> page.flows().size())
                        .sum());

        client.deleteFlow(r -> r.flowName("orders").forceDelete(true));
        assertThrows(ResourceNotFoundException.class, () -> client.describeFlow(r -> r.flowName("orders")));
    }

    @Test
    void whatTheServiceRefusesIsRefused() {
        CreateFlowRequest undeclaredProfile = nightly("orders");
        assertThrows(RuntimeException.class, () -> client.createFlow(undeclaredProfile));
        assertThrows(
                ValidationException.class,
                () -> client.createFlow(
                        undeclaredProfile.toBuilder().flowName("a b").build()));
        assertEquals(2, fake.calls().size());
    }

    @Test
    void faultsAreThrownByBothClients() {
        fake.fail(Operation.LIST_FLOWS).times(2).with(Fault.throttling());
        assertThrows(ThrottlingException.class, () -> client.listFlows(r -> {}));
        Throwable async = assertThrows(
                CompletionException.class,
                () -> fake.asyncClient().listFlows(r -> {}).join());
        assertEquals(ThrottlingException.class, async.getCause().getClass());
        assertEquals(0, fake.asyncClient().listFlows(r -> {}).join().flows().size());
    }

    /** The SDK's own client writes each example and reads it again: all members pass the wire. */
    @Test
    void theSdksClientCreatesTheExamples() throws IOException {
        FakeAppflow from = FakeAppflow.builder().allowUndeclaredProfiles().build();
        FakeAppflow to = FakeAppflow.builder().allowUndeclaredProfiles().build();
        AppflowClient sdk = sdk().httpClient(to.httpClient()).build();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("examples"), "flows"))) {
            files.forEach(from::givenFlow);
        }
        assertFalse(from.flows().isEmpty());
        from.flows().forEach(flow -> {
            to.fail(Operation.CREATE_FLOW).with(Fault.throttling());
            sdk.createFlow(flow.definition());
            assertEquals(
                    from.client().describeFlow(r -> r.flowName(flow.name())).tasks(),
                    sdk.describeFlow(r -> r.flowName(flow.name())).tasks());
            assertEquals(
                    flow.definition().sourceFlowConfig(),
                    to.flow(flow.name()).orElseThrow().definition().sourceFlowConfig());
        });
    }

    @Test
    void theSdksClientReachesTheServer() {
        fake.givenConnectorProfile("crm", ConnectorType.SALESFORCE);
        try (FakeAppflowServer server = fake.serve(0);
                AppflowClient sdk = sdk().endpointOverride(server.endpoint()).build()) {
            sdk.createFlow(nightly("orders"));
            assertThrows(ResourceNotFoundException.class, () -> sdk.describeFlow(r -> r.flowName("other")));
        }
        assertEquals("orders", fake.flows().get(0).name());
    }

    /** A rule on the class path may look at anything, also at the name of a flow that is known but for its name. */
    @Test
    void aRuleOfTheConsumersOwnHoldsInTheFake() {
        fake.givenConnectorProfile("crm", ConnectorType.SALESFORCE);
        AppflowClient sdk = sdk().httpClient(fake.httpClient()).build();
        sdk.createFlow(nightly("ours-1"));
        assertThrows(ValidationException.class, () -> sdk.createFlow(nightly("theirs-2")));
        sdk.createFlow(nightly("ours-3"));
        assertThrows(ValidationException.class, () -> client.createFlow(nightly("theirs-4")));
    }

    @Test
    void theClassPathIsTheSdksModuleAndOurs() throws IOException {
        Set<String> brought = new TreeSet<>(DependencyTree.broughtBy("appflow-testkit-fake-client"));
        brought.removeAll(DependencyTree.broughtBy("appflow"));
        assertEquals(
                Set.of(
                        "io.github.appflowtestkit:appflow-testkit-validator",
                        "io.github.appflowtestkit:appflow-testkit-schema",
                        "org.jspecify:jspecify",
                        "software.amazon.awssdk:appflow"),
                brought);
    }

    @Test
    void theSdkIsTheOneThatWasAskedFor() {
        String asked = System.getProperty("sdk");
        String jar = AppflowClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        assertEquals("appflow-" + asked + ".jar", Path.of(jar).getFileName().toString());
    }

    private static AppflowClientBuilder sdk() {
        return AppflowClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create());
    }

    private static CreateFlowRequest nightly(String name) {
        return CreateFlowRequest.builder()
                .flowName(name)
                .triggerConfig(TriggerConfig.builder()
                        .triggerType(TriggerType.SCHEDULED)
                        .triggerProperties(properties -> properties.scheduled(ScheduledTriggerProperties.builder()
                                .scheduleExpression("rate(1days)")
                                .build()))
                        .build())
                .sourceFlowConfig(SourceFlowConfig.builder()
                        .connectorType(ConnectorType.SALESFORCE)
                        .connectorProfileName("crm")
                        .sourceConnectorProperties(source -> source.salesforce(s -> s.object("Order")))
                        .build())
                .destinationFlowConfigList(DestinationFlowConfig.builder()
                        .connectorType(ConnectorType.S3)
                        .destinationConnectorProperties(destination -> destination.s3(s -> s.bucketName("lake")))
                        .build())
                .tasks(
                        task(TaskType.FILTER, SalesforceConnectorOperator.PROJECTION, "Id", "Total"),
                        task(TaskType.MAP, SalesforceConnectorOperator.NO_OP, "Id").toBuilder()
                                .destinationField("Id")
                                .build())
                .build();
    }

    private static Task task(TaskType type, SalesforceConnectorOperator operator, String... fields) {
        return Task.builder()
                .taskType(type)
                .connectorOperator(
                        ConnectorOperator.builder().salesforce(operator).build())
                .sourceFields(Arrays.asList(fields))
                .build();
    }
}
