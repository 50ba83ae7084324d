package io.github.appflowtestkit.fake.internal.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Finds what a flow reads and writes: objects, entities, buckets. */
final class FlowObjects {

    private static final Set<String> MEMBERS =
            Set.of("object", "bucketName", "objectPath", "entityName", "domainName", "objectTypeName");

    private static final String PROPERTIES = "ConnectorProperties";

    private FlowObjects() {}

    /** Whether two configurations of a source, or of a destination, name the same connector and object. */
    static boolean same(SdkPojo before, SdkPojo after) {
        return identity(before).equals(identity(after));
    }

    /** Returns the object as reports of runs name it, such as {@code s3://orders-raw/in}. */
    static String name(SdkPojo side) {
        String bucket = "";
        String prefix = "";
        for (SdkPojo properties : properties(side)) {
            for (SdkField<?> field : properties.sdkFields()) {
                Object value = field.getValueOrDefault(properties);
                if (value instanceof String text) {
                    switch (field.locationName()) {
                        case "object", "objectPath", "entityName", "domainName" -> {
                            return text;
                        }
                        case "bucketName" -> bucket = text;
                        case "bucketPrefix" -> prefix = "/" + text;
                        default -> {}
                    }
                }
            }
        }
        return bucket.isEmpty() ? "" : "s3://" + bucket + prefix;
    }

    /** Connector type and object, as strings. */
    private static List<String> identity(SdkPojo side) {
        List<String> found = new ArrayList<>(members(side, Set.of("connectorType")));
        properties(side).forEach(properties -> found.addAll(members(properties, MEMBERS)));
        return found;
    }

    private static List<String> members(SdkPojo pojo, Set<String> names) {
        List<String> found = new ArrayList<>();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (value != null && names.contains(field.locationName())) {
                found.add(field.locationName() + '=' + value);
            }
        }
        return found;
    }

    /** The properties of the connector that the source or destination has. */
    private static List<SdkPojo> properties(SdkPojo side) {
        List<SdkPojo> found = new ArrayList<>();
        for (SdkField<?> field : side.sdkFields()) {
            if (field.locationName().endsWith(PROPERTIES) && field.getValueOrDefault(side) instanceof SdkPojo all) {
                for (SdkField<?> connector : all.sdkFields()) {
                    if (connector.getValueOrDefault(all) instanceof SdkPojo properties) {
                        found.add(properties);
                    }
                }
            }
        }
        return found;
    }
}
