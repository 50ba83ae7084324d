package io.github.appflowtestkit.fake.internal.server.admin;

import java.util.LinkedHashMap;
import java.util.Map;

/** Members of an object in the order in which they are given, so that the same answer is the same text. */
final class JsonObject {

    private JsonObject() {}

    static Map<String, Object> of(String name, Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(name, value);
        return members;
    }

    static Map<String, Object> of(String name1, Object value1, String name2, Object value2) {
        Map<String, Object> members = of(name1, value1);
        members.put(name2, value2);
        return members;
    }

    static Map<String, Object> of(
            String name1, Object value1, String name2, Object value2, String name3, Object value3) {
        Map<String, Object> members = of(name1, value1, name2, value2);
        members.put(name3, value3);
        return members;
    }
}
