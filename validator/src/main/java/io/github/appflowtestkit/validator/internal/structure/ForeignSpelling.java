package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recognises flows whose members are spelled as another tool spells them, and knows the API's names for theirs.
 *
 * @param names the foreign names, in the order of the text
 */
public record ForeignSpelling(List<Name> names) {

    private static final int ENOUGH = 3;

    /** Names that differ in more than case and separators, in plain form; right is the API's. */
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "scheduledtriggerproperties", "Scheduled",
            "bucketkey", "bucketPrefix",
            "failonfirsterror", "failOnFirstDestinationError",
            "destinationflowconfig", "destinationFlowConfigList",
            "task", "tasks",
            "name", "flowName");

    /** Copies the list. */
    public ForeignSpelling {
        names = List.copyOf(names);
    }

    /** A name, the member that bears it, and the API's name for it. */
    public record Name(String pointer, JsonValue.Member member, String apiName) {

        private Dialect dialect() {
            if (member.name().indexOf('_') >= 0) {
                return Dialect.TERRAFORM;
            }
            boolean raised = Character.isUpperCase(member.name().charAt(0));
            return raised && Character.isLowerCase(apiName.charAt(0))
                    ? Dialect.CLOUDFORMATION
                    : Dialect.REFERENCE_SAMPLES;
        }
    }

    private enum Dialect {
        CLOUDFORMATION("as CloudFormation spells it"),
        TERRAFORM("as Terraform spells it"),
        REFERENCE_SAMPLES("as samples of AWS's API reference spell it, which the API itself does not take");

        private final String words;

        Dialect(String words) {
            this.words = words;
        }
    }

    /** All foreign names of a document. */
    public static ForeignSpelling in(JsonValue document, StructureShape request) {
        List<Name> found = new ArrayList<>();
        collect(document, request, "", found);
        return new ForeignSpelling(found);
    }

    private static void collect(JsonValue value, Shape shape, String pointer, List<Name> found) {
        if (value instanceof JsonObject object && shape instanceof StructureShape structure) {
            for (JsonValue.Member member : object.members()) {
                String below = JsonText.child(pointer, member.name());
                Optional<String> foreign = apiName(structure, member.name());
                foreign.ifPresent(name -> found.add(new Name(below, member, name)));
                Shape next = structure.members().get(foreign.orElse(member.name()));
                if (next != null) {
                    collect(member.value(), next, below, found);
                }
            }
        } else if (value instanceof JsonArray array && shape instanceof ListShape list) {
            for (int i = 0; i < array.items().size(); i++) {
                collect(array.items().get(i), list.item(), JsonText.child(pointer, i), found);
            }
        }
    }

    /** The API's name for a member that another tool spells otherwise; empty for the API's own and for unknown ones. */
    public static Optional<String> apiName(StructureShape structure, String name) {
        if (structure.members().containsKey(name) || name.isEmpty()) {
            return Optional.empty();
        }
        String plain = Nearest.plain(name);
        return structure.names().stream()
                .filter(each -> Nearest.plain(each).equals(plain))
                .findFirst()
                .or(() -> Optional.ofNullable(OTHER_WORDS.get(plain)).filter(structure.members()::containsKey));
    }

    /** Whether there are so many that it is no slip but another tool's spelling. */
    public boolean isDialect() {
        return names.size() >= ENOUGH;
    }

    /** Whether a fault is there only because of the spelling. */
    boolean explains(Fault fault) {
        return switch (fault.kind()) {
            case UNKNOWN ->
                pointers()
                        .contains(JsonText.child(fault.pointer(), fault.member().orElseThrow()));
            case REQUIRED ->
                names.stream()
                        .anyMatch(name -> name.apiName().equals(fault.member().orElseThrow())
                                && name.pointer()
                                        .equals(JsonText.child(
                                                fault.pointer(), name.member().name())));
            default -> false;
        };
    }

    private Set<String> pointers() {
        return names.stream().map(Name::pointer).collect(Collectors.toCollection(HashSet::new));
    }

    /** The one finding that stands for all of them. */
    Finding finding() {
        Dialect dialect =
                names.stream().collect(Collectors.groupingBy(Name::dialect, Collectors.counting())).entrySet().stream()
                        .max(Comparator.<Map.Entry<Dialect, Long>>comparingLong(Map.Entry::getValue)
                                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                        .orElseThrow()
                        .getKey();
        String samples = names.stream()
                .limit(3)
                .map(name -> JsonText.quoted(name.member().name()) + " for " + JsonText.quoted(name.apiName()))
                .collect(Collectors.joining(", "));
        return FindingFactory.of(
                BuiltInRules.FOREIGN_SPELLING,
                names.get(0).pointer(),
                names.get(0).member().keyRange(),
                "the flow is spelled " + dialect.words + ": " + samples
                        + (names.size() > ENOUGH ? " and " + (names.size() - ENOUGH) + " more" : ""),
                "\"validate --fix\" replaces them by the API's names");
    }
}
