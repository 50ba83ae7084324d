package io.github.appflowtestkit.fake.internal.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.examples.Example;
import io.github.appflowtestkit.fake.examples.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

                Made from the tables of the fake itself; do not edit. Each line says how well a behaviour is known:

                - **verified**: recorded from the service, or printed by AWS word for word
                - **documented**: said by AWS; where a text is needed, its words are the fake's own
                - **assumed**: neither recorded nor said; the likely way
                - **not imitated**: known, or likely, and left out

                ## All operations

                """);
        notes(text, FidelityNotes.general());
        for (Operation operation : Operation.values()) {
            text.append("\n## ").append(operation.apiName()).append("\n\n");
            notes(text, FidelityNotes.of(operation));
            refusals(text, operation);
        }
        reasons(text);
        examples(text);
        clients(text);
        return text.toString();
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

    private static void refusals(StringBuilder text, Operation operation) {
        text.append("\n| refused with | when | words | known |\n|---|---|---|---|\n");
        for (ErrorMessage refusal : OperationErrors.texts(operation)) {
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

                ## Reasons between the brackets of CreateFlow and UpdateFlow

                Several reasons are joined with a comma; that is assumed. Rules without an entry here speak with the
                validator's own message.

                | rule | words | known |
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

    private static void examples(StringBuilder text) {
        text.append("""

                ## The examples of the API Reference

                Each is sent to a fake that holds what it takes for granted, spelled as the service model has it. An
                answer agrees if every printed value that the service model knows is in the fake's; of times and
                placeholders only the presence counts.

                | example | answer | why |
                |---|---|---|
                """);
        for (Example example : Examples.all()) {
            row(text, example.name(), example.verdict().words(), example.why());
        }
    }

    /** The contract fails where a door of its own has not answered an operation; the others say it in a file each. */
    private static void clients(StringBuilder text) throws IOException {
        text.append("""

                ## Which clients have exercised what

                An operation is exercised where a client has called it and has got an answer that is no refusal. The
                clients of Java run the contract suite with every build; the others are real packages that `.ci/run`
                starts against `appflow-testkit serve`, and fail when they exercise other operations than stand here
                (`checks/interop`). Of the Java SDK, both the sync and the async client run in memory.

                """);
        Map<String, Set<String>> clients = new LinkedHashMap<>();
        Set<String> all =
                Arrays.stream(Operation.values()).map(Operation::apiName).collect(Collectors.toSet());
        clients.put("`fake.client()`, `asyncClient()`", all);
        clients.put("Java SDK, in memory", all);
        clients.put("Java SDK, loopback", all);
        clients.put("JavaScript SDK v3, loopback", exercised("javascript"));
        clients.put("AWS CLI, loopback", exercised("aws-cli"));
        clients.put("boto3, loopback", exercised("boto3"));
        text.append("| operation | ")
                .append(String.join(" | ", clients.keySet()))
                .append(" |\n");
        text.append("|---".repeat(clients.size() + 1)).append("|\n");
        for (Operation operation : Operation.values()) {
            String cells = clients.values().stream()
                    .map(exercised -> exercised.contains(operation.apiName()) ? "yes" : "no")
                    .collect(Collectors.joining(" | "));
            row(text, operation.apiName(), cells);
        }
    }

    private static Set<String> exercised(String client) throws IOException {
        return Set.copyOf(Files.readAllLines(Path.of("..", "checks", "interop", client, "operations.txt")));
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells).replace("\n", " ")).append(" |\n");
    }

    private static String label(Confidence confidence) {
        return confidence.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
