package io.github.appflowtestkit.validator;

import java.util.Locale;

/** What a document contains. */
public enum DocumentKind {
    /** A CreateFlow request, or an array or a map of them. */
    CREATE_FLOW,
    /** An UpdateFlow request; only {@link FlowValidator.Builder#kind} tells it from a CreateFlow request. */
    UPDATE_FLOW,
    /** DescribeFlow output, or an array or a map of it. */
    DESCRIBE_FLOW,
    /** A CreateConnectorProfile request, or an array or a map of them. */
    CREATE_CONNECTOR_PROFILE,
    /** An UpdateConnectorProfile request; only {@link FlowValidator.Builder#kind} tells it from a CreateConnectorProfile request. */
    UPDATE_CONNECTOR_PROFILE,
    /** DescribeConnectorProfiles output. */
    DESCRIBE_CONNECTOR_PROFILES,
    /** A CloudFormation template with AppFlow flows or connector profiles. */
    CLOUDFORMATION,
    /** A Terraform configuration, plan or state with AppFlow flows or connector profiles. */
    TERRAFORM;

    /** {@return the kind as the command line and the JSON report write it, such as {@code create-flow}} */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
