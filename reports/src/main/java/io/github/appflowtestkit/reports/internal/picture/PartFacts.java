package io.github.appflowtestkit.reports.internal.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists the settings of a part of a flow. What has no common word keeps its name of the API. */
final class PartFacts {

    /** What tells a part from others of its kind, in this order; all else follows in the order of the document. */
    private static final List<String> FIRST = List.of(
            "profile",
            "bucket",
            "prefix",
            "object",
            "incremental by",
            "pull mode",
            "writes by",
            "id fields",
            "file type");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("connectorProfileName", "profile"),
            Map.entry("object", "object"),
            Map.entry("objectPath", "object"),
            Map.entry("entityName", "object"),
            Map.entry("bucketName", "bucket"),
            Map.entry("bucketPrefix", "prefix"),
            Map.entry("datetimeTypeFieldName", "incremental by"),
            Map.entry("writeOperationType", "writes by"),
            Map.entry("idFieldNames", "id fields"),
            Map.entry("fileType", "file type"),
            Map.entry("dataPullMode", "pull mode"),
            Map.entry("scheduleStartTime", "start"),
            Map.entry("scheduleEndTime", "end"),
            Map.entry("kmsArn", "KMS key"),
            Map.entry("flowStatus", "status"),
            Map.entry("errorHandlingConfig.bucketName", "errors to bucket"),
            Map.entry("errorHandlingConfig.bucketPrefix", "errors to prefix"));

    private final List<Fact> facts = new ArrayList<>();

    List<Fact> list() {
        return facts.stream()
                .sorted(Comparator.comparingInt(fact -> {
                    int index = FIRST.indexOf(fact.name());
                    return index < 0 ? FIRST.size() : index;
                }))
                .toList();
    }

    /** Adds a setting, and all below it. */
    PartFacts add(RequestPart setting) {
        return add(setting, "");
    }

    /** Adds the entries of a map as one setting. */
    PartFacts addMap(RequestPart map) {
        List<Text> entries = map.members().stream()
                .filter(entry -> entry.text().isPresent())
                .map(entry ->
                        new Text(Text.shown(entry.name()) + "=" + entry.text().get(), true))
                .toList();
        if (!entries.isEmpty()) {
            facts.add(new Fact(map.name(), joined(entries)));
        }
        return this;
    }

    private PartFacts add(RequestPart setting, String around) {
        String name = setting.name();
        List<RequestPart> members = setting.members();
        if (!members.isEmpty()) {
            members.forEach(member -> add(member, name + "."));
            return this;
        }
        List<Text> values = setting.items().stream()
                .map(RequestPart::visible)
                .flatMap(Optional::stream)
                .toList();
        if (!values.isEmpty()) {
            String words = WORDS.getOrDefault(around + name, WORDS.getOrDefault(name, Text.shown(name)));
            facts.add(new Fact(words, values.size() == 1 ? values.get(0) : joined(values)));
        }
        return this;
    }

    private static Text joined(List<Text> values) {
        return new Text(values.stream().map(Text::toString).collect(Collectors.joining(", ")), true);
    }
}
