package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The documents that the validator is tested with: files, and sound flows with the patches of rule cases. */
final class ValidatorCases {

    private static final Path CASES = Path.of("..", "validator", "src", "test", "resources", "cases");

    private ValidatorCases() {}

    /** JSON documents by name, such as {@code read/blank.json} and {@code rules/AF4001.yaml salesforce}. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> documents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CASES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = CASES.relativize(file).toString();
                if (name.endsWith(".json")) {
                    documents.put(name, Files.readAllBytes(file));
                } else if (name.startsWith("rules") && name.endsWith(".yaml")) {
                    cases(file).forEach((each, flow) -> documents.put(name + " " + each, RestJson.json(flow)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    /** The flows in a rule's file, those of cases with several files included. */
    private static Map<String, Map<String, ?>> cases(Path file) throws IOException {
        Map<String, Map<String, ?>> flows = new LinkedHashMap<>();
        Map<String, ?> top = load(file);
        for (String section : List.of("bad", "good")) {
            for (Map.Entry<String, ?> each : object(top.get(section)).entrySet()) {
                Map<String, ?> members = object(each.getValue());
                Object base = members.containsKey("base") ? members.get("base") : top.get("base");
                Map<String, ?> flow = load(CASES.resolve("sound").resolve(base + ".json"));
                if (members.containsKey("patch")) {
                    flows.put(each.getKey(), object(patched(flow, members.get("patch"))));
                }
                object(members.get("files")).forEach((name, patch) -> {
                    if (patch instanceof Map<?, ?>) {
                        flows.put(each.getKey() + " " + name, object(patched(flow, patch)));
                    }
                });
            }
        }
        return flows;
    }

    /** JSON Merge Patch, RFC 7396. */
    private static @Nullable Object patched(@Nullable Object target, @Nullable Object patch) {
        if (!(patch instanceof Map<?, ?>)) {
            return patch;
        }
        Map<String, @Nullable Object> result =
                new LinkedHashMap<>(target instanceof Map<?, ?> ? object(target) : Map.of());
        object(patch).forEach((name, change) -> {
            if (change == null) {
                result.remove(name);
            } else {
                result.put(name, patched(result.get(name), change));
            }
        });
        return result;
    }

    private static Map<String, ?> load(Path file) throws IOException {
        return object(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
    }

    private static Map<String, ?> object(@Nullable Object value) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> members.put(String.valueOf(name), each));
        }
        return members;
    }
}
