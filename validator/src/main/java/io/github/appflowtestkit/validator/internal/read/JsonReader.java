package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
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
            // code and schemas look members up by their names
            .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .build();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final LineIndex lines;
    private final DocumentLimits limits;
    private final int shift;
    private final LineCursor places;
    private final TreeBuilder tree;

    JsonReader(String text, int maxDepth) {
        this(text, maxDepth, false);
    }

    /**
     * A reader.
     *
     * @param isOfUtf8 whether the text is decoded from UTF-8
     */
    JsonReader(String text, int maxDepth, boolean isOfUtf8) {
        this.text = text;
        this.lines = new LineIndex(text);
        this.limits = new DocumentLimits(text, lines, maxDepth, isOfUtf8);
        this.shift = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        this.places = new LineCursor(lines);
        this.tree = new TreeBuilder(lines);
    }

    Reading read() {
        try {
            readTree();
        } catch (Unreadable e) {
            return failed(e.finding());
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

    private void readTree() throws Unreadable {
        if (text.substring(shift).isBlank()) {
            throw limits.malformed(text.length(), text.length(), "the document is empty", "write a flow");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.substring(shift))) {
            JsonToken token;
            while ((token = parser.nextToken()) != null) {
                int start = tokenStart(parser);
                if (tree.isComplete()) {
                    throw limits.malformed(
                            start,
                            start + 1,
                            "unexpected content after the end of the document",
                            "put several flows into an array, or into separate files");
                }
                limits.checkValues(tree.values() + 1L, start);
                accept(parser, token, start);
            }
        }
    }

    private void accept(JsonParser parser, JsonToken token, int start) throws Unreadable {
        switch (token) {
            case START_OBJECT, START_ARRAY -> {
                limits.checkDepth(tree.depth() + 1, start);
                tree.open(token == JsonToken.START_OBJECT, start);
            }
            case END_OBJECT, END_ARRAY -> tree.close(start + 1);
            case PROPERTY_NAME -> {
                String name = parser.currentName();
                int end = textEnd(start, name);
                tree.key(name, start, end);
                limits.checkCharacters(name, start, end);
            }
            case VALUE_STRING -> {
                String value = parser.getString();
                int end = textEnd(start, value);
                limits.checkCharacters(value, start, end);
                tree.add(new JsonValue.JsonString(value, places.range(start, end)));
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                String literal = parser.getString();
                tree.add(new JsonValue.JsonNumber(
                        limits.number(literal, start), literal, places.range(start, start + literal.length())));
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                boolean value = token == JsonToken.VALUE_TRUE;
                tree.add(new JsonValue.JsonBoolean(value, places.range(start, start + (value ? 4 : 5))));
            }
            case VALUE_NULL -> tree.add(new JsonValue.JsonNull(places.range(start, start + 4)));
            default -> throw new IllegalStateException("JSON has no token " + token);
        }
    }

    private int tokenStart(JsonParser parser) {
        return shift + (int) parser.currentTokenLocation().getCharOffset();
    }

    /** The library reads ahead, so it does not know where a string ends. */
    private int textEnd(int start, String value) {
        if (!limits.hasEscapes()) {
            return Math.min(start + value.length() + 2, text.length());
        }
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

    private Reading failed(Finding finding) {
        List<Finding> findings = new ArrayList<>(tree.duplicates());
        findings.add(finding);
        return new Reading(text, lines, Optional.empty(), findings, tree.moreDuplicates());
    }
}
