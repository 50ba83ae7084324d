package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.internal.form.written.WrittenForm.Written;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.BooleanShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.NumberShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Finds what a form cannot hold of a request, or says otherwise, by rules over the shapes. */
final class Obstacles {

    static final String SPELLING = "a member in another spelling";
    static final String CONVERTED = "a type that the tool converts";

    private final Written written;
    private final WrittenForm form;
    private final List<Obstacle> found = new ArrayList<>();

    private Obstacles(Written written) {
        this.written = written;
        this.form = written.form();
    }

    /** A part of a request that a form cannot hold, and why. */
    record Obstacle(String pointer, String reason) {}

    /** The obstacles in a document of requests, from its start to its end. */
    static List<Obstacle> of(Written written, JsonNode requests) {
        Obstacles obstacles = new Obstacles(written);
        if (written == Written.YAML_REQUEST) {
            return List.of();
        }
        for (String request : WrittenForm.pointers(requests)) {
            JsonNode flow = requests.at(request);
            if (!flow.isObject()) {
                obstacles.add(request, "no flow");
            } else {
                obstacles.value(flow, WrittenForm.REQUEST, request);
            }
        }
        return obstacles.found;
    }

    private void add(String pointer, String reason) {
        found.add(new Obstacle(pointer, reason));
    }

    private void value(JsonNode value, Shape shape, String pointer) {
        Optional<String> reason = form.obstacle(shape, value);
        if (reason.isPresent()) {
            add(pointer, reason.get());
        } else if (value.isObject() && shape instanceof StructureShape structure) {
            for (var member : value.properties()) {
                String below = JsonText.child(pointer, member.getKey());
                Optional<String> of = member(structure, member.getKey());
                if (of.isPresent()) {
                    add(below, of.get());
                } else if (structure.names().contains(member.getKey())) {
                    value(member.getValue(), WrittenForm.shape(structure, member.getKey()), below);
                } else if (isNoPlainValue(member.getValue())) {
                    add(below, "a member that is none of the API's");
                }
            }
        } else if (value.isArray() && shape instanceof ListShape list) {
            for (int i = 0; i < value.size(); i++) {
                value(value.get(i), list.item(), JsonText.child(pointer, i));
            }
        } else if (value.isObject() && shape instanceof MapShape map) {
            for (var member : value.properties()) {
                value(member.getValue(), map.value(), JsonText.child(pointer, member.getKey()));
            }
        } else if (isNoPlainValue(value)) {
            add(pointer, "a value of no meaning");
        }
    }

    private Optional<String> member(StructureShape structure, String name) {
        return form.obstacle(structure, name)
                .or(() -> written.isHcl() && !HclWriter.canBeName(name)
                        ? Optional.of("a name that HCL does not have")
                        : Optional.empty());
    }

    /** Forms may evaluate objects, and leave out null, where the API says nothing of them. */
    private static boolean isNoPlainValue(JsonNode value) {
        return value.isContainer() && !value.isEmpty();
    }

    /** Scalars of another type that CloudFormation and Terraform turn into the right one. */
    static Optional<String> converted(Shape shape, JsonNode value) {
        boolean isConverted = (shape instanceof StringShape && (value.isNumber() || value.isBoolean()))
                || (shape instanceof BooleanShape
                        && value.isString()
                        && value.stringValue().matches("(?i)true|false"))
                || ((shape instanceof NumberShape || shape instanceof TimestampShape)
                        && value.isString()
                        && value.stringValue().matches("-?[0-9]+(\\.[0-9]+)?"));
        return isConverted ? Optional.of(CONVERTED) : Optional.empty();
    }

    /** A name that is not the API's, but that of a member in another spelling, the form's own included. */
    static Optional<String> otherSpelling(StructureShape structure, String name, UnaryOperator<String> inForm) {
        if (structure.names().contains(name)) {
            return Optional.empty();
        }
        boolean isOther = structure.names().stream()
                .anyMatch(each -> plain(each).equals(plain(name))
                        || plain(inForm.apply(each)).equals(plain(name)));
        return isOther ? Optional.of(SPELLING) : Optional.empty();
    }

    private static String plain(String name) {
        return name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    }
}
