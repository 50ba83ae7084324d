package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.internal.form.Effort;
import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Configurations in Terraform's JSON syntax: {@code .tf.json} files, the output of cdktf, and the tree of {@code .tf} files. */
final class Configuration {

    private static final Set<String> BLOCKS = Set.of(
            "//",
            "check",
            "data",
            "ephemeral",
            "import",
            "locals",
            "module",
            "moved",
            "output",
            "provider",
            "removed",
            "resource",
            "terraform",
            "variable");

    /** What other documents do not have by chance. */
    private static final Set<String> TELLING =
            Set.of("data", "locals", "module", "output", "provider", "resource", "terraform", "variable");

    private Configuration() {}

    /** Whether a document has blocks of Terraform, and nothing else. */
    static boolean fits(JsonObject document) {
        return BLOCKS.containsAll(document.byName().keySet())
                && document.members().stream()
                        .anyMatch(member -> TELLING.contains(member.name()) && isBlock(member.value()));
    }

    private static boolean isBlock(JsonValue value) {
        return value instanceof JsonObject
                || (value instanceof JsonArray array
                        && !array.items().isEmpty()
                        && array.items().stream().allMatch(JsonObject.class::isInstance));
    }

    /** The resources of a document that is read for itself. */
    static Stream<Resource> resources(Part document) {
        return resources(document, GivenValues.NONE, Optional.empty());
    }

    /**
     * The resources, each once: their count and for_each are expressions.
     *
     * @param module the files of the document's folder; empty if it has none
     */
    static Stream<Resource> resources(Part document, GivenValues given, Optional<ModuleFiles> module) {
        Effort effort = new Effort();
        return Blocks.of(document, "resource")
                .flatMap(types -> Blocks.names(types)
                        .flatMap(type -> Blocks.of(types, type)
                                .flatMap(named -> Blocks.names(named)
                                        .flatMap(name -> Blocks.of(named, name)
                                                .map(body -> new Resource(
                                                        type,
                                                        type + "." + name,
                                                        body,
                                                        new References(document, module, given, effort)))))));
    }
}
