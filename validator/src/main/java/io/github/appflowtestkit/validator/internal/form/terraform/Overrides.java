package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.form.SourceFolder;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.read.Reading;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The override files of a folder. Terraform replaces arguments and blocks of a resource by those of its namesakes there, so
 * nobody knows a whole flow from one file.
 */
final class Overrides {

    /** The arguments of each resource in each override file. */
    private final SortedMap<String, Map<String, Set<String>>> files = new TreeMap<>();

    private Overrides(SourceFolder folder) {
        for (String file : folder.names()) {
            if (isOverride(file)) {
                folder.read(file).flatMap(Reading::root).ifPresent(root -> files.put(file, arguments(root)));
            }
        }
    }

    private static Map<String, Set<String>> arguments(JsonValue root) {
        Map<String, Set<String>> arguments = new LinkedHashMap<>();
        Configuration.resources(new Part(root, "")).forEach(resource -> {
            if (resource.body().value() instanceof JsonObject body) {
                arguments.put(resource.address(), body.byName().keySet());
            }
        });
        return arguments;
    }

    /** Whether a file replaces what others declare. */
    static boolean isOverride(String file) {
        return Stream.of(".tf", ".tf.json")
                .anyMatch(suffix -> file.equals("override" + suffix) || file.endsWith("_override" + suffix));
    }

    /** A flow of a file in which unknown is what other files of the folder have to say; other resources stay as they are. */
    static Resource applied(Resource resource, SourceFolder folder, String file) {
        return Provider.of(resource.type())
                .map(provider -> folder.once(Overrides.class, Overrides::new).applied(resource, provider, file))
                .orElse(resource);
    }

    private Resource applied(Resource resource, Provider provider, String file) {
        if (!(resource.body().value() instanceof JsonObject body)) {
            return resource;
        }
        Map<String, Member> arguments = new LinkedHashMap<>(body.byName());
        boolean isPart = isOverride(file);
        if (isPart) {
            provider.arguments().forEach(argument -> arguments.putIfAbsent(argument, unknown(argument, body)));
        }
        files.forEach((other, resources) -> {
            if (!isPart || other.compareTo(file) > 0) {
                resources
                        .getOrDefault(resource.address(), Set.of())
                        .forEach(argument -> arguments.put(argument, unknown(argument, body)));
            }
        });
        return arguments.equals(body.byName())
                ? resource
                : resource.with(new Part(
                        new JsonObject(arguments, body.range()), resource.body().pointer()));
    }

    private static Member unknown(String argument, JsonObject body) {
        return new Member(argument, body.range(), new Unknown("an override file", true, body.range()));
    }
}
