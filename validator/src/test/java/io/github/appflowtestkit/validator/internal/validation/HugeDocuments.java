package io.github.appflowtestkit.validator.internal.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that grow with a number and that only a careless or hostile author writes. */
public final class HugeDocuments {

    private static final String FLOW = """
            {"flowName": "%s",
             "triggerConfig": {"triggerType": "OnDemand"},
             "sourceFlowConfig": {"connectorType": "Salesforce", "connectorProfileName": "sf",
               "sourceConnectorProperties": {"Salesforce": {"object": "Account"}}},
             "destinationFlowConfigList": [{"connectorType": "S3",
               "destinationConnectorProperties": {"S3": {"bucketName": "flow-landing"}}}],
             "tasks": [%s]}""";

    private HugeDocuments() {}

    /** All kinds, by name; the number is that of the repeated parts. */
    public static Map<String, IntFunction<String>> kinds() {
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        kinds.put("names only", n -> array(n, i -> "{\"flowName\":\"a\"}"));
        kinds.put("sound flows", n -> array(n, i -> flow("flow-" + i, tasks(8))));
        kinds.put("sound flows of one name", n -> array(n, i -> flow("flow", tasks(8))));
        kinds.put("Map tasks", n -> flow("flow", tasks(n)));
        kinds.put(
                "bare Map tasks",
                n -> flow(
                        "flow",
                        list(
                                n,
                                i -> "{\"sourceFields\":[\"f" + i
                                        + "\"],\"taskType\":\"Map\",\"destinationField\":\"f\"}")));
        kinds.put("empty tasks", n -> flow("flow", list(n, i -> "{}")));
        kinds.put("one name", n -> "{" + list(n, i -> "\"flowName\":1") + "}");
        kinds.put(
                "one name below",
                n -> "{\"flowName\":\"a\",\"" + "x".repeat(n) + "\":{" + list(n, i -> "\"a\":1") + "}}");
        kinds.put("unknown members", n -> "{\"flowName\":\"a\"," + list(n, i -> "\"u" + i + "\":1") + "}");
        kinds.put(
                "misspelled members", n -> flow("flow", list(n, i -> "{\"task_type\":\"Map\",\"source_fields\":[]}")));
        kinds.put(
                "unknown properties",
                n -> flow(
                        "flow",
                        "{\"taskType\":\"Map\",\"sourceFields\":[],\"taskProperties\":{"
                                + list(n, i -> "\"u" + i + "\":\"\"") + "}}"));
        kinds.put("tags", n -> "{\"flowName\":\"a\",\"tags\":{" + list(n, i -> "\"t" + i + "\":\"\"") + "}}");
        kinds.put(
                "wrong field names",
                n -> flow("flow", "{\"taskType\":\"Map\",\"sourceFields\":[" + list(n, i -> "\"a b\"") + "]}"));
        kinds.put("a long name", n -> flow("a b".repeat(n), tasks(1)));
        kinds.put("a long member", n -> "{\"flowName\":\"a\",\"" + "u_".repeat(n) + "\":1}");
        kinds.put("numbers", n -> "{\"flowName\":[" + list(n, i -> "1") + "]}");
        kinds.put("empty lists", n -> "{\"flowName\":[" + list(n, i -> "[]") + "]}");
        kinds.put("a description of tokens", n -> described("eyJ-".repeat(n)));
        kinds.put(
                "tasks with tokens",
                n -> flow(
                        "flow",
                        list(
                                n,
                                i -> "{\"taskType\":\"Map\",\"sourceFields\":[\"a\"],\"taskProperties\":{\"VALUE\":\""
                                        + "eyJ-".repeat(500) + "\"}}")));
        kinds.put("a description of passwords", n -> described("password " + " ".repeat(n)));
        kinds.put("a description of keys", n -> described("-----BEGIN ".repeat(n)));
        kinds.put(
                "a property of tokens",
                n -> flow(
                        "flow",
                        "{\"taskType\":\"Map\",\"sourceFields\":[\"a\"],\"taskProperties\":{\"VALUE\":\""
                                + "eyJ-".repeat(n) + "\"}}"));
        return kinds;
    }

    /** One of them. */
    public static IntFunction<String> of(String kind) {
        return Objects.requireNonNull(kinds().get(kind), kind);
    }

    private static String described(String description) {
        return "{\"description\":\"" + description + "\","
                + flow("flow", tasks(1)).substring(1);
    }

    private static String flow(String name, String tasks) {
        return FLOW.formatted(name, tasks);
    }

    private static String tasks(int count) {
        return list(count, i -> """
                {"sourceFields":["f%d"],"connectorOperator":{"Salesforce":"NO_OP"},"taskType":"Map",\
                "destinationField":"f%d","taskProperties":{"SOURCE_DATA_TYPE":"string","DESTINATION_DATA_TYPE":"string"}}""".formatted(i, i));
    }

    private static String array(int count, IntFunction<String> element) {
        return "[" + list(count, element) + "]";
    }

    private static String list(int count, IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(","));
    }
}
