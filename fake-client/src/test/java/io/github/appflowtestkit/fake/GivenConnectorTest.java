package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.appflow.model.ConnectorConfiguration;
import software.amazon.awssdk.services.appflow.model.ConnectorDetail;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorResponse;

/** Custom connectors that a test declares; the contract has what clients see of them. */
class GivenConnectorTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private boolean mayHaveConnectors;

    @TempDir
    Path folder;

    @AfterEach
    void nothing_refused_is_there() {
        if (!mayHaveConnectors) {
            assertThat(fake.client().listConnectors(all -> {}).connectors()).isEmpty();
        }
    }

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("acme.json"), json.replace('`', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[] | it has no member connectorConfiguration",
                "{`connectorConfiguration`:null} | it has no member connectorConfiguration",
                "{`connectorConfiguration`:[]} | Expected an object at /connectorConfiguration, found an array",
                "{`connectorConfiguration`:{`connectorMode`:[`SOURCE`]}} | Unknown member at"
                        + " /connectorConfiguration/connectorMode; did you mean `connectorModes`?",
                "{`connectorConfiguration`:{`connectorModes`:`SOURCE`}} | Expected an array at"
                        + " /connectorConfiguration/connectorModes, found a string",
                "{`connectorConfiguration`:{`supportedDataTransferApis`:[{`Name`:`a`},{`name`:`b`}]}} | Unknown member at"
                        + " /connectorConfiguration/supportedDataTransferApis/1/name; did you mean `Name`?",
                "{`connectorConfiguration` | The document is not JSON"
            })
    void a_file_that_is_not_the_output_of_describe_connector_is_refused(String json, String why) throws IOException {
        Path file = file(json);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenConnector("acme", file))
                .withMessageStartingWith("connector file \"" + file
                        + "\" must hold the output of DescribeConnector in JSON: " + why.replace('`', '"'));
    }

    @Test
    void a_file_that_does_not_exist_is_named() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> fake.givenConnector("acme", folder.resolve("nowhere.json")))
                .withMessage("connector file \"" + folder.resolve("nowhere.json") + "\" does not exist");
    }

    @Test
    void what_else_the_answer_holds_does_not_matter() throws IOException {
        mayHaveConnectors = true;
        fake.givenConnector(
                "acme",
                file(
                        "\uFEFF{`ResponseMetadata`:{`HTTPStatusCode`:200},`connectorConfiguration`:{`connectorName`:`Acme`,"
                                + "`connectorMetadata`:null}}"));

        assertThat(fake.client().listConnectors(all -> {}).connectors())
                .extracting(ConnectorDetail::connectorName)
                .containsExactly("Acme");
    }

    @Test
    void an_answer_is_one_of_a_custom_connector() {
        DescribeConnectorResponse salesforce =
                fake.client().describeConnector(request -> request.connectorType(ConnectorType.SALESFORCE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenConnector("acme", salesforce))
                .withMessage("answer for connector \"acme\" must have a connectorConfiguration of connectorType"
                        + " CustomConnector, but has one of \"Salesforce\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenConnector(
                        "acme", DescribeConnectorResponse.builder().build()))
                .withMessageEndingWith("but has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenConnector("acme connector", answer("1")))
                .withMessageContaining("connectorLabel");
    }

    private static DescribeConnectorResponse answer(String version) {
        return DescribeConnectorResponse.builder()
                .connectorConfiguration(connector -> connector.connectorVersion(version))
                .build();
    }

    private ConnectorConfiguration described(String label) {
        return fake.client()
                .describeConnector(request ->
                        request.connectorType(ConnectorType.CUSTOM_CONNECTOR).connectorLabel(label))
                .connectorConfiguration();
    }

    @Test
    void the_latest_answer_counts_and_a_snapshot_keeps_it() {
        mayHaveConnectors = true;
        fake.givenConnector("acme", answer("1"));
        fake.givenConnectorProfile("erp", "acme");
        FakeAppflow.Snapshot first = fake.snapshot();
        fake.givenConnector("acme", answer("2"));
        assertThat(described("acme").connectorVersion()).isEqualTo("2");

        fake.restore(first);
        assertThat(described("acme").connectorVersion()).isEqualTo("1");

        fake.reset();
        fake.givenConnector("acme");
        assertThat(described("acme").connectorVersion()).isNull();
    }

    @Test
    void a_profile_of_a_connector_by_aws_registers_nothing() {
        fake.givenConnectorProfile("hub", "HubSpot");
        fake.givenConnector("Asana");

        assertThat(described("Asana").connectorArn()).isNull();
    }
}
