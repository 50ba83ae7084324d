package io.github.appflowtestkit.validator.internal.recognition;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import java.util.Optional;

/** The words for a document that is not what it should be. */
public final class OtherKind {

    private OtherKind() {}

    /**
     * The finding about such a document.
     *
     * @param expected what the document should be
     * @param found what it is, if it has a known form
     */
    public static Finding finding(DocumentKind expected, Optional<DocumentKind> found) {
        String other = found.map(kind -> "; this is " + name(kind) + ", whose kind is " + kind.label())
                .orElse("");
        return FindingFactory.of(
                BuiltInRules.NO_FLOW,
                "",
                Range.START,
                "the document is not " + name(expected),
                signs(expected) + other);
    }

    private static String name(DocumentKind kind) {
        return switch (kind) {
            case CREATE_FLOW -> "a CreateFlow request";
            case UPDATE_FLOW -> "an UpdateFlow request";
            case DESCRIBE_FLOW -> "DescribeFlow output";
            case CREATE_CONNECTOR_PROFILE -> "a CreateConnectorProfile request";
            case UPDATE_CONNECTOR_PROFILE -> "an UpdateConnectorProfile request";
            case DESCRIBE_CONNECTOR_PROFILES -> "DescribeConnectorProfiles output";
            case CLOUDFORMATION -> "a CloudFormation template";
            case TERRAFORM -> "a Terraform configuration, plan or state";
        };
    }

    private static String signs(DocumentKind kind) {
        return switch (kind) {
            case CREATE_FLOW, UPDATE_FLOW ->
                "a request has flowName, triggerConfig, sourceFlowConfig, destinationFlowConfigList and tasks";
            case DESCRIBE_FLOW -> "DescribeFlow output has flowArn and flowStatus beside the members of a request";
            case CREATE_CONNECTOR_PROFILE, UPDATE_CONNECTOR_PROFILE ->
                "a request has connectorProfileName, connectionMode and connectorProfileConfig";
            case DESCRIBE_CONNECTOR_PROFILES -> "DescribeConnectorProfiles output has connectorProfileDetails";
            case CLOUDFORMATION -> "a template has Resources, and a flow there has the Type AWS::AppFlow::Flow";
            case TERRAFORM -> "a flow is a resource of type aws_appflow_flow or awscc_appflow_flow";
        };
    }
}
