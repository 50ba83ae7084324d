package io.github.appflowtestkit.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/** CreateFlow requests with every member set, by the SDK's own description, that the service would accept. */
final class PopulatedFlow {

    /** Unions in all but name: one connector at a time. */
    private static final Set<String> ONE_OF =
            Set.of("sourceConnectorProperties", "destinationConnectorProperties", "connectorOperator");

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("kmsArn", "arn:aws:kms:us-east-1:123456789012:key/1"),
            Map.entry("triggerType", "Scheduled"),
            Map.entry("scheduleExpression", "rate(1days)"),
            Map.entry("dataPullMode", "Incremental"),
            Map.entry("s3InputFileType", "CSV"),
            Map.entry("dataTransferApi", "AUTOMATIC"),
            Map.entry("Type", "SYNC"),
            Map.entry("bucketName", "upsolver-appflow-bucket"),
            Map.entry("fileType", "JSON"),
            Map.entry("prefixType", "PATH"),
            Map.entry("prefixFormat", "DAY"),
            Map.entry("pathPrefixHierarchy", "EXECUTION_ID"),
            Map.entry("aggregationType", "SingleFile"),
            Map.entry("writeOperationType", "UPSERT"),
            Map.entry("taskType", "Map_all"),
            Map.entry("taskProperties", "EXCLUDE_SOURCE_FIELDS_LIST"),
            Map.entry("roleArn", "arn:aws:iam:us-east-1:123456789012:role/r"));

    private final String source;
    private final String destination;
    private final String operator;
    private final Set<String> populated = new TreeSet<>();

    PopulatedFlow(String source, String destination) {
        this.source = source;
        this.destination = destination;
        this.operator = source;
    }

    CreateFlowRequest request() {
        CreateFlowRequest.Builder builder = CreateFlowRequest.builder();
        fill((SdkPojo) builder, "CreateFlowRequest");
        return builder.build();
    }

    /** The members that were set, as paths with the connectors' names in them. */
    Set<String> populated() {
        return populated;
    }

    private void fill(SdkPojo builder, String path) {
        for (SdkField<?> field : builder.sdkFields()) {
            String name = field.locationName();
            if (isMeant(path, name)) {
                populated.add(path + "." + name);
                field.set(builder, value(field, path + "." + name));
            }
        }
    }

    private boolean isMeant(String path, String name) {
        String parent = path.substring(path.lastIndexOf('.') + 1);
        if (!ONE_OF.contains(parent)) {
            return true;
        }
        return switch (parent) {
            case "sourceConnectorProperties" -> name.equals(source);
            case "destinationConnectorProperties" -> name.equals(destination);
            default -> name.equals(operator);
        };
    }

    private Object value(SdkField<?> field, String path) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.STRING) {
            return text(path);
        } else if (type == MarshallingType.BOOLEAN) {
            return true;
        } else if (type == MarshallingType.INTEGER) {
            return 3;
        } else if (type == MarshallingType.LONG) {
            return 7L;
        } else if (type == MarshallingType.INSTANT) {
            return path.endsWith("EndTime")
                    ? Instant.parse("2027-01-01T00:00:00Z")
                    : Instant.parse("2026-06-01T00:00:00Z");
        } else if (type == MarshallingType.LIST) {
            List<Object> list = new ArrayList<>();
            list.add(value(field.getTrait(ListTrait.class).memberFieldInfo(), path));
            return list;
        } else if (type == MarshallingType.MAP) {
            Object value = value(field.getTrait(MapTrait.class).valueFieldInfo(), path + ".value");
            return Map.of(text(path), value);
        }
        SdkPojo builder = field.constructor().get();
        fill(builder, path);
        return ((Buildable) builder).build();
    }

    private String text(String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        if (name.equals("connectorType")) {
            return type(path.contains("sourceFlowConfig") ? source : destination);
        }
        if (path.contains("connectorOperator.")) {
            return name.equals("Amplitude") ? "BETWEEN" : name.equals("GoogleAnalytics") ? "PROJECTION" : "NO_OP";
        }
        return TEXTS.getOrDefault(name, "some_" + name);
    }

    /** The connector type of a member of connector properties. */
    private static String type(String member) {
        return switch (member) {
            case "GoogleAnalytics" -> "Googleanalytics";
            case "ServiceNow" -> "Servicenow";
            case "InforNexus" -> "Infornexus";
            default -> member;
        };
    }
}
