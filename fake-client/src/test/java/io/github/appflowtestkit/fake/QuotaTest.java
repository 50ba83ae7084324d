package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.ServiceQuotaExceededException;

class QuotaTest {

    @Test
    void the_defaults_are_the_services() {
        assertThat(Quotas.DEFAULTS.flows()).isEqualTo(1_000);
        assertThat(Quotas.DEFAULTS.connectorProfiles()).isEqualTo(100);
        assertThat(Quotas.DEFAULTS.concurrentRuns()).isEqualTo(1_000);
    }

    @Test
    void the_thousand_and_first_flow_is_refused_until_one_is_deleted() {
        FakeAppflow fake = FakeAppflow.create();
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        IntStream.range(0, 1_000)
                .forEach(i -> fake.givenFlow(Requests.onDemand("flow-" + i).build()));
        AppflowClient client = fake.client();

        assertThatThrownBy(() -> client.createFlow(Requests.onDemand("more").build()))
                .isInstanceOfSatisfying(
                        ServiceQuotaExceededException.class,
                        refusal -> assertThat(refusal.statusCode()).isEqualTo(402));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenFlow(Requests.onDemand("more").build()));

        client.deleteFlow(request -> request.flowName("flow-7"));
        client.createFlow(Requests.onDemand("more").build());
        assertThat(fake.flows()).hasSize(1_000);
    }

    @Test
    void connector_profiles_have_a_quota_of_their_own() {
        FakeAppflow fake = FakeAppflow.builder()
                .quotas(Quotas.DEFAULTS.withConnectorProfiles(1))
                .build();
        AppflowClient client = fake.client();
        create(client, "first");

        assertThatThrownBy(() -> create(client, "second")).isInstanceOf(ServiceQuotaExceededException.class);
        client.deleteConnectorProfile(request -> request.connectorProfileName("first"));
        create(client, "second");
    }

    private static void create(AppflowClient client, String profile) {
        client.createConnectorProfile(request -> request.connectorProfileName(profile)
                .connectorType(ConnectorType.MARKETO)
                .connectionMode("Public")
                .connectorProfileConfig(config -> config.connectorProfileProperties(properties ->
                                properties.marketo(marketo -> marketo.instanceUrl("https://marketo.example.com")))
                        .connectorProfileCredentials(credentials -> credentials.marketo(
                                marketo -> marketo.clientId("id").clientSecret("secret")))));
    }
}
