package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;
import software.amazon.awssdk.services.appflow.model.ConnectorEntity;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.ListConnectorEntitiesResponse;
import software.amazon.awssdk.services.appflow.model.ValidationException;

/** Every list walks with pages of one entry, honours maxResults, and refuses tokens that are not its own. */
class PagesTest {

    private final FakeAppflow fake = FakeAppflow.builder().pageSize(1).build();
    private final FakeAppflow roomy = FakeAppflow.create();
    private final AppflowClient client = fake.client();

    private static void fill(FakeAppflow fake) {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        fake.givenConnectorProfile("second", ConnectorType.MARKETO);
        fake.givenConnectorProfile("third", ConnectorType.MARKETO);
        IntStream.range(0, 3)
                .forEach(i -> fake.givenFlow(Requests.onDemand("flow-" + i).build()));
        IntStream.range(0, 21).forEach(i -> fake.givenConnector("connector-" + i));
        IntStream.range(0, 3).forEach(i -> fake.client().startFlow(request -> request.flowName("flow-0")));
    }

    PagesTest() {
        fill(fake);
        fill(roomy);
    }

    @Test
    void every_paginator_walks_pages_of_one_entry() {
        assertThat(client.listFlowsPaginator(request -> {}).stream())
                .hasSize(3)
                .allSatisfy(page -> assertThat(page.flows()).hasSize(1));
        assertThat(client.describeConnectorProfilesPaginator(request -> {}).stream())
                .hasSize(3)
                .allSatisfy(page -> assertThat(page.connectorProfileDetails()).hasSize(1));
        assertThat(client.describeFlowExecutionRecordsPaginator(request -> request.flowName("flow-0")).stream())
                .hasSize(3)
                .allSatisfy(page -> assertThat(page.flowExecutions()).hasSize(1));
        assertThat(client.listConnectorsPaginator(request -> {}).stream())
                .hasSize(21)
                .allSatisfy(page -> assertThat(page.connectors()).hasSize(1));
        assertThat(client.describeConnectorsPaginator(request -> {}).stream())
                .hasSizeGreaterThan(20)
                .allSatisfy(page -> assertThat(page.connectorConfigurations()).hasSize(1));
    }

    @Test
    void entities_are_walked_by_hand() {
        List<String> names = new ArrayList<>();
        String token = null;
        do {
            ListConnectorEntitiesResponse page = entities(token);
            List<ConnectorEntity> objects = page.connectorEntityMap().getOrDefault("Objects", List.of());
            assertThat(objects).hasSize(1);
            names.add(objects.get(0).name());
            token = page.nextToken();
        } while (token != null);
        assertThat(names).containsExactly("Account", "Contact", "Opportunity");
    }

    private ListConnectorEntitiesResponse entities(@Nullable String token) {
        return client.listConnectorEntities(
                request -> request.connectorType(ConnectorType.SALESFORCE).nextToken(token));
    }

    @Test
    void every_list_honours_max_results() {
        AppflowClient client = roomy.client();
        assertThat(client.listFlows(request -> request.maxResults(2)).flows()).hasSize(2);
        assertThat(client.listConnectors(request -> request.maxResults(2)).connectors())
                .hasSize(2);
        assertThat(client.describeConnectors(request -> request.maxResults(2)).connectors())
                .hasSize(2);
        assertThat(client.describeConnectorProfiles(request -> request.maxResults(2))
                        .connectorProfileDetails())
                .hasSize(2);
        assertThat(client.describeFlowExecutionRecords(
                                request -> request.flowName("flow-0").maxResults(2))
                        .flowExecutions())
                .hasSize(2);
        assertThat(client.listConnectorEntities(request ->
                                request.connectorType(ConnectorType.SALESFORCE).maxResults(2))
                        .connectorEntityMap()
                        .get("Objects"))
                .hasSize(2);
        assertThat(client.listConnectors(request -> {}).connectors()).hasSize(20);
    }

    @Test
    void tokens_of_other_questions_are_refused() {
        String flows = client.listFlows(request -> {}).nextToken();
        String profiles = client.describeConnectorProfiles(request -> request.connectorType(ConnectorType.MARKETO))
                .nextToken();
        assertRefused(() -> client.listConnectors(request -> request.nextToken(flows)));
        assertRefused(() -> client.describeConnectors(request -> request.nextToken(flows)));
        assertRefused(() -> client.describeConnectorProfiles(request -> request.nextToken(profiles)));
        assertRefused(() -> client.describeFlowExecutionRecords(
                request -> request.flowName("flow-0").nextToken(flows)));
        assertRefused(() -> entities(flows));
        assertRefused(() -> client.listFlows(request -> request.nextToken(flows + "x")));
        assertThat(client.listFlows(request -> request.nextToken(flows)).flows())
                .extracting(flow -> flow.flowName())
                .containsExactly("flow-1");
    }

    /** The lists, each asked for the page after a token. */
    private Map<String, Function<@Nullable String, AppflowResponse>> lists() {
        Map<String, Function<@Nullable String, AppflowResponse>> lists = new LinkedHashMap<>();
        lists.put("flows", token -> client.listFlows(request -> request.nextToken(token)));
        lists.put("connectors", token -> client.listConnectors(request -> request.nextToken(token)));
        lists.put("described connectors", token -> client.describeConnectors(request -> request.nextToken(token)));
        lists.put("profiles", token -> client.describeConnectorProfiles(request -> request.nextToken(token)));
        lists.put(
                "runs",
                token -> client.describeFlowExecutionRecords(
                        request -> request.flowName("flow-0").nextToken(token)));
        lists.put("entities", this::entities);
        return lists;
    }

    @Test
    void every_list_refuses_the_tokens_of_every_other() {
        Map<String, String> tokens = new LinkedHashMap<>();
        lists().forEach((name, list) -> tokens.put(
                name,
                list.apply(null).getValueForField("nextToken", String.class).orElseThrow()));

        assertThat(tokens).hasSize(6);
        lists().forEach((name, list) -> tokens.forEach((owner, token) -> {
            if (owner.equals(name)) {
                assertThat(list.apply(token)).isNotNull();
            } else {
                assertRefused(() -> list.apply(token));
            }
        }));
    }

    @Test
    void a_token_of_another_account_is_refused() {
        FakeAppflow other =
                FakeAppflow.builder().account("111111111111").pageSize(1).build();
        fill(other);
        String token = other.client().listFlows(request -> {}).nextToken();

        assertRefused(() -> client.listFlows(request -> request.nextToken(token)));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ValidationException.class);
    }

    @Test
    void a_page_token_stays_good_while_entries_come_and_go() {
        String token = client.listFlows(request -> {}).nextToken();
        client.deleteFlow(request -> request.flowName("flow-0"));
        client.deleteFlow(request -> request.flowName("flow-1"));

        assertThat(client.listFlows(request -> request.nextToken(token)).flows())
                .extracting(flow -> flow.flowName())
                .containsExactly("flow-2");
    }

    @Test
    void a_connector_that_is_given_again_keeps_its_place() {
        fake.givenConnector("connector-0");

        assertThat(client.listConnectorsPaginator(request -> {}).stream().flatMap(page -> page.connectors().stream()))
                .extracting(connector -> connector.connectorLabel())
                .hasSize(21)
                .startsWith("connector-0", "connector-1");
    }
}
