package io.github.appflowtestkit.fake.internal.transport;

import io.github.appflowtestkit.fake.Operation;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operation that a method and path address, with the values of its path and query.
 *
 * @param operation the operation
 * @param label the decoded value of the path's label, if the operation has one
 * @param query the decoded query, each name with its values in their order
 */
public record OperationRoute(Operation operation, Optional<String> label, Map<String, List<String>> query) {

    /** Longer than any ARN of AppFlow. */
    private static final int MAX_LABEL = 2048;

    private static final List<Operation> WITH_LABEL =
            Stream.of(Operation.values()).filter(OperationRoute::hasLabel).toList();

    private static final Map<String, Operation> WITHOUT_LABEL = Stream.of(Operation.values())
            .filter(operation -> !hasLabel(operation))
            .collect(Collectors.toUnmodifiableMap(Operation::uriTemplate, operation -> operation));

    /** Copies the query. */
    public OperationRoute {
        query = Map.copyOf(query);
    }

    /** Finds the operation; empty if the address has none, or is not properly encoded. */
    public static Optional<OperationRoute> of(String method, String path, String query) {
        Operation fixed = WITHOUT_LABEL.get(path);
        if (fixed != null) {
            return fixed.httpMethod().equals(method) ? of(fixed, Optional.empty(), query) : Optional.empty();
        }
        for (Operation operation : WITH_LABEL) {
            String start = beforeLabel(operation);
            if (operation.httpMethod().equals(method) && path.startsWith(start)) {
                return of(operation, Optional.of(path.substring(start.length())), query);
            }
        }
        return Optional.empty();
    }

    private static boolean hasLabel(Operation operation) {
        return operation.uriTemplate().indexOf('{') >= 0;
    }

    private static String beforeLabel(Operation operation) {
        return operation.uriTemplate().substring(0, operation.uriTemplate().indexOf('{'));
    }

    private static Optional<OperationRoute> of(Operation operation, Optional<String> encodedLabel, String query) {
        Optional<String> label = encodedLabel.flatMap(encoded -> decode(encoded, false));
        if (encodedLabel.isPresent() && !label.map(OperationRoute::isLabel).orElse(false)) {
            return Optional.empty();
        }
        if (query.isEmpty()) {
            return Optional.of(new OperationRoute(operation, label, Map.of()));
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals), true);
            Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1), true);
            if (name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            if (!pair.isEmpty()) {
                parameters.computeIfAbsent(name.get(), n -> new ArrayList<>()).add(value.get());
            }
        }
        return Optional.of(new OperationRoute(operation, label, parameters));
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty() && label.length() <= MAX_LABEL;
    }

    /** Percent-decodes a part of a path strictly; empty for an incomplete escape and for bytes that are not UTF-8. */
    public static Optional<String> decode(String encoded) {
        return decode(encoded, false);
    }

    /** Percent-decodes a part of a path or of a query. */
    private static Optional<String> decode(String encoded, boolean plusIsSpace) {
        if (encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0) {
            return Optional.of(encoded);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                if (i + 2 >= encoded.length()) {
                    return Optional.empty();
                }
                int high = Character.digit(encoded.charAt(i + 1), 16);
                int low = Character.digit(encoded.charAt(i + 2), 16);
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                byte[] utf8 = String.valueOf(c == '+' && plusIsSpace ? ' ' : c).getBytes(StandardCharsets.UTF_8);
                bytes.write(utf8, 0, utf8.length);
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
