package io.github.appflowtestkit.fake.internal.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.examples.Example;
import io.github.appflowtestkit.fake.examples.Examples;
import io.github.appflowtestkit.fake.internal.additions.FlowAddition;
import io.github.appflowtestkit.fake.internal.additions.FlowShape;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.sentences.SentenceTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/fidelity.md says what the tables say; -Dgoldens.update=true writes it anew. */
class FidelityDocTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "fidelity.md");

    @Test
    void the_document_is_what_the_tables_say() throws IOException {
        String expected = document();
        if (Boolean.getBoolean("goldens.update")) {
            Files.createDirectories(DOCUMENT.toAbsolutePath().normalize().getParent());
            Files.writeString(DOCUMENT, expected);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
    }

    private static String document() throws IOException {
        StringBuilder text = new StringBuilder("""
                # How faithful the fake is

                This page is generated from the fake's own tables; do not edit it. Each line states how well a behaviour is known:

                - **verified**: recorded from the service, or printed by AWS word for word
                - **documented**: documented by AWS; error messages have the fake's own wording
                - **assumed**: neither recorded nor documented, but likely
                - **not imitated**: known or likely, but the fake does not do it

                """);
        sentences(text, SentenceTable.counts());
        text.append("\n## All operations\n\n");
        notes(text, FidelityNotes.general());
        for (Operation operation : Operation.values()) {
            text.append("\n## ").append(operation.apiName()).append("\n\n");
            notes(text, FidelityNotes.of(operation));
            errors(text, operation);
        }
        reasons(text);
        additions(text);
        defaults(text);
        examples(text);
        clients(text);
        return text.toString();
    }

    private static void sentences(StringBuilder text, SentenceTable.Counts counts) {
        text.append("""
                The documentation of the service model has %d sentences about operations, or about what is listed, returned,
                ignored, required or refused. Tests hold %d of them, the schemas %d, and lines of this page name %d. The other
                %d say nothing that a fake or a validator could show, such as prices.
                """.formatted(counts.all(), counts.tests(), counts.schema(), counts.page(), counts.nothing()));
    }

    private static void notes(StringBuilder text, List<FidelityNotes.Note> notes) {
        for (FidelityNotes.Note note : notes) {
            text.append("- **").append(label(note.confidence())).append("** ").append(note.text());
            if (!note.source().isEmpty()) {
                text.append(" (").append(note.source()).append(')');
            }
            text.append('\n');
        }
    }

    private static void errors(StringBuilder text, Operation operation) {
        text.append("\n| error | when | message | known |\n|---|---|---|---|\n");
        for (ErrorMessage refusal : OperationErrors.messages(operation)) {
            if (refusal != ErrorMessage.MALFORMED_REQUEST) {
                row(
                        text,
                        refusal.type().errorCode() + " " + refusal.type().statusCode(),
                        refusal.trigger(),
                        "`" + refusal.template() + "`",
                        "**" + label(refusal.confidence()) + "** " + refusal.source());
            }
        }
        row(text, "ValidationException 400", ErrorMessage.MALFORMED_REQUEST.trigger(), "see above", "see above");
    }

    private static void reasons(StringBuilder text) {
        text.append("""

                ## Reasons in the brackets of CreateFlow and UpdateFlow

                A comma separates several reasons; that is assumed. A rule without an entry here gives the validator's
                message.

                | rule | reason | known |
                |---|---|---|
                """);
        for (Reason reason : Reason.values()) {
            row(
                    text,
                    reason.rule().isEmpty() ? "UpdateFlow only" : reason.rule(),
                    "`" + reason.words() + "`",
                    "**" + label(reason.confidence()) + "** " + reason.source());
        }
    }

    private static void additions(StringBuilder text) {
        text.append("""

                ## What DescribeFlow and ListFlows add

                An addition fills a member that was not sent, in a structure that was sent. All of these flows are
                OnDemand; others come back as they were sent. `null` is written on the wire, where clients of other
                languages may show it. Tests see a flow as it was sent: `fake.flow(…)`, recorded requests, assertions.

                | member | comes back as | for flows from | known |
                |---|---|---|---|
                """);
        for (FlowAddition addition : FlowAddition.values()) {
            row(
                    text,
                    addition.names().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))
                            + (addition.parent().isEmpty() ? "" : " in `" + addition.parent() + "`"),
                    "`" + shown(addition) + "`",
                    addition.shapes().stream().map(FlowShape::words).collect(Collectors.joining(", ")),
                    "**" + label(addition.confidence()) + "** " + addition.source());
        }
    }

    private static String shown(FlowAddition addition) {
        return new String(RestJson.json(Map.of("", addition.value().orElse("null"))), StandardCharsets.UTF_8)
                .replaceAll("^\\{\"\":|}$", "")
                .replace("\"null\"", "null");
    }

    private static void defaults(StringBuilder text) {
        text.append("""

                ## Default messages of faults

                A scripted fault without a message of its own has a message that AWS has recorded or printed. For the other
                errors none is known: validation, resourceNotFound, conflict, serviceQuotaExceeded, unsupportedOperation,
                internalServer and serviceUnavailable have the fake's own wording.

                | error | fault | message | known |
                |---|---|---|---|
                """);
        for (RecordedMessage message : RecordedMessage.values()) {
            row(
                    text,
                    message.type().errorCode() + " " + message.type().statusCode(),
                    message.fault(),
                    "`" + message.words() + "`",
                    "**" + label(Confidence.VERIFIED) + "** " + message.source());
        }
    }

    private static void examples(StringBuilder text) {
        text.append("""

                ## The examples of the API Reference

                A test sends each example to a fake that has the resources it needs, spelled as in the service model. A
                response agrees if the fake's has every printed value that the service model knows. Times and
                placeholders only need to be there.

                | example | response | why |
                |---|---|---|
                """);
        for (Example example : Examples.all()) {
            row(text, example.name(), example.verdict().words(), example.why());
        }
    }

    /** The contract suite fails if one of our own clients leaves an operation out; the others list theirs in files. */
    private static void clients(StringBuilder text) throws IOException {
        text.append("""

                ## Which clients have exercised what

                A client has exercised an operation if it called it and got a response without an error. The clients of
                the Java SDK 2 run the contract suite in every build; in memory, both the sync and the async client do.
                The others are real packages that `.ci/run` runs against `appflow-testkit serve` (`checks/interop`); boto3
                makes the calls of Apache Airflow's hook in their order. Each fails if it exercises other operations than
                this table says, or runs fewer checks.

                """);
        Set<String> all =
                Arrays.stream(Operation.values()).map(Operation::apiName).collect(Collectors.toSet());
        List<Exercised> clients = List.of(
                new Exercised("`fake.client()`, `asyncClient()`", all, "contract"),
                new Exercised("Java SDK 2, in memory", all, "contract"),
                new Exercised("Java SDK 2", all, "contract"),
                exercised("Java SDK 1", "java-1"),
                exercised("JavaScript SDK v3", "javascript"),
                exercised("JavaScript SDK v2", "javascript"),
                exercised("AWS CLI", "aws-cli"),
                exercised("boto3", "boto3"),
                exercised("Terraform", "terraform"),
                exercised("Airflow's calls", "airflow"));
        columns(text, "operation", clients, Exercised::name);
        text.append("|---".repeat(clients.size() + 1)).append("|\n");
        for (Operation operation : Operation.values()) {
            columns(
                    text,
                    operation.apiName(),
                    clients,
                    client -> client.operations().contains(operation.apiName()) ? "yes" : "no");
        }
        columns(
                text,
                "**operations**",
                clients,
                client -> String.valueOf(client.operations().size()));
        columns(text, "**checks**", clients, Exercised::checks);
    }

    private record Exercised(String name, Set<String> operations, String checks) {}

    private static Exercised exercised(String name, String folder) throws IOException {
        Path client = Path.of("..", "checks", "interop", folder);
        return new Exercised(
                name,
                Set.copyOf(Files.readAllLines(client.resolve("operations.txt"))),
                Files.readString(client.resolve("checks.txt")).strip());
    }

    private static void columns(
            StringBuilder text, String title, List<Exercised> clients, Function<Exercised, String> cell) {
        row(text, title, clients.stream().map(cell).collect(Collectors.joining(" | ")));
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells).replace("\n", " ")).append(" |\n");
    }

    private static String label(Confidence confidence) {
        return confidence.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
