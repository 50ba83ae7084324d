package com.example.deployer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What a definition says, without what DescribeFlow adds on its own (empty structures, and defaults that nobody sent) and
 * without the token that the SDK makes up. Two definitions with the same essence are the same flow.
 */
final class Essence {

    private Essence() {}

    static Map<String, Object> of(SdkPojo structure) {
        Map<String, Object> members = new TreeMap<>();
        for (SdkField<?> field : structure.sdkFields()) {
            Object value = of(field.getValueOrDefault(structure));
            if (!isLeftOut(field.memberName(), value)) {
                members.put(field.memberName(), value);
            }
        }
        return members;
    }

    private static Object of(Object value) {
        if (value instanceof SdkPojo structure) {
            return of(structure);
        }
        return value instanceof List<?> list ? list.stream().map(Essence::of).toList() : value;
    }

    private static boolean isLeftOut(String member, Object value) {
        return value == null
                || value.equals(false)
                || value instanceof Collection<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty()
                || member.equals("aggregationType") && value.equals("None")
                || member.equals("clientToken");
    }
}
