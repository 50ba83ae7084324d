package io.github.appflowtestkit.validator.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    static Stream<String> canaries() {
        return Canaries.all().stream();
    }

    @ParameterizedTest
    @MethodSource("canaries")
    void aCredentialIsHiddenWhateverIsAroundIt(String canary) {
        assertThat(Secrets.value(canary)).isEqualTo("***");
        assertThat(Canaries.isIn(Secrets.message("description must be short, but is \"" + canary + "\"; fix it")))
                .isFalse();
        assertThat(Canaries.isIn(
                        Secrets.pointer("/tags/" + canary.replace("~", "~0").replace("/", "~1"))))
                .isFalse();
        assertThat(Canaries.isIn(Secrets.message(Secrets.message(canary + " " + canary))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders",
                "the password of the profile expires",
                "arn:aws:kms:eu-west-1:123456789012:key/1",
                "https://example.com:8443/path?x=1",
                "password=***",
                "eyJ.eyJ.eyJ",
                "accessToken and refreshToken, oAuthRequest.authCode or jwtToken"
            })
    void allElseIsShown(String text) {
        assertThat(Secrets.value(text)).isEqualTo(text);
        assertThat(Secrets.message(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password",
                "PASSWORD",
                "db_password",
                "clientSecret",
                "ClientSecret",
                "client_secret",
                "client-secret",
                "refreshToken",
                "RefreshToken",
                "refresh_token",
                "apiKey",
                "api_key",
                "jwtToken",
                "secret_access_key",
                "AuthCode",
                "datakey",
                "connectorProfileCredentials",
                "ConnectorProfileCredentials",
                "connector_profile_credentials"
            })
    void aCredentialIsKnownByItsNameInEverySpelling(String name) {
        assertThat(Secrets.isCredential(name)).isTrue();
    }

    /** The members that the service model calls sensitive, and all members of credentials save those that name a kind. */
    @Test
    void everyCredentialOfTheModelIsHidden() {
        Set<String> shown = new TreeSet<>();
        Set<String> hidden = new TreeSet<>();
        for (String operation : AppflowSchemas.operations()) {
            collect(StructureLayer.of(operation).request(), "", false, shown, hidden);
        }
        assertThat(hidden).contains("refreshToken", "clientSecret", "username", "credentialsMapValue");
        assertThat(shown).as("sensitive members that are shown").isEmpty();
    }

    private static void collect(
            Shape shape, String name, boolean inCredentials, Set<String> shown, Set<String> hidden) {
        boolean isHidden = (inCredentials || Secrets.isCredential(name)) && !Secrets.isHarmless(name);
        if (shape instanceof StructureShape structure) {
            structure.members().forEach((member, next) -> collect(next, member, isHidden, shown, hidden));
        } else if (shape instanceof ListShape list) {
            collect(list.item(), name, isHidden, shown, hidden);
        } else if (shape instanceof MapShape map) {
            collect(map.value(), name + "Value", isHidden, shown, hidden);
        } else if (shape instanceof StringShape text && text.allowed().isEmpty()) {
            if (isHidden) {
                hidden.add(name);
            } else if (text.secret()) {
                shown.add(name);
            }
        }
    }

    @Test
    void membersOfAFlowAreNoCredentials() {
        Set<String> hidden = new TreeSet<>();
        for (String operation : Set.of("CreateFlow", "UpdateFlow", "StartFlow", "ListFlows", "DescribeConnector")) {
            collect(StructureLayer.of(operation).request(), "", false, new TreeSet<>(), hidden);
        }
        assertThat(hidden).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"password\": \"CANARY\", \"a\": \"b\"}` | `{\"password\": ***, \"a\": \"b\"}`",
                "`{\"password\": 123456, \"a\": \"b\"}` | `{\"password\": ***, \"a\": \"b\"}`",
                "`{\"password\": CANARY, \"a\": 1}` | `{\"password\": ***, \"a\": 1}`",
                "`{\"password\": \"CANARY\"CANARY\", \"a\": 1}` | `{\"password\": ***, \"a\": 1}`",
                "`{\"password\": \"CANARY` | `{\"password\": ***`",
                "`{\"Credentials\": {\"x\": [\"CANARY\", {\"y\": \"CANARY\"}]}, \"a\": 1}`"
                        + " | `{\"Credentials\": {\"x\": [***, {\"y\": ***}]}, \"a\": 1}`",
                "`{\"credentials_map\": {\"CANARY\": \"CANARY\"}, \"a\": 1}` | `{\"credentials_map\": {***: ***}, \"a\": 1}`",
                "`{\"connectorProfileCredentials\": {\"x\": {\"authenticationType\": \"OAUTH2\"}}}`"
                        + " | `{\"connectorProfileCredentials\": {\"x\": {\"authenticationType\": \"OAUTH2\"}}}`",
                "`{\"a\": \"password=CANARY7\", \"b\": 1}` | `{\"a\": ***, \"b\": 1}`",
                "`{\"a\": \"pass\\u0077ord=CANARY7\"}` | `{\"a\": ***}`",
                "`# password: CANARY7` | `# password: ***`",
                "`client_secret = \"CANARY\"` | `client_secret = ***`",
                "`  clientSecret: CANARY CANARY` | `  clientSecret: ***`",
                "`{\"clientToken\": \"x\", \"nextToken\": \"y\"}` | `{\"clientToken\": \"x\", \"nextToken\": \"y\"}`"
            },
            delimiter = '|')
    void aDocumentIsShownWithoutSecrets(String document, String shown) {
        assertThat(ShownDocument.of(document).masked()).isEqualTo(shown);
    }

    @Test
    void linesOfACredentialAreHidden() {
        String document = """
                Secrets:
                  One: |
                    CANARY
                    x: CANARY

                    CANARY
                Sound: |
                  text
                - Password: >-  # folded
                    CANARY
                  Kind: sound
                - ClientSecret: !Sub |2
                      CANARY
                  Kind: sound
                ? Password
                : |
                 CANARY
                Token:
                  |
                  CANARY
                ApiKey: CANARY
                  CANARY
                Pwd: 'CANARY
                  CANARY: CANARY'
                Kind: sound
                password = <<-EOT
                  x = CANARY
                CANARY
                  EOT
                kind = "sound"
                secrets = [<<EOT
                CANARY
                EOT
                ]
                """;

        assertThat(ShownDocument.of(document).masked()).isEqualTo("""
                        Secrets:
                          One: |
                            ***
                            ***

                            ***
                        Sound: |
                          text
                        - Password: >-  # folded
                            ***
                          Kind: sound
                        - ClientSecret: !Sub |2
                              ***
                          Kind: sound
                        ? Password
                        : |
                         ***
                        Token:
                          |
                          ***
                        ApiKey: ***
                          ***
                        Pwd: ***
                          ***
                        Kind: sound
                        password = ***
                          ***
                        ***
                          EOT
                        kind = "sound"
                        secrets = [<<EOT
                        ***
                        EOT
                        ]
                        """);
    }

    @Test
    void whatStandsBelowCredentialsIsHiddenInYaml() {
        String document = """
                Salesforce:
                  ClientSecret: CANARY
                connectorProfileCredentials:
                  CustomConnector:
                    authenticationType: OAUTH2
                    custom:
                      credentialsMap:
                        CANARY: CANARY
                      items:
                      - CANARY
                      - one: CANARY
                        "two": "CANARY"
                connectorType: Salesforce
                passwords:
                - CANARY
                jwt:
                connectorLabel: sound
                """;

        assertThat(ShownDocument.of(document).masked()).isEqualTo("""
                        Salesforce:
                          ClientSecret: ***
                        connectorProfileCredentials:
                          CustomConnector:
                            authenticationType: OAUTH2
                            custom:
                              credentialsMap:
                                ***: ***
                              items:
                              - ***
                              - one: ***
                                "two": ***
                        connectorType: Salesforce
                        passwords:
                        - ***
                        jwt:
                        connectorLabel: sound
                        """);
    }
}
