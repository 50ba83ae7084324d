package io.github.appflowtestkit.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The JSON Schemas of the AppFlow requests.
 *
 * <p>Each of the 25 operations has one schema without references to other files, in two equivalent drafts. Operations
 * have their API name ({@code CreateFlow}) or the name of the schema file ({@code create-flow}).
 *
 * <p>This class has no state and is thread-safe. No argument may be null.
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

    /** The drafts of JSON Schema that the schemas are available in. */
    public enum Draft {
        /** Draft 2020-12. The validator uses it. */
        DRAFT_2020_12("2020-12"),
        /** Draft 7, for editors that do not support a later draft. */
        DRAFT_07("draft-07");

        private final String folder;

        Draft(String folder) {
            this.folder = folder;
        }

        /** {@return the name of the draft: {@code 2020-12} or {@code draft-07}} */
        @Override
        public String toString() {
            return folder;
        }
    }

    /**
     * The API names of all operations.
     *
     * @return the names in alphabetical order, unmodifiable
     */
    public static List<String> operations() {
        return OPERATIONS;
    }

    /**
     * The schema of a flow file, in draft 2020-12.
     *
     * @return the text of the schema of CreateFlow requests
     */
    public static String createFlow() {
        return forOperation("CreateFlow");
    }

    /**
     * The schema of an operation's request, in draft 2020-12.
     *
     * @param operation the name of the operation, such as {@code CreateFlow} or {@code create-flow}
     * @return the text of the schema
     * @throws IllegalArgumentException if AppFlow does not have the operation
     */
    public static String forOperation(String operation) {
        return forOperation(operation, Draft.DRAFT_2020_12);
    }

    /**
     * The schema of an operation's request.
     *
     * @param operation the name of the operation, such as {@code CreateFlow} or {@code create-flow}
     * @param draft the draft of JSON Schema
     * @return the text of the schema
     * @throws IllegalArgumentException if AppFlow does not have the operation
     */
    public static String forOperation(String operation, Draft draft) {
        try (InputStream in = resource(operation, draft).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The location of an operation's schema, for tools that load it themselves.
     *
     * @param operation the name of the operation, such as {@code CreateFlow} or {@code create-flow}
     * @param draft the draft of JSON Schema
     * @return the location, usually inside the jar
     * @throws IllegalArgumentException if AppFlow does not have the operation
     */
    public static URL resource(String operation, Draft draft) {
        String path = draft.folder + "/" + fileName(operation);
        URL url = AppflowSchemas.class.getResource(path);
        if (url == null) {
            throw new IllegalStateException(
                    "the schema file " + path + " is missing from the jar of appflow-testkit-schema");
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
        throw new IllegalArgumentException("unknown operation \"" + operation + "\"; operations are "
                + String.join(", ", OPERATIONS) + ", or in the spelling create-flow");
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
