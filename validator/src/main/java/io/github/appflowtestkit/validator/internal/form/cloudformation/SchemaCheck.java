package io.github.appflowtestkit.validator.internal.form.cloudformation;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.flow.Paths;
import io.github.appflowtestkit.validator.internal.form.Notation;
import io.github.appflowtestkit.validator.internal.form.Notation.Misspelled;
import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds what CloudFormation refuses in a flow although the API accepts it. */
final class SchemaCheck {

    private static final int MIN_NAMES = 3;

    private final Notation notation;

    SchemaCheck(Notation notation) {
        this.notation = notation;
    }

    /** The findings about a value itself, without the values in it. */
    List<Finding> refused(Shape shape, Part part, String request) {
        // most values have no finding, which alone needs the path
        Supplier<String> path = () -> path(request);
        if (shape instanceof StructureShape structure && part.value() instanceof JsonObject object) {
            List<Finding> findings = new ArrayList<>(lacking(structure, object, part, path));
            findings.addAll(own(structure, object, part));
            findings.addAll(required(structure, object, part, path));
            return findings;
        }
        if (shape instanceof MapShape map && FlowSchema.isListOfEntries(map)) {
            return entries(part, path);
        }
        if (shape instanceof StringShape text && part.value() instanceof JsonString value) {
            return value(text, value, part, path);
        }
        return shape instanceof TimestampShape && part.value() instanceof JsonString value
                ? timestamp(value, part, path)
                : List.of();
    }

    /** One finding for each member; three or more are the spelling of the API, not a typo. */
    List<Finding> misspelled(List<Misspelled> members) {
        if (members.size() < MIN_NAMES) {
            return members.stream()
                    .map(each -> finding(
                            each.pointer(),
                            each.member().keyRange(),
                            "unknown member " + JsonText.quoted(each.member().name()) + "; CloudFormation spells it "
                                    + JsonText.quoted(each.right()),
                            Optional.empty()))
                    .toList();
        }
        String samples = members.stream()
                .limit(MIN_NAMES)
                .map(each -> JsonText.quoted(each.member().name()) + " for " + JsonText.quoted(each.right()))
                .collect(Collectors.joining(", "));
        int more = members.size() - MIN_NAMES;
        Misspelled first = members.get(0);
        return List.of(finding(
                first.pointer(),
                first.member().keyRange(),
                "the flow has members in another spelling than CloudFormation's: " + samples
                        + (more > 0 ? " and " + more + " more" : ""),
                Optional.of("the API's own names do not work in a template; write them as CloudFormation does")));
    }

    private static String path(String request) {
        return request.isEmpty() ? FlowSchema.SPELLING.request() : Paths.of(request, FlowSchema.SPELLING);
    }

    /** Members that only the API has. */
    private List<Finding> lacking(StructureShape structure, JsonObject object, Part part, Supplier<String> path) {
        Set<String> lacking = FlowSchema.LACKING.getOrDefault(structure.name(), Set.of());
        List<Finding> findings = new ArrayList<>();
        for (Member member : object.members()) {
            boolean isToken = FlowSchema.isToken(structure, member.name());
            Optional<String> apiName =
                    notation.apiName(structure, member.name()).filter(lacking::contains);
            // the type of the destination says it
            boolean isSaid = structure.name().equals("DestinationConnectorProperties");
            if ((apiName.isPresent() && !isSaid) || isToken) {
                findings.add(finding(
                        JsonText.child(part.pointer(), member.name()),
                        member.keyRange(),
                        "unknown member " + JsonText.quoted(member.name()) + " in " + path.get()
                                + "; only the API has it, CloudFormation does not",
                        Optional.of(insteadOf(apiName.orElse(FlowSchema.CLIENT_TOKEN)))));
            }
        }
        return findings;
    }

    private static String insteadOf(String apiName) {
        return apiName.equals(FlowSchema.LEVEL)
                ? "move its members one level up, into TriggerProperties"
                : "remove it: CloudFormation sends a token of its own";
    }

