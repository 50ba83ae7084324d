package io.github.appflowtestkit.validator.internal.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.authored.AuthoredConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about connectors says what the table says, and is written from it with {@code -Dgoldens.update=true}. */
class ConnectorsPageTest {

    private static final Path PAGE = Path.of("../docs/connectors.md");
    private static final String FIRST_ROW = "| `Amplitude`";

    @Test
    void the_page_holds_what_the_table_holds() throws IOException {
        String found = Files.readString(PAGE);
        String intro = found.substring(0, found.indexOf("\n| `connectorType`"));
        String expected = intro + page();
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(expected).contains(FIRST_ROW).isEqualTo(Files.readString(PAGE));
    }

    private static String page() {
        return "\n| `connectorType` | member of the properties | role | connector profile | triggers | runs at most once per"
                + " | `incrementalPullConfig` | end |\n|---|---|---|---|---|---|---|---|\n"
                + Stream.of(Connector.values()).map(ConnectorsPageTest::row).collect(Collectors.joining())
                + "\n## Destinations by source\n\nThe page of each source lists them. Discontinued services are in"
                + " brackets.\n\n| source | documented destinations |\n|---|---|\n"
                + Stream.of(Connector.values())
                        .filter(Connector::isSource)
                        .map(ConnectorsPageTest::destinations)
                        .collect(Collectors.joining())
                + authored();
    }

    private static String authored() {
        return """

                ## Connectors of type CustomConnector by AWS

                AWS has built these connectors with the custom connector SDKs. A connector profile names their label, and
                nobody registers them. The User Guide has about fifty more and does not say their labels; until a label is
                known, declare the connector in your test, as for one of your own.

                | `connectorLabel` | connector | seen in |
                |---|---|---|
                """
                + AuthoredConnector.ALL.stream()
                        .map(connector -> "| `" + connector.label() + "` | " + connector.name() + " | "
                                + connector.source() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String row(Connector connector) {
        String member = Stream.concat(connector.sourceMember().stream(), connector.destinationMember().stream())
                .findFirst()
                .orElseThrow();
        String triggers = connector.triggers().stream().sorted().collect(Collectors.joining(", "));
        return "| `" + connector.type() + "` | `" + member + "` | " + role(connector) + " | "
                + (connector.needsProfile() ? "needed" : "none") + " | " + triggers + " | "
                + (connector.isSource() ? connector.mostOften().name().toLowerCase(Locale.ROOT) : "")
                + " | " + (connector.needsIncrementalField() ? "needed" : "") + " | "
                + connector.endOfLife().map(end -> end.date().toString()).orElse("") + " |\n";
    }

    private static String role(Connector connector) {
        if (connector.isSource() && connector.isDestination()) {
            return "source, destination";
        }
        return connector.isSource() ? "source" : "destination";
    }

    private static String destinations(Connector source) {
        return "| `" + source.type() + "` | "
                + source.destinations().stream()
                        .map(to -> to.endOfLife().isPresent() ? "(" + to.type() + ")" : to.type())
                        .sorted()
                        .collect(Collectors.joining(", "))
                + " |\n";
    }
}
