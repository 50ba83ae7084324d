package io.github.appflowtestkit.validator.internal.catalogue;

import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.Reading;
import java.util.List;
import java.util.stream.Collectors;

/** The part of a flow that an example shows: some members of the request, as they stand in the text. */
final class Excerpt {

    private Excerpt() {}

    static String of(String json, List<String> members) {
        if (members.isEmpty()) {
            return json.stripTrailing() + "\n";
        }
        Reading reading = new DocumentReader(1 << 20, 100).read(json);
        JsonObject root = (JsonObject) reading.root().orElseThrow();
        return root.members().stream()
                .filter(member -> members.contains(member.name()))
                .map(member -> "  "
                        + json.substring(
                                reading.lines().offset(member.keyRange().start()),
                                reading.lines().offset(member.value().range().end())))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }
}
