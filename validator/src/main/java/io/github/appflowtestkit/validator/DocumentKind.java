package io.github.appflowtestkit.validator;

import java.util.Locale;

/** What a document contains. */
public enum DocumentKind {
    /** A CreateFlow request, or an array of them. */
    CREATE_FLOW,
    /** An UpdateFlow request. */
    UPDATE_FLOW,
    /** DescribeFlow output, or an array of it. */
    DESCRIBE_FLOW,
    /** A CloudFormation template with AppFlow flows. */
    CLOUDFORMATION,
    /** Terraform configuration or plan in JSON with AppFlow flows. */
    TERRAFORM;

    /** {@return the kind as the command line and the JSON report write it, such as {@code create-flow}} */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