    /** Members that only CloudFormation has. */
    private List<Finding> own(StructureShape structure, JsonObject object, Part part) {
        if (!structure.name().equals(FlowSchema.FLOW)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        object.member(FlowSchema.FLOW_ARN)
                .map(member -> finding(
                        JsonText.child(part.pointer(), FlowSchema.FLOW_ARN),
                        member.keyRange(),
                        "FlowArn is read-only",
                        Optional.of("remove it: Fn::GetAtt returns the ARN of the flow")))
                .ifPresent(findings::add);
        object.member(FlowSchema.FLOW_STATUS)
                .flatMap(member -> notation.known(
                        new Part(member.value(), JsonText.child(part.pointer(), FlowSchema.FLOW_STATUS))))
                .filter(status -> !(status.value() instanceof Unknown))
                .filter(status -> Template.text(status.value())
                        .filter(FlowSchema.STATUSES::contains)
                        .isEmpty())
                .map(status -> finding(
                        status.pointer(),
                        status.value().range(),
                        "FlowStatus must be one of "
                                + Wording.anyOf(FlowSchema.STATUSES.stream()
                                        .map(JsonText::quoted)
                                        .toList())
                                + ", but is "
                                + Template.text(status.value())
                                        .map(JsonText::quoted)
                                        .orElse("no string"),
                        Optional.empty()))
                .ifPresent(findings::add);
        return findings;
    }

    /** Members that CloudFormation requires although the API does not. */
    private List<Finding> required(StructureShape structure, JsonObject object, Part part, Supplier<String> path) {
        if (structure.name().equals(FlowSchema.TRIGGER_PROPERTIES)
                && object.byName().isEmpty()) {
            return List.of(missing("ScheduleExpression", object, part, path, "remove the empty TriggerProperties"));
        }
        return FlowSchema.REQUIRED.getOrDefault(structure.name(), Set.of()).stream()
                .sorted()
                .filter(name -> isAbsent(structure, object, part, name))
                .map(FlowSchema.SPELLING::member)
                .map(name -> missing(name, object, part, path, "add " + name))
                .toList();
    }

    private boolean isAbsent(StructureShape structure, JsonObject object, Part part, String apiName) {
        return object.members().stream()
                .filter(member -> notation.apiName(structure, member.name())
                        .filter(apiName::equals)
                        .isPresent())
                .allMatch(member -> notation.known(
                                new Part(member.value(), JsonText.child(part.pointer(), member.name())))
                        .isEmpty());
    }

    private static Finding missing(String name, JsonObject object, Part part, Supplier<String> path, String hint) {
        return finding(
                part.pointer(),
                object.range(),
                "missing member " + JsonText.quoted(name) + " in " + path.get()
                        + "; CloudFormation requires it, although the API does not",
                Optional.of(hint));
    }

    /** An array of objects with Key and Value. */
    private List<Finding> entries(Part part, Supplier<String> path) {
        if (!(part.value() instanceof JsonArray array)) {
            String found = part.value() instanceof JsonObject ? "an object" : "another value";
            return List.of(finding(
                    part.pointer(),
                    part.value().range(),
                    path.get() + " must be an array of objects with Key and Value, but is " + found,
                    Optional.of("write [{\"Key\": " + JsonText.quoted(firstName(part.value()))
                            + ", \"Value\": \"…\"}]; only the API has an object here")));
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
            String pointer = JsonText.child(part.pointer(), i);
            Optional<Part> item = notation.known(new Part(array.items().get(i), pointer));
            if (item.isPresent() && !isEntry(item.get().value())) {
                findings.add(finding(
                        item.get().pointer(),
                        item.get().value().range(),
                        path.get() + "[" + i + "] must be an object with the members Key and Value",
                        Optional.empty()));
            }
        }
        return findings;
    }

    private static boolean isEntry(JsonValue value) {
        return value instanceof Unknown
                || (value instanceof JsonObject object
                        && object.byName().keySet().equals(Set.of("Key", "Value")));
    }

    private static String firstName(JsonValue value) {
        return value instanceof JsonObject object && !object.byName().isEmpty()
                ? object.members().iterator().next().name()
                : "NAME";
    }

    private static List<Finding> value(StringShape shape, JsonString value, Part part, Supplier<String> path) {
        if (!FlowSchema.REFUSED_VALUES.getOrDefault(shape.name(), Set.of()).contains(value.value())) {
            return List.of();
        }
        return List.of(finding(
                part.pointer(),
                value.range(),
                path.get() + " must not be " + JsonText.quoted(value.value())
                        + " in CloudFormation, although the API accepts it",
                Optional.of("create this flow without CloudFormation, such as with CreateFlow or Terraform")));
    }

    private static List<Finding> timestamp(JsonString value, Part part, Supplier<String> path) {
        if (value.value().matches("[0-9]++(\\.[0-9]++)?+")) {
            return List.of();
        }
        try {
            long seconds = OffsetDateTime.parse(value.value()).toEpochSecond();
            return List.of(finding(
                    part.pointer(),
                    value.range(),
                    path.get() + " must be a number of seconds since 1970 in CloudFormation, but is "
                            + JsonText.quoted(value.value()),
                    Optional.of("write " + seconds)));
        } catch (DateTimeException e) {
            // no timestamp for the API either, which the structure layer reports
            return List.of();
        }
    }

    private static Finding finding(String pointer, Range range, String message, Optional<String> hint) {
        return FindingFactory.of(BuiltInRules.CLOUDFORMATION_SCHEMA, pointer, range, message, hint);
    }
}
