package io.github.appflowtestkit.fake.internal.server.persistence;

import io.github.appflowtestkit.fake.internal.transport.Body;
import io.github.appflowtestkit.fake.internal.transport.CredentialScope;
import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import io.github.appflowtestkit.fake.internal.transport.HttpRequest;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * A request that was carried out, as the file keeps it.
 *
 * @param at where the clock stood
 * @param call the request, without secrets
 * @param answer what came of it, in short
 */
record Entry(Instant at, HttpRequest call, String answer) {

    String text() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("at", at.toString());
        call.scope().ifPresent(scope -> {
            members.put("account", scope.account());
            members.put("region", scope.region());
        });
        members.put("method", call.method());
        members.put("path", call.path());
        if (!call.query().isEmpty()) {
            members.put("query", call.query());
        }
        members.put("body", new String(call.body().bytes(), StandardCharsets.UTF_8));
        members.put("answer", answer);
        return new String(RestJson.json(members), StandardCharsets.UTF_8);
    }

    static Entry of(Fields fields) {
        Optional<CredentialScope> scope =
                fields.optional("account").map(account -> new CredentialScope(account, fields.text("region")));
        return new Entry(
                Instant.parse(fields.text("at")),
                new HttpRequest(
                        fields.text("method"),
                        fields.text("path"),
                        fields.optional("query").orElse(""),
                        scope,
                        Optional.empty(),
                        Body.of(fields.text("body"))),
                fields.text("answer"));
    }

    /** An outcome in short: two that read the same are the same. */
    static String shortly(HttpOutcome outcome) {
        if (outcome instanceof HttpOutcome.Response answer) {
            byte[] body = ordered(answer.body()).getBytes(StandardCharsets.UTF_8);
            return answer.status() + " " + StateFile.checksum(body, 0, body.length);
        }
        if (outcome instanceof HttpOutcome.Delayed late) {
            return "late " + shortly(late.then());
        }
        return outcome instanceof HttpOutcome.CutOff cutOff ? "cut off " + shortly(cutOff.response()) : "none";
    }

    /** The body with the members of its objects in alphabetical order: maps have another order in each process. */
    private static String ordered(Body body) {
        try {
            return ordered(RestJson.tree(body.bytes()));
        } catch (WireException e) {
            return new String(body.bytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String ordered(JsonNode node) {
        if (node.isObject()) {
            return new TreeMap<>(node.asObject())
                    .entrySet().stream()
                            .map(member -> member.getKey() + ":" + ordered(member.getValue()))
                            .toList()
                            .toString();
        }
        return node.isArray()
                ? node.asArray().stream().map(Entry::ordered).toList().toString()
                : String.valueOf(node.text());
    }
}
