package io.github.appflowtestkit.fake.internal.server.admin;

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

/** The members of a JSON object in a request; an invalid value throws an {@link AdminError} that names its pointer. */
final class JsonMembers {

    /** Ten years: more than any test needs, and short enough for every schedule to be simulated. */
    static final Duration LONGEST = Duration.ofDays(3653);

    private final Map<String, JsonNode> members;
    private final String pointer;

    private JsonMembers(JsonNode node, String pointer, List<String> allowed) {
        if (!node.isObject()) {
            throw AdminError.invalid(pointer, "an object", shown(node));
        }
        this.members = node.asObject();
        this.pointer = pointer;
        members.keySet().forEach(name -> checkKnown(name, allowed));
    }

    /** The members of a body; a missing body is an empty object. */
    static JsonMembers ofBody(byte[] body, String... allowed) {
        return new JsonMembers(body.length == 0 ? JsonNode.emptyObjectNode() : parsed(body), "", List.of(allowed));
    }

    /** The members of an object within a request. */
    static JsonMembers of(JsonNode node, String pointer, String... allowed) {
        return new JsonMembers(node, pointer, List.of(allowed));
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return RestJson.tree(body);
        } catch (WireException e) {
            throw new AdminError(400, "the body must be a JSON object, but cannot be read: " + e.getMessage())
                    .with("pointer", e.pointer());
        }
    }

    private void checkKnown(String name, List<String> allowed) {
        if (!allowed.contains(name)) {
            Optional<String> meant = Nearest.to(name, allowed);
            String expected = allowed.isEmpty()
                    ? "no members"
                    : (allowed.size() == 1 ? "" : "one of ") + String.join(", ", allowed);
            AdminError error = new AdminError(
                    400,
                    "unknown member " + AdminError.quoted(name) + place()
                            + meant.map(near -> "; did you mean " + AdminError.quoted(near) + "?")
                                    .orElse("; expected " + expected));
            meant.ifPresent(near -> error.with("didYouMean", near));
            throw error.with("pointer", at(name)).with("expected", expected).with("found", AdminError.quoted(name));
        }
    }

    private String place() {
        return pointer.isEmpty() ? "" : " in " + pointer;
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
        return value(name)
                .orElseThrow(() -> new AdminError(400, "missing member " + AdminError.quoted(name) + place())
                        .with("pointer", pointer)
                        .with("expected", "a member " + name)
                        .with("found", "nothing"));
    }

    String requiredString(String name) {
        required(name);
        return string(name).orElseThrow();
    }

    Optional<String> string(String name) {
        return value(name).map(node -> {
            if (!node.isString() || node.asString().isEmpty()) {
                throw AdminError.invalid(at(name), "a string with at least one character", shown(node));
            }
            return node.asString();
        });
    }

    boolean isTrue(String name) {
        return value(name)
                .map(node -> {
                    if (!node.isBoolean()) {
                        throw AdminError.invalid(at(name), "true or false", shown(node));
                    }
                    return node.asBoolean();
                })
                .orElse(false);
    }

    OptionalLong integer(String name, long least, long most) {
        Optional<JsonNode> node = value(name);
        if (node.isEmpty()) {
            return OptionalLong.empty();
        }
        String expected =
                most == Long.MAX_VALUE ? "an integer of at least " + least : "an integer from " + least + " to " + most;
        try {
            long number = Long.parseLong(node.get().isNumber() ? node.get().asNumber() : "");
            if (number >= least && number <= most) {
                return OptionalLong.of(number);
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw AdminError.invalid(at(name), expected, shown(node.get()));
    }

    OptionalDouble probability(String name) {
        Optional<JsonNode> node = value(name);
        if (node.isEmpty()) {
            return OptionalDouble.empty();
        }
        double number = node.get().isNumber() ? Double.parseDouble(node.get().asNumber()) : -1;
        if (!(number >= 0 && number <= 1)) {
            throw AdminError.invalid(at(name), "a number from 0 to 1", shown(node.get()));
        }
        return OptionalDouble.of(number);
    }

    /** A duration from zero to {@link #LONGEST}. */
    Optional<Duration> duration(String name) {
        return value(name).map(node -> {
            try {
                Duration duration = Duration.parse(node.isString() ? node.asString() : "");
                if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                    return duration;
                }
            } catch (DateTimeException e) {
                // reported below
            }
            throw AdminError.invalid(
                    at(name), "an ISO 8601 duration such as PT8H, not negative and at most " + LONGEST, shown(node));
        });
    }

    Optional<Instant> timestamp(String name) {
        return value(name).map(node -> {
            try {
                return OffsetDateTime.parse(node.isString() ? node.asString() : "")
                        .toInstant();
            } catch (DateTimeException e) {
                throw AdminError.invalid(
                        at(name), "an ISO 8601 timestamp with offset, such as 2026-01-01T08:00:00Z", shown(node));
            }
        });
    }

    /** One of the allowed names. */
    String choice(String name, Collection<String> names) {
        String text = requiredString(name);
        if (names.contains(text)) {
            return text;
        }
        throw AdminError.unknownValue(at(name), names, AdminError.quoted(text), Nearest.to(text, names));
    }

    /** The elements of an array; none if it is missing. */
    <T> List<T> array(String name, BiFunction<JsonNode, String, T> element) {
        Optional<JsonNode> node = value(name);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!node.get().isArray()) {
            throw AdminError.invalid(at(name), "an array", shown(node.get()));
        }
        List<T> elements = new ArrayList<>();
        for (JsonNode each : node.get().asArray()) {
            elements.add(element.apply(each, at(name) + "/" + elements.size()));
        }
        return elements;
    }

    /** A value as messages show it. */
    static String shown(JsonNode node) {
        if (node.isString()) {
            return AdminError.quoted(node.asString());
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
