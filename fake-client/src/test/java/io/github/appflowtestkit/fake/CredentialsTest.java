package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.appflow.model.ConnectorProfileConfig;
import software.amazon.awssdk.services.appflow.model.ConnectorProfileCredentials;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.UpdateConnectorProfileRequest;

/** Credentials go into the fake and are seen nowhere: every one of them holds the word "hidden" here. */
class CredentialsTest {

    private static final String HIDDEN = "hidden";

    private final FakeAppflow fake = FakeAppflow.create();

    private static CreateConnectorProfileRequest request(ConnectorProfileCredentials.Builder credentials) {
        return CreateConnectorProfileRequest.builder()
                .connectorProfileName("crm")
                .connectorType(ConnectorType.SALESFORCE)
                .connectionMode("Public")
                .connectorProfileConfig(config(credentials))
                .build();
    }

    private static UpdateConnectorProfileRequest update(ConnectorProfileCredentials.Builder credentials) {
        return UpdateConnectorProfileRequest.builder()
                .connectorProfileName("crm")
                .connectionMode("Public")
                .connectorProfileConfig(config(credentials))
                .build();
    }

    private static ConnectorProfileConfig config(ConnectorProfileCredentials.Builder credentials) {
        return ConnectorProfileConfig.builder()
                .connectorProfileProperties(properties -> properties.salesforce(any -> {}))
                .connectorProfileCredentials(credentials.build())
                .build();
    }

    /** What the service accepts for Salesforce. */
    private static ConnectorProfileCredentials.Builder sound() {
        return ConnectorProfileCredentials.builder()
                .salesforce(salesforce -> salesforce
                        .accessToken("hidden1")
                        .refreshToken("hidden2")
                        .clientCredentialsArn("arn:aws:secretsmanager:us-east-1:123456789012:secret:hidden3")
                        .oAuthRequest(code -> code.authCode("hidden4")));
    }

    /** The same with credentials of other connectors, which the service refuses. */
    private static ConnectorProfileCredentials.Builder ofSeveral() {
        return sound().redshift(redshift -> redshift.username("hidden5").password("hidden6"))
                .customConnector(custom -> custom.authenticationType("CUSTOM")
                        .custom(own -> own.customAuthenticationType("hidden7").credentialsMap(Map.of("k", "hidden8")))
                        .basic(basic -> basic.username("hidden9").password("hidden10")));
    }

    /** Broken in every way that the service model knows, so that messages are made of them. */
    static List<ConnectorProfileCredentials.Builder> broken() {
        String tooLong = HIDDEN.repeat(1_000);
        return List.of(
                ofSeveral(),
                ofSeveral().salesforce(salesforce -> salesforce.refreshToken("hidden with a space")),
                ofSeveral().salesforce(salesforce -> salesforce.accessToken(tooLong)),
                ofSeveral().salesforce(salesforce -> salesforce.jwtToken("hidden, no token")),
                ofSeveral().salesforce(salesforce -> salesforce.clientCredentialsArn("hidden, no arn")),
                ofSeveral().salesforce(salesforce -> salesforce.oAuthRequest(code -> code.authCode("hidden space"))),
                ofSeveral()
                        .salesforce(salesforce ->
                                salesforce.oAuth2GrantType("client_credentials").refreshToken("hidden space")),
                ofSeveral().redshift(redshift -> redshift.username(tooLong).password(tooLong)),
                ofSeveral().marketo(marketo -> marketo.clientId("hidden space").clientSecret("")),
                ofSeveral()
                        .customConnector(custom -> custom.authenticationType("OAUTH2")
                                .oauth2(oauth -> oauth.clientId(tooLong).clientSecret(tooLong))
                                .custom(own -> own.customAuthenticationType("hidden\u0001")
                                        .credentialsMap(Map.of("k", tooLong)))));
    }

    private static String told(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        FakeAppflowHint.of(thrown).ifPresent(hint -> text.append(hint.findings().toString()));
        return text.toString();
    }

    /** Everything that a test may print of the fake. */
    private void assertSeenNowhere(Throwable thrown) {
        assertThat(told(thrown)).doesNotContain(HIDDEN);
        assertThat(fake.calls().toString()).doesNotContain(HIDDEN);
        assertThat(fake.calls())
                .allSatisfy(call -> assertThat(new String(
                                RestJson.requestJson(call.request()), java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain(HIDDEN));
        assertThat(fake.toString() + fake.unusedFaults() + fake.flows() + fake.snapshot())
                .doesNotContain(HIDDEN);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_refusal_shows_none_whichever_door_it_leaves_by(ConnectorProfileCredentials.Builder credentials) {
        CreateConnectorProfileRequest request = request(credentials);
        UpdateConnectorProfileRequest update = update(credentials);

        List<Supplier<Object>> doors = List.of(
                () -> fake.client().createConnectorProfile(request),
                () -> fake.client().updateConnectorProfile(update),
                () -> fake.asyncClient().createConnectorProfile(request).join(),
                () -> fake.asyncClient().updateConnectorProfile(update).join(),
                () -> RealClients.inMemory(fake).createConnectorProfile(request),
                () -> RealClients.inMemory(fake).updateConnectorProfile(update));
        for (Supplier<Object> door : doors) {
            Throwable thrown = catchThrowable(door::get);
            assertThat(thrown).isNotNull();
            assertSeenNowhere(thrown);
        }
    }

    @Test
    void a_fault_shows_none() {
        fake.fail(Operation.CREATE_CONNECTOR_PROFILE).when(request -> true).with(Fault.connectionLost());
        fake.fail(Operation.CREATE_CONNECTOR_PROFILE).times(9).with(Fault.conflict("busy"));

        assertSeenNowhere(catchThrowable(() -> fake.client().createConnectorProfile(request(sound()))));
        assertSeenNowhere(catchThrowable(() -> fake.client().createConnectorProfile(request(sound()))));
    }

    @Test
    void an_update_that_is_carried_out_shows_none() {
        fake.givenConnectorProfile("crm", ConnectorType.SALESFORCE);

        fake.client().updateConnectorProfile(update(sound()));

        assertSeenNowhere(catchThrowable(() -> fake.client().describeFlow(flow -> flow.flowName("none"))));
    }

    @Test
    void nothing_is_logged() {
        List<String> logged = new ArrayList<>();
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getLoggerName() + " " + entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        try {
            fake.client().createConnectorProfile(request(sound()));
            fake.client().describeConnectorProfiles(all -> {});
        } finally {
            root.removeHandler(handler);
            root.setLevel(before);
        }
        assertThat(logged).noneMatch(line -> line.contains(HIDDEN) || line.contains("appflowtestkit"));
    }
}
