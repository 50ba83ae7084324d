package io.github.appflowtestkit.fake.internal.account;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Finds what a flow reads and writes: objects, entities, buckets. */
final class FlowObjects {

    private static final String PROPERTIES = "ConnectorProperties";

    private FlowObjects() {}

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
