package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The members of a JSON object in a request; whatever does not fit is said with its place. */
final class Members {

    private final Map<String, JsonNode> members;
    private final String pointer;

    private Members(JsonNode node, String pointer, List<String> allowed) {
        if (!node.isObject()) {
            throw ControlError.unfit(pointer, "an object", shown(node));
        }
        this.members = node.asObject();
        this.pointer = pointer;
        members.keySet().forEach(name -> checkKnown(name, allowed));
    }

    /** The members of a body; no body is the same as no members. */
    static Members ofBody(byte[] body, String... allowed) {
        return new Members(body.length == 0 ? JsonNode.emptyObjectNode() : parsed(body), "", List.of(allowed));
    }

    /** The members of an object within a request. */
    static Members of(JsonNode node, String pointer, String... allowed) {
        return new Members(node, pointer, List.of(allowed));
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return RestJson.tree(body);
        } catch (WireException e) {
            throw new ControlError(400, "the body must be a JSON object, but cannot be read: " + e.getMessage())
                    .with("pointer", e.pointer());
        }
    }

    private void checkKnown(String name, List<String> allowed) {
        if (!allowed.contains(name)) {
            Optional<String> meant = Nearest.to(name, allowed);
            String expected = allowed.isEmpty()
                    ? "no members"
                    : (allowed.size() == 1 ? "" : "one of ") + String.join(", ", allowed);
            ControlError error = new ControlError(
                    400,
                    "unknown member " + ControlError.quoted(name) + (pointer.isEmpty() ? "" : " in " + pointer)
                            + meant.map(near -> "; did you mean " + ControlError.quoted(near) + "?")
                                    .orElse("; expected " + expected));
            meant.ifPresent(near -> error.with("didYouMean", near));
            throw error.with("pointer", at(name)).with("expected", expected).with("found", ControlError.quoted(name));
        }
    }

    String at(String name) {
        return JsonText.child(pointer, name);
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    Optional<JsonNode> value(String name) {
        return Optional.ofNullable(members.get(name)).filter(node -> !node.isNull());
    }

    JsonNode required(String name) {
        return value(name).orElseThrow(() -> {
            ControlError missing = new ControlError(
                    400, ControlError.quoted(name) + " is missing" + (pointer.isEmpty() ? "" : " in " + pointer));
            return missing.with("pointer", pointer)
                    .with("expected", "a member " + name)
                    .with("found", "nothing");
        });
    }

    String requiredText(String name) {
        required(name);
        return text(name).orElseThrow();
    }

    Optional<String> text(String name) {
        return value(name).map(node -> {
            if (!node.isString() || node.asString().isEmpty()) {
                throw ControlError.unfit(at(name), "a text", shown(node));
            }
            return node.asString();
        });
    }

    boolean flag(String name) {
        return value(name)
                .map(node -> {
                    if (!node.isBoolean()) {
                        throw ControlError.unfit(at(name), "true or false", shown(node));
                    }
                    return node.asBoolean();
                })
                .orElse(false);
    }

    OptionalLong whole(String name, long least, long most) {
        Optional<JsonNode> node = value(name);
        if (node.isEmpty()) {
            return OptionalLong.empty();
        }
        String expected = most == Long.MAX_VALUE
                ? "a whole number, " + least + " or more"
                : "a whole number from " + least + " to " + most;
        try {
            long number = Long.parseLong(node.get().isNumber() ? node.get().asNumber() : "");
            if (number >= least && number <= most) {
                return OptionalLong.of(number);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw ControlError.unfit(at(name), expected, shown(node.get()));
    }

    OptionalDouble share(String name) {
        Optional<JsonNode> node = value(name);
        if (node.isEmpty()) {
            return OptionalDouble.empty();
        }
        double number = node.get().isNumber() ? Double.parseDouble(node.get().asNumber()) : -1;
        if (!(number >= 0 && number <= 1)) {
            throw ControlError.unfit(at(name), "a number from 0 to 1", shown(node.get()));
        }
        return OptionalDouble.of(number);
    }

    Optional<Duration> duration(String name) {
        return text(name).map(text -> {
            try {
                Duration duration = Duration.parse(text);
                if (!duration.isNegative()) {
                    return duration;
                }
            } catch (DateTimeException e) {
                // said below
            }
            throw ControlError.unfit(
                    at(name), "an ISO 8601 duration that is not negative, such as PT8H", ControlError.quoted(text));
        });
    }

    Optional<Instant> instant(String name) {
        return text(name).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw ControlError.unfit(
                        at(name),
                        "an ISO 8601 date and time with offset, such as 2026-01-01T08:00:00Z",
                        ControlError.quoted(text));
            }
        });
    }

    /** One of some names. */
    String choice(String name, Collection<String> names) {
        String text = requiredText(name);
        if (names.contains(text)) {
            return text;
        }
        throw ControlError.unfit(
                at(name), "one of " + String.join(", ", names), ControlError.quoted(text), Nearest.to(text, names));
    }

    /** The elements of a list; none if it is not there. */
    <T> List<T> list(String name, BiFunction<JsonNode, String, T> element) {
        Optional<JsonNode> node = value(name);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!node.get().isArray()) {
            throw ControlError.unfit(at(name), "an array", shown(node.get()));
        }
        List<T> elements = new ArrayList<>();
        for (JsonNode each : node.get().asArray()) {
            elements.add(element.apply(each, at(name) + "/" + elements.size()));
        }
        return elements;
    }

    /** What a message calls a value. */
    static String shown(JsonNode node) {
        if (node.isString()) {
            return ControlError.quoted(node.asString());
        }
        if (node.isObject()) {
            return "an object";
        }
        if (node.isArray()) {
            return "an array";
        }
        return node.isNumber() ? node.asNumber() : node.isNull() ? "null" : String.valueOf(node.asBoolean());
    }
}
