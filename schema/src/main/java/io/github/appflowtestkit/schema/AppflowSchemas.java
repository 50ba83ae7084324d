package io.github.appflowtestkit.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Finds the JSON Schema of an AppFlow request.
 *
 * <p>There is one self-contained schema for each of the 25 operations, in two drafts that say the same. An operation is
 * named as the API names it ({@code CreateFlow}) or as its file is named ({@code create-flow}). Thread-safe; it keeps no
 * state.
 */
public final class AppflowSchemas {

    private static final List<String> OPERATIONS = List.of(
            "CancelFlowExecutions",
            "CreateConnectorProfile",
            "CreateFlow",
            "DeleteConnectorProfile",
            "DeleteFlow",
            "DescribeConnector",
            "DescribeConnectorEntity",
            "DescribeConnectorProfiles",
            "DescribeConnectors",
            "DescribeFlow",
            "DescribeFlowExecutionRecords",
            "ListConnectorEntities",
            "ListConnectors",
            "ListFlows",
            "ListTagsForResource",
            "RegisterConnector",
            "ResetConnectorMetadataCache",
            "StartFlow",
            "StopFlow",
            "TagResource",
            "UnregisterConnector",
            "UntagResource",
            "UpdateConnectorProfile",
            "UpdateConnectorRegistration",
            "UpdateFlow");

    private AppflowSchemas() {}

    /** The dialects of JSON Schema in which the schemas come. */
    public enum Draft {
        /** Draft 2020-12, the one that is checked against. */
        DRAFT_2020_12("2020-12"),
        /** Draft 7, for editors that know no later one. */
        DRAFT_07("draft-07");

        private final String folder;

        Draft(String folder) {
            this.folder = folder;
        }
    }

    /** The API names of all operations that have a schema, in alphabetical order. */
    public static List<String> operations() {
        return OPERATIONS;
    }

    /** The text of the CreateFlow schema in draft 2020-12: what a flow file is written against. */
    public static String createFlow() {
        return forOperation("CreateFlow");
    }

    /**
     * The text of an operation's schema in draft 2020-12.
     *
     * @throws IllegalArgumentException if there is no such operation
     */
    public static String forOperation(String operation) {
        return forOperation(operation, Draft.DRAFT_2020_12);
    }

    /**
     * The text of an operation's schema.
     *
     * @throws IllegalArgumentException if there is no such operation
     */
    public static String forOperation(String operation, Draft draft) {
        try (InputStream in = resource(operation, draft).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where an operation's schema lies, for tools that want an address instead of a text.
     *
     * @throws IllegalArgumentException if there is no such operation
     */
    public static URL resource(String operation, Draft draft) {
        String path = draft.folder + "/" + fileName(operation);
        URL url = AppflowSchemas.class.getResource(path);
        if (url == null) {
            throw new IllegalStateException(
                    "The schema file " + path + " is missing from the jar of appflow-testkit-schema");
        }
        return url;
    }

    private static String fileName(String operation) {
        for (String known : OPERATIONS) {
            String kebab = kebab(known);
            if (operation.equals(known) || operation.equals(kebab)) {
                return kebab + ".schema.json";
            }
        }
        throw new IllegalArgumentException("AppFlow has no operation \"" + operation + "\". Operations: "
                + String.join(", ", OPERATIONS) + " (or in the spelling create-flow)");
    }

    /** {@code CreateFlow} to {@code create-flow}; the names are ASCII, so no locale is involved. */
    private static String kebab(String operation) {
        StringBuilder kebab = new StringBuilder();
        for (int i = 0; i < operation.length(); i++) {
            char c = operation.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                kebab.append(kebab.isEmpty() ? "" : "-").append((char) (c + ('a' - 'A')));
            } else {
                kebab.append(c);
            }
        }
        return kebab.toString();
    }
}
