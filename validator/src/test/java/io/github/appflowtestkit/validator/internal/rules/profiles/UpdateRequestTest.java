package io.github.appflowtestkit.validator.internal.rules.profiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An UpdateConnectorProfile request has no connectorType: its properties and credentials have to agree. */
class UpdateRequestTest {

    private static final String ZENDESK = "\"Zendesk\": {\"instanceUrl\": \"https://shop.zendesk.com\"}";
    private static final String ZENDESK_SECRETS =
            "\"Zendesk\": {\"clientId\": \"appflow\", \"clientSecret\": \"<secret>\", \"accessToken\": \"<token>\"}";
    private static final String VEEVA_SECRETS = "\"Veeva\": {\"username\": \"appflow\", \"password\": \"<password>\"}";

    private static List<Finding> check(String properties, String credentials) {
        String request =
                "{\"connectorProfileName\": \"p\", \"connectionMode\": \"Public\", \"connectorProfileConfig\": {"
                        + "\"connectorProfileProperties\": {" + properties + "}, \"connectorProfileCredentials\": {"
                        + credentials
                        + "}}}";
        return FlowValidator.create()
                .validateRequest("UpdateConnectorProfile", "update.json", request.getBytes(UTF_8))
                .findings();
    }

    private static String message(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0).rule() + " " + findings.get(0).message();
    }

    @Test
    void one_connector_is_sound() {
        assertThat(check(ZENDESK, ZENDESK_SECRETS)).isEmpty();
    }

    @Test
    void credentials_go_with_the_properties() {
        assertThat(message(check(ZENDESK, VEEVA_SECRETS)))
                .isEqualTo("AF7003 connectorProfileConfig.connectorProfileCredentials must have the member Zendesk as"
                        + " connectorProfileProperties has, but has only Veeva");
        assertThat(message(check(ZENDESK, "")))
                .isEqualTo(
                        "AF7004 missing credentials of Zendesk in connectorProfileConfig.connectorProfileCredentials");
    }

    @Test
    void the_properties_are_those_of_one_connector() {
        String veeva = "\"Veeva\": {\"instanceUrl\": \"https://shop.veevavault.com\"}";

        assertThat(message(check(ZENDESK + ", " + veeva, ZENDESK_SECRETS)))
                .isEqualTo("AF7002 connectorProfileConfig.connectorProfileProperties must have the member of one"
                        + " connector, but has the member Zendesk and the member Veeva");
        assertThat(message(check("", ZENDESK_SECRETS)))
                .isEqualTo("AF7002 connectorProfileConfig.connectorProfileProperties must have the member of one"
                        + " connector, but is empty");
    }

    @Test
    void a_file_may_say_that_it_is_an_update() {
        String request =
                "{\"connectorProfileName\": \"p\", \"connectionMode\": \"Private\", \"connectorProfileConfig\": {"
                        + "\"connectorProfileProperties\": {" + ZENDESK + "}, \"connectorProfileCredentials\": {"
                        + ZENDESK_SECRETS
                        + "}}}";

        assertThat(FlowValidator.builder()
                        .kind(DocumentKind.UPDATE_CONNECTOR_PROFILE)
                        .build()
                        .validate("update.json", request)
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("AF7021");
    }
}
