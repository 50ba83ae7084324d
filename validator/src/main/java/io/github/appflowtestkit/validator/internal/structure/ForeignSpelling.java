package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Violation.Kind;
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
 * Recognises flows with the member names of another tool, and finds the API's names for them.
 *
 * @param names the foreign names, in the order of the document
 */
public record ForeignSpelling(List<Name> names) {

    private static final int MIN_NAMES = 3;

    /** Names of other tools that differ in more than case and separators, in plain form, and the API's names. */
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

    /** A member with a foreign name, and the API's name for it. */
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
        CLOUDFORMATION("CloudFormation"),
        TERRAFORM("Terraform"),
        REFERENCE_SAMPLES("samples in AWS's API reference, which the API does not accept");

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

    /** The API's name for a member name of another tool; empty for the API's own names and for unknown names. */
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

    /** Whether there are enough of them to be the spelling of another tool, not a typo. */
    public boolean isDialect() {
        return names.size() >= MIN_NAMES;
    }

    /** The faults that are only consequences of the spelling. */
    Set<Fault> explained() {
        Set<Fault> faults = new HashSet<>();
        for (Name name : names) {
            String object = name.pointer().substring(0, name.pointer().lastIndexOf('/'));
            faults.add(Fault.ofMember(Kind.UNKNOWN, object, name.member().name()));
            faults.add(Fault.ofMember(Kind.REQUIRED, object, name.apiName()));
        }
        return faults;
    }

    /** One finding for all foreign names. */
    Finding finding() {
        Dialect dialect =
                names.stream().collect(Collectors.groupingBy(Name::dialect, Collectors.counting())).entrySet().stream()
                        .max(Comparator.<Map.Entry<Dialect, Long>>comparingLong(Map.Entry::getValue)
                                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                        .orElseThrow()
                        .getKey();
        String samples = names.stream()
                .limit(MIN_NAMES)
                .map(name -> JsonText.quoted(name.member().name()) + " for " + JsonText.quoted(name.apiName()))
                .collect(Collectors.joining(", "));
        return FindingFactory.of(
                BuiltInRules.FOREIGN_SPELLING,
                names.get(0).pointer(),
                names.get(0).member().keyRange(),
                "the flow uses the spelling of " + dialect.words + ": " + samples
                        + (names.size() > MIN_NAMES ? " and " + (names.size() - MIN_NAMES) + " more" : ""),
                "\"validate --fix\" replaces them by the API's names");
    }
}
