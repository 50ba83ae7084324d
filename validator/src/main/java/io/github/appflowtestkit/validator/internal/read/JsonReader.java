package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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

    /** The time to parse a number grows with the square of its length. */
    private static final int MAX_NUMBER_LENGTH = 1000;

    /** A value of two characters takes a hundred bytes of memory, and several times that in a report. */
    private static final int MAX_VALUES = 1_000_000;

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
                if (tree.values() == MAX_VALUES) {
                    return failed(tooManyValues(tokenStart(parser)));
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
                    return Optional.of(tooDeep(start));
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
        if (literal.length() > MAX_NUMBER_LENGTH) {
            return Optional.of(malformed(
                    start,
                    start + literal.length(),
                    "the number has " + literal.length() + " characters, but at most " + MAX_NUMBER_LENGTH
                            + " are allowed",
                    "no member of a flow accepts such a number"));
        }
        try {
            tree.add(new JsonValue.JsonNumber(
                    new BigDecimal(literal), literal, lines.range(start, start + literal.length())));
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
        // The JDK's own methods are compiled already when the first document is read; a loop here is not.
        if (value.equals(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        return Optional.of(malformed(
                start,
                textEnd(start),
                "the string " + JsonText.quoted(value) + " contains a lone surrogate, which is half a character",
                "UTF-8 cannot encode it; write both surrogates of the character"));
    }

    private int tokenStart(JsonParser parser) {
        return shift + (int) parser.currentTokenLocation().getCharOffset();
    }

    /** The library reads ahead, so it does not know where a string ends. */
    private int textEnd(int start) {
        int quote = text.indexOf('"', start + 1);
        while (quote >= 0 && isEscaped(quote)) {
            quote = text.indexOf('"', quote + 1);
        }
        return quote < 0 ? text.length() : quote + 1;
    }

    private boolean isEscaped(int offset) {
        int other = offset - 1;
        while (text.charAt(other) == '\\') {
            other--;
        }
        return (offset - other) % 2 == 0;
    }

    private Finding tooDeep(int start) {
        return FindingFactory.of(
                BuiltInRules.TOO_LARGE,
                "",
                lines.range(start, start + 1),
                "objects and arrays are nested deeper than " + maxDepth + " levels",
                "no flow needs more than a dozen levels");
    }

    private Finding tooManyValues(int start) {
        return FindingFactory.of(
                BuiltInRules.TOO_LARGE,
                "",
                lines.range(start, start + 1),
                "the document has more than " + MAX_VALUES + " values",
                "no flow needs more than some thousand values; put large numbers of flows into several files");
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
