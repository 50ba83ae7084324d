package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Message and hint for an unknown member: a similar name, where it belongs, or the known names. */
record UnknownMember(Place object, String name, StructureShape request) {

    /** Properties of a flow, in plain form, that are set in another way. */
    private static final Map<String, String> OTHER_OPERATIONS = Map.of(
            "flowstatus", "remove it: StartFlow activates a flow, and StopFlow deactivates it",
            "tags", "remove it: TagResource and UntagResource change the tags of an existing flow",
            "kmsarn", "remove it: CreateFlow sets the key of a flow, and no operation changes it");

    String message() {
        String found = "unknown member " + JsonText.quoted(name) + " in " + object.named();
        if (otherOperation().isPresent()) {
            return found;
        }
        Optional<String> meant = meant();
        if (meant.isPresent()) {
            return found + "; did you mean " + JsonText.quoted(meant.get()) + "?";
        }
        return elsewhere().map(place -> found + "; it belongs in " + place).orElse(found);
    }

    String hint() {
        return otherOperation().orElseGet(this::accepted);
    }

    private String accepted() {
        Collection<String> names = names(structure());
        if (names.isEmpty()) {
            return object.named() + " accepts no members";
        }
        return object.named() + " accepts " + Wording.list(names);
    }

    /** How to set a property of a flow that no member of this request sets. */
    private Optional<String> otherOperation() {
        boolean isFlow = object.pointer().isEmpty() && request.members().containsKey("triggerConfig");
        if (!isFlow || ForeignSpelling.apiName(request, name).isPresent()) {
            return Optional.empty();
        }
        return Optional.ofNullable(OTHER_OPERATIONS.get(Nearest.plain(name)));
    }

    private boolean isPresent(String member) {
        return ((JsonObject) object.value()).member(member).isPresent();
    }

    private List<String> names(StructureShape structure) {
        return object.spelling().members(structure.name(), structure.names());
    }

    private StructureShape structure() {
        return (StructureShape) object.shape();
    }

    private Optional<String> meant() {
        return Nearest.to(name, names(structure()));
    }

    /** The same name one level down or up. */
    private Optional<String> elsewhere() {
        List<String> below = structure().members().entrySet().stream()
                .filter(member -> names(inside(member.getValue())).contains(name))
                .map(Map.Entry::getKey)
                .toList();
        if (!below.isEmpty()) {
            return Optional.of(object.pathOf(
                    below.stream().filter(this::isPresent).findFirst().orElse(below.get(0))));
        }
        if (object.pointer().isEmpty()) {
            return Optional.empty();
        }
        String up = object.pointer().substring(0, object.pointer().lastIndexOf('/'));
        return ShapeLookup.at(request, up) instanceof StructureShape parent
                        && names(parent).contains(name)
                ? Optional.of(parentNamed())
                : Optional.empty();
    }

    private String parentNamed() {
        int cut = object.path().lastIndexOf('.');
        return cut < 0 ? object.spelling().request() : object.path().substring(0, cut);
    }

    private static StructureShape inside(Shape shape) {
        return shape instanceof StructureShape structure
                ? structure
                : new StructureShape(shape.name(), Map.of(), List.of());
    }
}
