package io.github.appflowtestkit.validator.internal.secret;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.ArrayList;
import java.util.List;

/** Documents on one line with a canary in every place: each member of the model, in every way that a value can be wrong. */
final class CanaryDocuments {

    private CanaryDocuments() {}

    /** A canary at each member of an operation's request, once in each of the forms of {@link #forms}. */
    static List<String> ofModel(String operation) {
        List<String> documents = new ArrayList<>();
        List<String> canaries = Canaries.all();
        visit(StructureLayer.of(operation).request(), "%s", documents, canaries);
        return documents;
    }

    /** A value of any shape, as a template around one value, and everything below it. */
    private static void visit(Shape shape, String around, List<String> documents, List<String> canaries) {
        String next = canaries.get(documents.size() % canaries.size());
        forms(next).forEach(form -> documents.add(around.replace("%s", form)));
        if (shape instanceof StructureShape structure) {
            structure.members().forEach((name, member) -> {
                boolean isCredential = around.contains("Credentials\"") || Secrets.isCredential(name);
                visit(
                        member,
                        around.replace("%s", "{\"" + name + "\": %s, \"flowName\": \"a b\"}"),
                        documents,
                        canaries);
                if (isCredential && !Secrets.isHarmless(name)) {
                    // only a value is known by the name of its member
                    values(Canaries.PLAIN)
                            .forEach(form -> documents.add(around.replace("%s", "{\"" + name + "\": " + form + "}")));
                }
            });
        } else if (shape instanceof ListShape list) {
            visit(list.item(), around.replace("%s", "[%s]"), documents, canaries);
        } else if (shape instanceof MapShape map) {
            visit(map.value(), around.replace("%s", "{" + JsonText.literal(next) + ": %s}"), documents, canaries);
        }
    }

    /** A value with a canary, as a value or in names. */
    private static List<String> forms(String canary) {
        String value = JsonText.literal(canary);
        List<String> forms = new ArrayList<>(values(canary));
        forms.add("{" + value + ": 1, " + value + ": 2}");
        forms.add("{\"flowname\": " + value + ", \"password\": " + value + ", \"client_secret\": [" + value + "]}");
        return forms;
    }

    /** A value with a canary: perhaps sound, of a wrong type, too long, broken. */
    private static List<String> values(String canary) {
        String value = JsonText.literal(canary);
        return List.of(
                value,
                "[" + value + "]",
                JsonText.literal(canary + " \u00E4\n".repeat(800)),
                value.substring(0, value.length() - 1) + "\\q\"",
                value.substring(0, value.length() - 1) + "\\ud800\"");
    }

    /** Documents that break JSON near a credential, which has no quotes in some of them. */
    static List<String> malformed(String canary) {
        String value = JsonText.literal(canary);
        List<String> documents = new ArrayList<>();
        for (String name : List.of("password", "ClientSecret", "refresh_token", "api-key")) {
            for (String broken : List.of(
                    value + value,
                    value + " \"x\": 1",
                    value + canary,
                    value.substring(0, value.length() - 1),
                    "'" + canary + "'",
                    canary,
                    "[" + value + " " + value + "]",
                    "12345" + canary,
                    value + ", // comment",
                    value + "}}")) {
                documents.add("{\"flowName\": \"a\", \"" + name + "\": " + broken + "}");
                documents.add("{\"flowName\": \"a\", \"connectorProfileCredentials\": {\"Redshift\": {\"username\": "
                        + broken + "}}}");
            }
        }
        return documents;
    }

    /** A credential on lines of its own, or below a name, in YAML and HCL. */
    static List<String> ofLines(String canary) {
        List<String> documents = new ArrayList<>();
        for (String name : List.of("password", "ClientSecret", "refresh_token", "api-key")) {
            for (String header : List.of("|", ">-", "|+2", "!Sub >", "&x |", "\n  |")) {
                documents.add(
                        "a:\n- " + name + ": " + header + "\n    " + canary.replace("\n", "\n    ") + "\n  b: 1\n");
            }
            documents.add(name + ": x\n  " + canary.replace("\n", "\n  ") + "\n");
            documents.add(name + ":\n  a:\n  - b: '" + canary.replace("\n", "\n      ") + "'\n");
            documents.add("resource \"a\" \"b\" {\n  " + name + " = <<EOT\n" + canary + "\nEOT\n}\n");
            documents.add("resource \"a\" \"b\" {\n  " + name + " = <<-EOT\n    " + canary + "\n  EOT\n}\n");
        }
        return documents;
    }

    /** Documents that break JSON near a string that looks like a credential. */
    static List<String> malformedTexts(String canary) {
        String value = JsonText.literal(canary);
        return List.of(
                "{\"flowName\": \"a\", \"description\": " + value + " \"x\": 1}",
                "{\"flowName\": \"a\", \"description\": " + value.substring(0, value.length() - 1),
                "{\"flowName\": \"a\"} " + value,
                "{\"flowName\": \"a\", " + value + "}",
                "{\"flowName\": \"a\" /* " + canary.replace("\n", " ") + " */}",
                "{\"flowName\": \"a\", " + value + ": 1, " + value + ": 2}");
    }
}
