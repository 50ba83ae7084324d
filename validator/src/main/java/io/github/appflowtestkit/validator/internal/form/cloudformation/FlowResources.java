package io.github.appflowtestkit.validator.internal.form.cloudformation;

import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the flows or the connector profiles among the resources of a template, those of loops included. Not thread-safe. */
final class FlowResources {

    static final String TYPE = "AWS::AppFlow::Flow";
    static final String LOOP = "Fn::ForEach::";

    private static final int MOST_ITERATIONS = 1_000;

    /** A value that a loop repeats is checked each time, and its pointer grows with the loops around it. */
    private static final int WORK_OF_VALUE = 3;

    private final Template template;
    private final ResourceType type;
    private final List<FlowResource> found = new ArrayList<>();
    private int iterations;

    private FlowResources(Template template, ResourceType type) {
        this.template = template;
        this.type = type;
    }

    static List<FlowResource> of(Template template, ResourceType type) {
        FlowResources resources = new FlowResources(template, type);
        String pointer = JsonText.child(template.pointer(), Template.RESOURCES);
        resources.find(template.section(Template.RESOURCES), pointer, Map.of());
        return resources.found;
    }

    private void find(Collection<Member> resources, String pointer, Map<String, Optional<String>> loop) {
        for (Member resource : resources) {
            String below = JsonText.child(pointer, resource.name());
            if (resource.name().startsWith(LOOP)) {
                repeat(resource.value(), below, loop);
            } else if (Template.type(resource.value()).filter(name()::equals).isPresent()) {
                String logicalId = intrinsics(loop).inLoop(resource.name()).orElse(resource.name());
                found.add(new FlowResource(type, logicalId, resource.value(), below, loop));
            }
        }
    }

    private String name() {
        return type == ResourceType.FLOW ? TYPE : ProfileSchema.TYPE;
    }

    private Intrinsics intrinsics(Map<String, Optional<String>> loop) {
        return new Intrinsics(template, Outcome.OPEN, loop);
    }

    /** A loop is an identifier, its values, and the resources for each value. */
    private void repeat(JsonValue written, String pointer, Map<String, Optional<String>> outer) {
        if (!(written instanceof JsonArray parts)
                || parts.items().size() != 3
                || !(parts.items().get(2) instanceof JsonObject resources)) {
            return;
        }
        Optional<String> identifier = Template.text(parts.items().get(0));
        for (Optional<String> value : values(parts.items().get(1), size(resources), outer)) {
            Map<String, Optional<String>> loop = new LinkedHashMap<>(outer);
            identifier.ifPresent(name -> loop.put(name, value));
            find(resources.members(), JsonText.child(pointer, 2), loop);
        }
    }

    private static int size(JsonValue value) {
        if (value instanceof JsonObject object) {
            return 1
                    + object.members().stream()
                            .mapToInt(member -> size(member.value()))
                            .sum();
        }
        return value instanceof JsonArray array
                ? 1 + array.items().stream().mapToInt(FlowResources::size).sum()
                : 1;
    }

    /**
     * The values of a loop; a single open one if they are not known, or too many.
     *
     * @param size the number of JSON values that each of them repeats
     */
    private List<Optional<String>> values(JsonValue collection, int size, Map<String, Optional<String>> outer) {
        Intrinsics intrinsics = intrinsics(outer);
        List<Optional<String>> values = new ArrayList<>();
        if (intrinsics.known(new Part(collection, "")).map(Part::value).orElse(collection) instanceof JsonArray array) {
            array.items().forEach(item -> values.add(intrinsics.text(item)));
        }
        iterations += values.size();
        boolean isKnown = !values.isEmpty() && values.stream().allMatch(Optional::isPresent);
        return isKnown
                        && iterations <= MOST_ITERATIONS
                        && template.effort().take((long) WORK_OF_VALUE * (1 + outer.size()) * values.size() * size)
                ? values
                : List.of(Optional.empty());
    }
}
