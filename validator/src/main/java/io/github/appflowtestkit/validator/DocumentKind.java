package io.github.appflowtestkit.validator;

import java.util.Locale;

/** What a document holds. */
public enum DocumentKind {
    /** A CreateFlow request, or an array of them. */
    CREATE_FLOW,
    /** An UpdateFlow request. */
    UPDATE_FLOW,
    /** What DescribeFlow answers, or an array of that. */
    DESCRIBE_FLOW,
    /** A CloudFormation template with AppFlow flows. */
    CLOUDFORMATION,
    /** Terraform configuration or plan in JSON with AppFlow flows. */
    TERRAFORM;

    /** The kind as the command line and the JSON report write it, such as {@code create-flow}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
