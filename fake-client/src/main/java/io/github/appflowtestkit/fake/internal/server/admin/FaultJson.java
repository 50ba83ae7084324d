package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Faults as JSON: a kind, and the members of that kind. */
final class FaultJson {

    private static final String MESSAGE = "message";
    private static final String STATUS = "statusCode";
    private static final String DURATION = "duration";
    private static final String CODE = "errorCode";

    private static final String DEFAULT_MESSAGE = "Scripted fault";

    /** The members of a kind, besides the kind itself, and how it is read. */
    private record Kind(List<String> members, Function<JsonMembers, Fault> reader) {}

    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        kind("throttling", members -> Fault.throttling());
        kind("internalServer", members -> Fault.internalServer());
        kind("serviceUnavailable", members -> Fault.serviceUnavailable());
        kind("validation", members -> Fault.validation(message(members)), MESSAGE);
        kind(
                "accessDenied",
                members -> members.string(MESSAGE).map(Fault::accessDenied).orElseGet(Fault::accessDenied),
                MESSAGE);
        kind("resourceNotFound", members -> Fault.resourceNotFound(message(members)), MESSAGE);
        kind("conflict", members -> Fault.conflict(message(members)), MESSAGE);
        kind("serviceQuotaExceeded", members -> Fault.serviceQuotaExceeded(message(members)), MESSAGE);
        kind(
                "connectorAuthentication",
                members -> members.string(MESSAGE)
                        .map(Fault::connectorAuthentication)
                        .orElseGet(Fault::connectorAuthentication),
                MESSAGE);
        kind(
                "credentialsRejected",
                members -> members.string(MESSAGE)
                        .map(Fault::credentialsRejected)
                        .orElseGet(Fault::connectorAuthentication),
                MESSAGE);
        kind(
                "connectorServer",
                members -> members.string(MESSAGE).map(Fault::connectorServer).orElseGet(Fault::connectorServer),
                MESSAGE);
        kind("unsupportedOperation", members -> Fault.unsupportedOperation(message(members)), MESSAGE);
        kind(
                "error",
                members -> new Fault.ServiceError(members.requiredString(CODE), status(members), message(members)),
                CODE,
                STATUS,
                MESSAGE);
        kind("emptyError", members -> Fault.emptyError(status(members)), STATUS);
        kind("timeout", members -> Fault.timeout());
        kind("connectionLost", members -> Fault.connectionLost());
        kind("connectionRefused", members -> Fault.connectionRefused());
        kind("garbage", members -> Fault.garbage());
        kind("cutOff", members -> Fault.cutOff());
        kind(
                "slow",
                members -> {
                    members.required(DURATION);
                    return Fault.slow(members.duration(DURATION).orElseThrow());
                },
                DURATION);
    }

    private FaultJson() {}

    private static void kind(String name, Function<JsonMembers, Fault> reader, String... members) {
        KINDS.put(name, new Kind(List.of(members), reader));
    }

    /** The names of all kinds, with the members of each besides the kind itself. */
    static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        KINDS.forEach((name, kind) -> kinds.put(name, kind.members()));
        return kinds;
    }

    private static String message(JsonMembers members) {
        return members.string(MESSAGE).orElse(DEFAULT_MESSAGE);
    }

    private static int status(JsonMembers members) {
        members.required(STATUS);
        return (int) members.integer(STATUS, 400, 599).orElseThrow();
    }

    /** Reads the name of a kind, or an object with a kind. */
    static Fault read(JsonNode node, String pointer) {
        if (node.isString()) {
            // {"fault": "throttling"} is short for {"fault": {"kind": "throttling"}}
            Kind kind = named(node.asString(), pointer);
            return kind.reader().apply(JsonMembers.of(JsonNode.emptyObjectNode(), pointer));
        }
        JsonMembers all = JsonMembers.of(node, pointer, "kind", MESSAGE, STATUS, DURATION, CODE);
        Kind kind = named(all.requiredString("kind"), all.at("kind"));
        List<String> allowed = new ArrayList<>(List.of("kind"));
        allowed.addAll(kind.members());
        return kind.reader().apply(JsonMembers.of(node, pointer, allowed.toArray(String[]::new)));
    }

    private static Kind named(String name, String pointer) {
        Kind kind = KINDS.get(name);
        if (kind == null) {
            throw AdminError.unknownValue(
                    pointer, KINDS.keySet(), AdminError.quoted(name), Nearest.to(name, KINDS.keySet()));
        }
        return kind;
    }

    /** Writes a fault as it can be read again; a service error with a message of the test has the kind {@code error}. */
    static Map<String, ?> write(Fault fault) {
        if (fault instanceof Fault.ServiceError error) {
            Map<String, Object> written = JsonObject.of("kind", "error");
            written.put(CODE, error.errorCode());
            written.put(STATUS, error.statusCode());
            written.put(MESSAGE, error.message());
            return written;
        }
        if (fault instanceof Fault.RecordedError error) {
            return error.detail()
                    .map(detail -> JsonObject.of("kind", "credentialsRejected", MESSAGE, detail))
                    .orElseGet(() -> JsonObject.of("kind", kind(error)));
        }
        if (fault instanceof Fault.EmptyError error) {
            return JsonObject.of("kind", "emptyError", STATUS, error.statusCode());
        }
        if (fault instanceof Fault.Slow slow) {
            return JsonObject.of("kind", "slow", DURATION, slow.real().toString());
        }
        if (fault instanceof Fault.Thrown thrown) {
            return JsonObject.of("kind", "thrown", MESSAGE, String.valueOf(thrown.exception()));
        }
        return JsonObject.of("kind", decapitalized(fault.getClass().getSimpleName()));
    }

    /** Such as {@code accessDenied}. */
    private static String kind(Fault.RecordedError error) {
        return decapitalized(error.errorCode().replace("Exception", ""));
    }

    private static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
