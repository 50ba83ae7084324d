package io.github.appflowtestkit.fake;

import java.util.Optional;

/** The 25 operations of AppFlow, with the names and addresses of the service model (2020-08-23). */
public enum Operation {
    /** Stops running executions. */
    CANCEL_FLOW_EXECUTIONS("CancelFlowExecutions", "POST", "/cancel-flow-executions"),
    /** Creates a connector profile. */
    CREATE_CONNECTOR_PROFILE("CreateConnectorProfile", "POST", "/create-connector-profile"),
    /** Creates a flow. */
    CREATE_FLOW("CreateFlow", "POST", "/create-flow"),
    /** Deletes a connector profile. */
    DELETE_CONNECTOR_PROFILE("DeleteConnectorProfile", "POST", "/delete-connector-profile"),
    /** Deletes a flow. */
    DELETE_FLOW("DeleteFlow", "POST", "/delete-flow"),
    /** Describes one connector. */
    DESCRIBE_CONNECTOR("DescribeConnector", "POST", "/describe-connector"),
    /** Describes the fields of an entity. */
    DESCRIBE_CONNECTOR_ENTITY("DescribeConnectorEntity", "POST", "/describe-connector-entity"),
    /** Describes connector profiles, paged. */
    DESCRIBE_CONNECTOR_PROFILES("DescribeConnectorProfiles", "POST", "/describe-connector-profiles"),
    /** Describes connectors, paged. */
    DESCRIBE_CONNECTORS("DescribeConnectors", "POST", "/describe-connectors"),
    /** Describes one flow. */
    DESCRIBE_FLOW("DescribeFlow", "POST", "/describe-flow"),
    /** Describes the runs of a flow, paged. */
    DESCRIBE_FLOW_EXECUTION_RECORDS("DescribeFlowExecutionRecords", "POST", "/describe-flow-execution-records"),
    /** Lists the entities of a connector. */
    LIST_CONNECTOR_ENTITIES("ListConnectorEntities", "POST", "/list-connector-entities"),
    /** Lists connectors, paged. */
    LIST_CONNECTORS("ListConnectors", "POST", "/list-connectors"),
    /** Lists flows, paged. */
    LIST_FLOWS("ListFlows", "POST", "/list-flows"),
    /** Lists the tags of a flow. */
    LIST_TAGS_FOR_RESOURCE("ListTagsForResource", "GET", "/tags/{resourceArn}"),
    /** Registers a custom connector. */
    REGISTER_CONNECTOR("RegisterConnector", "POST", "/register-connector"),
    /** Forgets cached connector metadata. */
    RESET_CONNECTOR_METADATA_CACHE("ResetConnectorMetadataCache", "POST", "/reset-connector-metadata-cache"),
    /** Runs an on-demand flow, or activates a flow. */
    START_FLOW("StartFlow", "POST", "/start-flow"),
    /** Deactivates a scheduled or event flow. */
    STOP_FLOW("StopFlow", "POST", "/stop-flow"),
    /** Adds tags to a flow. */
    TAG_RESOURCE("TagResource", "POST", "/tags/{resourceArn}"),
    /** Unregisters a custom connector. */
    UNREGISTER_CONNECTOR("UnregisterConnector", "POST", "/unregister-connector"),
    /** Removes tags from a flow. */
    UNTAG_RESOURCE("UntagResource", "DELETE", "/tags/{resourceArn}"),
    /** Changes a connector profile. */
    UPDATE_CONNECTOR_PROFILE("UpdateConnectorProfile", "POST", "/update-connector-profile"),
    /** Changes the registration of a custom connector. */
    UPDATE_CONNECTOR_REGISTRATION("UpdateConnectorRegistration", "POST", "/update-connector-registration"),
    /** Replaces the definition of a flow. */
    UPDATE_FLOW("UpdateFlow", "POST", "/update-flow");

    private final String apiName;
    private final String httpMethod;
    private final String uriTemplate;

    Operation(String apiName, String httpMethod, String uriTemplate) {
        this.apiName = apiName;
        this.httpMethod = httpMethod;
        this.uriTemplate = uriTemplate;
    }

    /** {@return the name in the API, such as {@code CreateFlow}} */
    public String apiName() {
        return apiName;
    }

    /** {@return the HTTP method} */
    public String httpMethod() {
        return httpMethod;
    }

    /** {@return the path, with its label in braces, as in <code>/tags/{resourceArn}</code>} */
    public String uriTemplate() {
        return uriTemplate;
    }

    /**
     * {@return the operation with a name in the API, such as {@code CreateFlow}; empty if it is unknown}
     *
     * @param apiName the name of an operation, such as {@code CreateFlow}
     */
    public static Optional<Operation> named(String apiName) {
        for (Operation operation : values()) {
            if (operation.apiName.equals(apiName)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }
}
