package io.github.appflowtestkit.fake.internal.wire;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonNodeParser;

/** Reads JSON with the SDK's parser, after checks that the parser lacks: UTF-8, one value, limited depth. */
final class JsonParser {

    /** Deeper than any shape of AppFlow (9 levels), and safe for the stack. */
    static final int MAX_DEPTH = 64;

    /** Such as the word of "Unrecognized token 'hunter2'". */
    private static final Pattern REPEATED = Pattern.compile(" '[^']{2,}+'");

    private static final JsonNodeParser PARSER =
            JsonNodeParser.builder().removeErrorLocations(true).build();

    private JsonParser() {}

    static Map<String, JsonNode> parseObject(byte[] utf8) {
        return object(parse(utf8));
    }

    static Map<String, JsonNode> object(JsonNode node) {
        if (!node.isObject()) {
            throw new WireException("", "Expected a JSON object, found " + PojoReader.kind(node));
        }
        return node.asObject();
    }

    static JsonNode parse(byte[] utf8) {
        String text = decode(utf8);
        guard(text);
        try {
            JsonNode node = PARSER.parse(text);
            if (node == null) {
                throw new WireException("", "Expected a JSON object, found an empty document");
            }
            return node;
        } catch (UncheckedIOException e) {
            throw new WireException("", "The document is not JSON: " + firstLine(String.valueOf(e.getCause())));
        }
    }

    private static String decode(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new WireException("", "The document is not encoded in UTF-8");
        }
    }

    /**
     * The SDK's parser recurses for every level, stops after the first value and accepts comments.
     */
    private static void guard(String text) {
        int depth = 0;
        boolean inString = false;
        boolean complete = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    inString = false;
                }
                continue;
            }
            if (complete && " \t\r\n".indexOf(c) < 0) {
                throw new WireException("", "The document continues after the end of the JSON value");
            }
            if (c == '/') {
                throw new WireException("", "The document is not JSON: Unexpected character '/' outside of a string");
            }
            if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                depth++;
                if (depth > MAX_DEPTH) {
                    throw new WireException("", "The document is nested deeper than " + MAX_DEPTH + " levels");
                }
            } else if (c == '}' || c == ']') {
                depth--;
                complete = depth == 0;
            }
        }
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        // The parser repeats words and the start of the text, which may hold secrets.
        int source = line.indexOf("[Source:");
        String words = source < 0 ? line : line.substring(0, source).replaceAll("\\s*\\(?[a-z ]*$", "");
        return REPEATED.matcher(words.substring(words.indexOf(": ") + 1))
                .replaceAll("")
                .strip();
    }
}
