package io.github.appflowtestkit.validator.internal.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents of YAML, CloudFormation and Terraform that grow with a number and that only a careless or hostile author writes. */
final class HugeForms {

    private static final String PROPERTIES = """
            "TriggerConfig":{"TriggerType":"OnDemand"},"SourceFlowConfig":{"ConnectorType":"Salesforce",\
            "ConnectorProfileName":"sf","SourceConnectorProperties":{"Salesforce":{"Object":"Account"}}},\
            "DestinationFlowConfigList":[{"ConnectorType":"S3","DestinationConnectorProperties":\
            {"S3":{"BucketName":"flow-landing"}}}]""";

    private static final String FLOW = """
            flowName: flow
            triggerConfig: {triggerType: OnDemand}
            sourceFlowConfig: {connectorType: Salesforce, connectorProfileName: sf,
              sourceConnectorProperties: {Salesforce: {object: Account}}}
            destinationFlowConfigList:
              - {connectorType: S3, destinationConnectorProperties: {S3: {bucketName: flow-landing}}}
            """;

    private HugeForms() {}

    /** All kinds, by name; the number is that of the repeated parts. */
    static Map<String, IntFunction<String>> kinds() {
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        yaml(kinds);
        templates(kinds);
        conditions(kinds);
        terraform(kinds);
        return kinds;
    }

    private static void yaml(Map<String, IntFunction<String>> kinds) {
        kinds.put("YAML of Map tasks", n -> FLOW + "tasks:\n" + "  - {taskType: Map, sourceFields: [a]}\n".repeat(n));
        kinds.put("YAML documents", n -> ("---\n" + FLOW + "tasks: []\n").repeat(n));
        kinds.put(
                "YAML of aliases",
                n -> FLOW + "tasks:\n  - &a {taskType: Map, sourceFields: [a]}\n" + "  - *a\n".repeat(n));
        kinds.put(
                "YAML of merges",
                n -> FLOW + "tasks:\n  - &a {taskType: Map}\n" + "  - {<<: *a, sourceFields: [a]}\n".repeat(n));
    }

    private static void templates(Map<String, IntFunction<String>> kinds) {
        kinds.put("flows of a template", n -> template("", list(n, i -> flow("F" + i, ""))));
        kinds.put(
                "other resources of a template",
                n -> template("", list(n, i -> "\"T" + i + "\":{\"Type\":\"AWS::SNS::Topic\"}") + "," + flow("F", "")));
        kinds.put(
                "parameters",
                n -> template(
                        "\"Parameters\":{" + list(n, i -> "\"P" + i + "\":{\"Type\":\"String\",\"Default\":\"v v\"}")
                                + "}",
                        flow(
                                "F",
                                "\"Tags\":[" + list(n, i -> "{\"Key\":\"k\",\"Value\":{\"Ref\":\"P" + i + "\"}}")
                                        + "]")));
        kinds.put(
                "references to a long list",
                n -> template(
                        "\"Parameters\":{\"P\":{\"Type\":\"CommaDelimitedList\",\"Default\":\"" + "a,".repeat(n)
                                + "\"}}",
                        flow("F", "\"Tasks\":[" + list(n, i -> "{\"SourceFields\":{\"Ref\":\"P\"}}") + "]")));
        kinds.put(
                "loops",
                n -> template(
                        "",
                        list(
                                n,
                                i -> "\"Fn::ForEach::L" + i + "\":[\"A\",[\"a\",\"b\",\"c\"],{" + flow("F${A}" + i, "")
                                        + "}]")));
        kinds.put(
                "loops of loops",
                n -> template("", loop("A", n, loop("B", n, loop("C", n, flow("F${A}${B}${C}", ""))))));
    }

    private static void conditions(Map<String, IntFunction<String>> kinds) {
        kinds.put(
                "conditions of one flow",
                n -> template(
                        "\"Conditions\":{" + list(n, i -> "\"C" + i + "\":" + equal("P" + i)) + "}",
                        flow("F", tags(n))));
        kinds.put(
                "conditions of a chain",
                n -> template(
                        "\"Conditions\":{"
                                + list(n, i -> "\"C" + i + "\":{\"Fn::Not\":[{\"Condition\":\"C" + (i + 1) + "\"}]}")
                                + "}",
                        flow("F", tags(1))));
        kinds.put(
                "large conditions of many flows",
                n -> template(
                        "\"Conditions\":{"
                                + list(
                                        60,
                                        i -> "\"C" + i + "\":{\"Fn::Or\":[" + list(n / 20, j -> equal("P" + j)) + "]}")
                                + "}",
                        list(n / 20, i -> flow("F" + i, tags(60)))));
    }

    private static void terraform(Map<String, IntFunction<String>> kinds) {
        kinds.put("resources of Terraform", n -> lines(n, i -> resource("f" + i, "  kms_arn = var.key\n")));
        kinds.put("dynamic blocks", n -> resource("f", "  dynamic \"task\" {\n    for_each = var.x\n  }\n".repeat(n)));
        kinds.put(
                "dynamic blocks in JSON",
                n -> "{\"resource\":{\"aws_appflow_flow\":{\"f\":{\"name\":\"f\",\"dynamic\":["
                        + list(n, i -> "{\"task\":{\"for_each\":[]}}") + "]}}}}");
        kinds.put(
                "local values of local values",
                n -> "locals {\n  a0 = \"x\"\n"
                        + lines(20, i -> "  a" + (i + 1) + " = \"" + ("${local.a" + i + "}").repeat(10) + "\"\n")
                        + "}\n" + lines(n, i -> resource("f" + i, "  description = local.a15\n")));
        kinds.put(
                "flows of a plan",
                n -> "{\"format_version\":\"1\",\"planned_values\":{\"root_module\":{\"resources\":["
                        + list(
                                n,
                                i -> "{\"address\":\"f" + i
                                        + "\",\"mode\":\"managed\",\"type\":\"aws_appflow_flow\",\"values\":{\"name\":\"f\"}}")
                        + "]}},\"resource_changes\":["
                        + list(n, i -> "{\"address\":\"f" + i + "\",\"change\":{\"after_unknown\":{\"task\":true}}}")
                        + "]}");
    }

    private static String template(String sections, String resources) {
        return "{" + (sections.isEmpty() ? "" : sections + ",") + "\"Resources\":{" + resources + "}}";
    }

    private static String flow(String id, String more) {
        return "\"" + id + "\":{\"Type\":\"AWS::AppFlow::Flow\",\"Properties\":{\"FlowName\":\"" + id + "\","
                + PROPERTIES + (more.isEmpty() ? "" : "," + more) + "}}";
    }

    private static String loop(String identifier, int count, String body) {
        return "\"Fn::ForEach::" + identifier + "\":[\"" + identifier + "\",[" + list(count, i -> "\"v" + i + "\"")
                + "],{" + body + "}]";
    }

    private static String equal(String parameter) {
        return "{\"Fn::Equals\":[{\"Ref\":\"" + parameter + "\"},\"x\"]}";
    }

    private static String tags(int count) {
        return "\"Tags\":["
                + list(
                        count,
                        i -> "{\"Fn::If\":[\"C" + i + "\",{\"Key\":\"a\",\"Value\":\"b\"},{\"Ref\":\"AWS::NoValue\"}]}")
                + "]";
    }

    private static String resource(String name, String arguments) {
        return "resource \"aws_appflow_flow\" \"" + name + "\" {\n  name = \"" + name + "\"\n" + arguments + "}\n";
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    private static String list(int count, IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(","));
    }
}
