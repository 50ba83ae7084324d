package io.github.appflowtestkit.validator.internal.cases;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The cases of rules about one connector profile, and their requests in the members of another form. */
public final class ProfileCases {

    private static final FlowValidator EVERY_RULE =
            FlowValidator.builder().everyRule().build();

    private ProfileCases() {}

    /** All cases of one profile. */
    public static Stream<RuleCase> all() {
        return Stream.of(RuleCase.Kind.values())
                .flatMap(RuleCases::all)
                .filter(each -> each.rule().startsWith("AF7") && each.files().size() == 1);
    }

    /** How a form writes a request: the name of each member, and what it makes of a nested object. */
    public interface Writer {

        /** The form's name of a member of a structure. */
        String name(StructureShape structure, String member);

        /** Whether nested structures are in an array of one element. */
        boolean hasBlocks();
    }

    /** A request, with the members of a form. */
    public static JsonNode written(String request, Writer writer) {
        return written(
                ResourceType.CONNECTOR_PROFILE.request(), JsonMapper.shared().readTree(request), writer, true);
    }

    private static JsonNode written(Shape shape, JsonNode value, Writer writer, boolean isRoot) {
        if (shape instanceof ListShape list && value instanceof ArrayNode array) {
            ArrayNode items = JsonMapper.shared().createArrayNode();
            array.forEach(item -> items.add(written(list.item(), item, writer, false)));
            return items;
        }
        if (!(shape instanceof StructureShape structure) || !(value instanceof ObjectNode object)) {
            return value;
        }
        ObjectNode members = JsonMapper.shared().createObjectNode();
        object.properties()
                .forEach(member -> members.set(
                        writer.name(structure, member.getKey()),
                        written(
                                Objects.requireNonNull(structure.members().get(member.getKey()), member.getKey()),
                                member.getValue(),
                                writer,
                                false)));
        return writer.hasBlocks() && !isRoot
                ? JsonMapper.shared().createArrayNode().add(members)
                : members;
    }

    /** A pointer into the request, in the members of a form. */
    public static String pointer(String request, Writer writer) {
        StringBuilder written = new StringBuilder();
        Shape shape = ResourceType.CONNECTOR_PROFILE.request();
        for (String step :
                request.isEmpty() ? new String[0] : request.substring(1).split("/", -1)) {
            if (shape instanceof StructureShape structure) {
                Shape next = Objects.requireNonNull(structure.members().get(step), step);
                written.append('/').append(writer.name(structure, step));
                if (writer.hasBlocks() && next instanceof StructureShape) {
                    written.append("/0");
                }
                shape = next;
            } else {
                written.append('/').append(step);
            }
        }
        return written.toString();
    }

    /**
     * Whether a form can hold a request.
     *
     * @param lacks whether the form lacks a member of a structure
     * @param requires the members of a structure that only the form requires
     */
    public static boolean fits(
            String request,
            BiPredicate<StructureShape, String> lacks,
            Function<StructureShape, List<String>> requires) {
        return fits(
                ResourceType.CONNECTOR_PROFILE.request(), JsonMapper.shared().readTree(request), lacks, requires);
    }

    private static boolean fits(
            Shape shape,
            JsonNode value,
            BiPredicate<StructureShape, String> lacks,
            Function<StructureShape, List<String>> requires) {
        if (!(shape instanceof StructureShape structure) || !(value instanceof ObjectNode object)) {
            return true;
        }
        return requires.apply(structure).stream().allMatch(object::has)
                && object.propertyNames().stream().noneMatch(member -> lacks.test(structure, member))
                && object.properties().stream()
                        .allMatch(member -> fits(
                                Objects.requireNonNull(structure.members().get(member.getKey())),
                                member.getValue(),
                                lacks,
                                requires));
    }

    /** What is found in a document: rule, severity and pointer, which a function may change. */
    public static List<String> findings(String name, String document, BiFunction<String, Finding, String> pointer) {
        Report report = EVERY_RULE.validate(name, document);
        return report.findings().stream()
                .map(finding -> finding.rule() + " " + finding.severity().name().toLowerCase(Locale.ROOT) + " "
                        + pointer.apply(finding.pointer(), finding))
                .sorted()
                .toList();
    }

    /** JSON of one member. */
    public static String object(String name, JsonNode value) {
        return JsonMapper.shared().writeValueAsString(Map.of(name, value));
    }
}
