package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Faults in JSON: what goes wrong, by its kind. */
final class FaultForm {

    private static final String MESSAGE = "message";
    private static final String STATUS = "statusCode";
    private static final String DURATION = "duration";
    private static final String CODE = "errorCode";

    /** What a refusal says unless the test says otherwise. */
    private static final String DEFAULT_MESSAGE = "Scripted fault";

    /** A kind: which members it has besides, and how it is read. */
    private record Kind(List<String> members, Function<Members, Fault> reader) {}

    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        kind("throttling", members -> Fault.throttling());
        kind("internalServer", members -> Fault.internalServer());
        kind("serviceUnavailable", members -> Fault.serviceUnavailable());
        kind("validation", members -> Fault.validation(message(members)), MESSAGE);
        kind("accessDenied", members -> Fault.accessDenied(message(members)), MESSAGE);
        kind("resourceNotFound", members -> Fault.resourceNotFound(message(members)), MESSAGE);
        kind("conflict", members -> Fault.conflict(message(members)), MESSAGE);
        kind("serviceQuotaExceeded", members -> Fault.serviceQuotaExceeded(message(members)), MESSAGE);
        kind(
                "connectorAuthentication",
                members -> members.text(MESSAGE)
                        .map(Fault::connectorAuthentication)
                        .orElseGet(Fault::connectorAuthentication),
                MESSAGE);
        kind("connectorServer", members -> Fault.connectorServer(message(members)), MESSAGE);
        kind("unsupportedOperation", members -> Fault.unsupportedOperation(message(members)), MESSAGE);
        kind(
                "error",
                members -> new Fault.ServiceError(members.requiredText(CODE), status(members), message(members)),
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
                    return Fault.slow(members.duration(DURATION).orElse(Duration.ZERO));
                },
                DURATION);
    }

    private FaultForm() {}

    private static void kind(String name, Function<Members, Fault> reader, String... members) {
        KINDS.put(name, new Kind(List.of(members), reader));
    }

    private static String message(Members members) {
        return members.text(MESSAGE).orElse(DEFAULT_MESSAGE);
    }

    private static int status(Members members) {
        members.required(STATUS);
        return (int) members.whole(STATUS, 400, 599).orElseThrow();
    }

    /** Reads a kind, or an object with a kind. */
    static Fault read(JsonNode node, String pointer) {
        if (node.isString()) {
            // {"fault": "throttling"} is short for {"fault": {"kind": "throttling"}}
            return read(Members.of(JsonNode.emptyObjectNode(), pointer), kindNamed(node.asString(), pointer));
        }
        Members all = Members.of(node, pointer, "kind", MESSAGE, STATUS, DURATION, CODE);
        String name = all.choice("kind", KINDS.keySet());
        Kind kind = kindNamed(name, pointer);
        List<String> allowed = new ArrayList<>(List.of("kind"));
        allowed.addAll(kind.members());
        return read(Members.of(node, pointer, allowed.toArray(String[]::new)), kind);
    }

    private static Fault read(Members members, Kind kind) {
        return kind.reader().apply(members);
    }

    private static Kind kindNamed(String name, String pointer) {
        Kind kind = KINDS.get(name);
        if (kind == null) {
            throw ControlError.unfit(
                    pointer,
                    "one of " + String.join(", ", KINDS.keySet()),
                    ControlError.quoted(name),
                    Nearest.to(name, KINDS.keySet()));
        }
        return kind;
    }

    /** A fault as it could have been read, save that refusals of a kind of their own are shown as errors. */
    static Map<String, ?> written(Fault fault) {
        if (fault instanceof Fault.ServiceError error) {
            return errorOf(error);
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
        String name = fault.getClass().getSimpleName();
        return JsonObject.of("kind", Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }

    private static Map<String, ?> errorOf(Fault.ServiceError error) {
        Map<String, Object> written = JsonObject.of("kind", "error");
        written.put(CODE, error.errorCode());
        written.put(STATUS, error.statusCode());
        written.put(MESSAGE, error.message());
        return written;
    }
}
