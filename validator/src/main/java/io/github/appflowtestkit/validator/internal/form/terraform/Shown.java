package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans and states as {@code terraform show -json} prints them, and the files in which Terraform keeps states. */
final class Shown {

    private Shown() {}

    /** Whether a document is a plan or a state. */
    static boolean fits(JsonObject document) {
        boolean isShown = document.member("format_version").isPresent()
                && (document.member("planned_values").isPresent()
                        || document.member("values").isPresent());
        return isShown || isStateFile(document);
    }

    private static boolean isStateFile(JsonObject document) {
        return document.member("terraform_version").isPresent()
                && document.member("serial").isPresent()
                && document.member("resources").isPresent();
    }

    /** The managed resources: of a plan those that are to be, each instance on its own. */
    static Stream<Resource> resources(Part document) {
        if (document.value() instanceof JsonObject object && isStateFile(object)) {
            return Blocks.of(document, "resources").filter(Shown::isManaged).flatMap(Shown::instances);
        }
        Planned planned = new Planned(document);
        return Stream.of("planned_values", "values")
                .flatMap(values -> Blocks.of(document, values))
                .flatMap(values -> Blocks.of(values, "root_module"))
                .flatMap(Shown::modules)
                .flatMap(module -> Blocks.of(module, "resources"))
                .filter(Shown::isManaged)
                .flatMap(resource -> Blocks.of(resource, "values").map(values -> {
                    String address = text(resource, "address");
                    return new Resource(
                            text(resource, "type"),
                            address,
                            Provider.of(text(resource, "type")).isPresent()
                                    ? planned.withUnknown(address, values)
                                    : values,
                            References.none());
                }));
    }

    private static Stream<Part> modules(Part module) {
        return Stream.concat(
                Stream.of(module), Blocks.of(module, "child_modules").flatMap(Shown::modules));
    }

    private static boolean isManaged(Part resource) {
        return text(resource, "mode").equals("managed");
    }

    private static Stream<Resource> instances(Part resource) {
        String type = text(resource, "type");
        String module = text(resource, "module");
        String address = (module.isEmpty() ? "" : module + ".") + type + "." + text(resource, "name");
        return Blocks.of(resource, "instances")
                .flatMap(instance -> Blocks.of(instance, "attributes")
                        .map(body -> new Resource(type, address + index(instance), body, References.none())));
    }

    private static String index(Part instance) {
        Optional<JsonValue> key = Blocks.member(instance, "index_key").map(Part::value);
        if (key.isPresent() && key.get() instanceof JsonString text) {
            return "[" + JsonText.literal(text.value()) + "]";
        }
        return key.isPresent() && key.get() instanceof JsonNumber number ? "[" + number.literal() + "]" : "";
    }

    /** A string of an object; empty if there is none. */
    static String text(Part object, String name) {
        return Blocks.member(object, name)
                .map(Part::value)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).value())
                .orElse("");
    }
}
