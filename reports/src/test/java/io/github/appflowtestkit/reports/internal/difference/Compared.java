package io.github.appflowtestkit.reports.internal.difference;

import io.github.appflowtestkit.reports.SourceText;
import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Range;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Comparisons of documents, for tests of the formats. */
public final class Compared {

    /** A request with two flows. */
    public static final String OLD = """
            [
              {
                "flowName": "orders",
                "description": "for all",
                "triggerConfig": {"triggerType": "OnDemand"},
                "sourceFlowConfig": {"connectorType": "Zendesk", "sourceConnectorProperties": {"Zendesk": {"object": "orders"}}},
                "destinationFlowConfigList": [{"connectorType": "S3", "destinationConnectorProperties": {"S3": {"bucketName": "lake"}}}],
                "tasks": [{"taskType": "Map_all", "sourceFields": [], "taskProperties": {}}],
                "tags": {"team": "crm", "::error::x": "##[group]x"}
              },
              {
                "flowName": "tickets",
                "kmsArn": "arn:aws:kms:eu-west-1:123456789012:key/1",
                "tasks": [{"taskType": "Map_all", "sourceFields": []}]
              },
              {"flowName": "leads", "tasks": []}
            ]
            """;

    /** A template with the same flows, but for some differences and one flow that is new. */
    public static final String NEW = """
            Parameters:
              Bucket:
                Type: String
            Resources:
              Orders:
                Type: AWS::AppFlow::Flow
                Properties:
                  FlowName: orders
                  Description: "for all\\n::warning::of us: ##vso[task.complete]password=hunter2hunter2"
                  TriggerConfig: {TriggerType: OnDemand}
                  SourceFlowConfig: {ConnectorType: Zendesk, SourceConnectorProperties: {Zendesk: {Object: tickets}}}
                  DestinationFlowConfigList:
                    - ConnectorType: S3
                      DestinationConnectorProperties: {S3: {BucketName: !Ref Bucket}}
                  Tasks:
                    - {TaskType: Map_all, SourceFields: []}
                    - {TaskType: Filter, SourceFields: [status], ConnectorOperator: {Zendesk: EQUAL_TO},
                       TaskProperties: [{Key: VALUE, Value: "<b>open</b>"}]}
              Tickets:
                Type: AWS::AppFlow::Flow
                Properties:
                  FlowName: tickets
                  Tasks: [{TaskType: Map_all, SourceFields: []}]
              Calls:
                Type: AWS::AppFlow::Flow
                Properties: {FlowName: "calls & <i>more</i>", Tasks: []}
            """;

    private Compared() {}

    /** Everything that a format may have to show. */
    public static Comparison everything() {
        return of("export/flows.json", OLD, "flows/template.yaml", NEW);
    }

    /** A comparison of two documents. */
    public static Comparison of(String oldPath, String old, String otherPath, String other) {
        return new Comparison(
                oldPath, otherPath, new Sides(flows(oldPath, old), flows(otherPath, other)).compared(), 2);
    }

    private static List<FoundFlow> flows(String path, String text) {
        byte[] document = text.getBytes(StandardCharsets.UTF_8);
        SourceText source = SourceText.of(document);
        return FlowValidator.create().requests(document).stream()
                .map(flow -> new FoundFlow(flow, path, source, range(flow)))
                .toList();
    }

    private static Range range(FlowRequest flow) {
        return Objects.requireNonNull(flow.places().get("")).range();
    }
}
