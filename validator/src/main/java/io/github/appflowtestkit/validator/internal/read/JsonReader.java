package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON text in one pass: the tree, its ranges, and duplicate members. */
final class JsonReader {

    /** The document's own limits of size and depth apply, not those of the library. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final LineIndex lines;
    private final int maxDepth;
    private final int shift;
    private final TreeBuilder tree;

    JsonReader(String text, int maxDepth) {
        this.text = text;
        this.lines = new LineIndex(text);
        this.maxDepth = maxDepth;
        this.shift = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        this.tree = new TreeBuilder(lines);
    }

    Reading read() {
        if (text.substring(shift).isBlank()) {
            return failed(malformed(
                    text.length(), text.length(), "the document is empty", "write a JSON object with the flow"));
        }
        JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.substring(shift));
        try (parser) {
            JsonToken token;
            while ((token = parser.nextToken()) != null) {
                if (tree.isComplete()) {
                    int start = tokenStart(parser);
                    return failed(malformed(
                            start,
                            start + 1,
                            "unexpected content after the end of the document",
                            "put several flows into an array, or into separate files"));
                }
                if (tree.values() == ReadLimits.MAX_VALUES) {
                    int start = tokenStart(parser);
                    return failed(ReadLimits.tooManyValues(lines.range(start, start + 1)));
                }
                Optional<Finding> finding = accept(parser, token);
                if (finding.isPresent()) {
                    return failed(finding.get());
                }
            }
        } catch (JacksonException e) {
            int offset = shift
                    + (int) Math.max(
                            0, e.getLocation() == null ? 0 : e.getLocation().getCharOffset());
            return failed(new JsonSyntax(text, lines, tree.openStarts()).explain(offset, e));
        }
        if (!tree.isComplete()) {
            return failed(new JsonSyntax(text, lines, tree.openStarts()).endsTooEarly());
        }
        return new Reading(text, lines, Optional.of(tree.root()), tree.duplicates(), tree.moreDuplicates());
    }

    private Optional<Finding> accept(JsonParser parser, JsonToken token) {
        int start = tokenStart(parser);
        switch (token) {
            case START_OBJECT, START_ARRAY -> {
                if (tree.depth() == maxDepth) {
                    return Optional.of(ReadLimits.tooDeep(lines.range(start, start + 1), maxDepth));
                }
                tree.open(token == JsonToken.START_OBJECT, start);
            }
            case END_OBJECT, END_ARRAY -> tree.close(start + 1);
            case PROPERTY_NAME -> {
                tree.key(parser.currentName(), start, textEnd(start));
                return loneSurrogate(parser.currentName(), start);
            }
            case VALUE_STRING -> {
                String value = parser.getString();
                tree.add(new JsonValue.JsonString(value, lines.range(start, textEnd(start))));
                return loneSurrogate(value, start);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return number(parser.getString(), start);
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                boolean value = token == JsonToken.VALUE_TRUE;
                tree.add(new JsonValue.JsonBoolean(value, lines.range(start, start + (value ? 4 : 5))));
            }
            case VALUE_NULL -> tree.add(new JsonValue.JsonNull(lines.range(start, start + 4)));
            default -> throw new IllegalStateException("JSON has no token " + token);
        }
        return Optional.empty();
    }

    private Optional<Finding> number(String literal, int start) {
        Range range = lines.range(start, start + literal.length());
        Optional<Finding> tooLong = ReadLimits.numberTooLong(literal, range);
        if (tooLong.isPresent()) {
            return tooLong;
        }
        try {
            tree.add(new JsonValue.JsonNumber(new BigDecimal(literal), literal, range));
            return Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.of(malformed(
                    start,
                    start + literal.length(),
                    "the exponent of the number " + JsonText.shortened(literal) + " is too large",
                    "no member of a flow accepts such a number"));
        }
    }

    private Optional<Finding> loneSurrogate(String value, int start) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                if (Character.isBmpCodePoint(value.codePointAt(i))) {
                    return Optional.of(malformed(
                            start,
                            textEnd(start),
                            "the string " + JsonText.quoted(value)
                                    + " contains a lone surrogate, which is half a character",
                            "UTF-8 cannot encode it; write both surrogates of the character"));
                }
                i++;
            }
        }
        return Optional.empty();
    }

    private int tokenStart(JsonParser parser) {
        return shift + (int) parser.currentTokenLocation().getCharOffset();
    }

    /** The library reads ahead, so it does not know where a string ends. */
    private int textEnd(int start) {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i + 1;
            }
        }
        return text.length();
    }

    private Finding malformed(int start, int end, String message, String hint) {
        return FindingFactory.of(BuiltInRules.MALFORMED_DOCUMENT, "", lines.range(start, end), message, hint);
    }

    private Reading failed(Finding finding) {
        List<Finding> findings = new ArrayList<>(tree.duplicates());
        findings.add(finding);
        return new Reading(text, lines, Optional.empty(), findings, tree.moreDuplicates());
    }
}
