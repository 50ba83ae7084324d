package io.github.appflowtestkit.validator.internal.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads the key {@code diff} of a configuration. */
final class IgnoredPartsReader {

    private static final Set<String> KEYS = Set.of("ignore");
    private static final Set<String> PART_KEYS = Set.of("pointer", "flow", "reason", "until");
    private static final String IGNORE = "/diff/ignore";

    private final Entries entries;
    private final YamlText text;

    IgnoredPartsReader(Entries entries, YamlText text) {
        this.entries = entries;
        this.text = text;
    }

    List<IgnoredPart> read(Node diff) {
        List<IgnoredPart> parts = new ArrayList<>();
        Map<String, NodeTuple> keys = entries.of(diff, "/diff", "diff", Optional.of(KEYS));
        Entries.value(keys, "ignore")
                .ifPresent(ignore -> entries.items(
                        ignore,
                        IGNORE,
                        "diff.ignore",
                        (item, place) -> part(item, place).ifPresent(parts::add)));
        return parts;
    }

    private Optional<IgnoredPart> part(Node node, String place) {
        int before = entries.problems().count();
        Map<String, NodeTuple> keys = entries.of(node, place, "an ignored part", Optional.of(PART_KEYS));
        entries.require("pointer", keys, node, place, "an ignored part");
        entries.require("reason", keys, node, place, "an ignored part");
        Optional<String> pointer = entries.parsed(keys, place, "pointer", RequestPointer::parse);
        Optional<String> reason = entries.parsed(keys, place, "reason", why -> why);
        IgnoredPart part = new IgnoredPart(
                pointer.orElse(""),
                entries.parsed(keys, place, "flow", Glob::of),
                reason.orElse(""),
                entries.parsed(keys, place, "until", ConfigurationReader::date),
                text.range(Entries.value(keys, "pointer").orElse(node)));
        return entries.problems().count() > before ? Optional.empty() : Optional.of(part);
    }
}
