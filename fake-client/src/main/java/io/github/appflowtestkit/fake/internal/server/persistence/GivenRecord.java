package io.github.appflowtestkit.fake.internal.server.persistence;

import io.github.appflowtestkit.fake.internal.server.admin.Given;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What every account and Region starts with, as the file keeps it. */
final class GivenRecord {

    static final String NAME = "given";

    private GivenRecord() {}

    static String text(List<Given> given) {
        List<Map<String, String>> list =
                given.stream().map(GivenRecord::members).toList();
        return new String(RestJson.json(Map.of(NAME, list)), StandardCharsets.UTF_8);
    }

    private static Map<String, String> members(Given each) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("kind", each.kind().name());
        members.put("name", each.name());
        members.put("body", each.body());
        return members;
    }

    static List<Given> read(Fields fields) {
        return fields.node(NAME).asArray().stream()
                .map(Fields::of)
                .map(each -> new Given(Given.Kind.valueOf(each.text("kind")), each.text("name"), each.text("body")))
                .toList();
    }
}
