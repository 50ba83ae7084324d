package io.github.appflowtestkit.cli.lsp;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Members and values for requests in JSON and YAML, from the JSON Schema. */
final class Completions {

    private static final Pattern OF_A_REQUEST =
            Pattern.compile("\\b(?:flowName|triggerConfig|sourceFlowConfig|destinationFlowConfigList)\\b");

    /** Templates and Terraform have other names. */
    private static final Pattern OF_ANOTHER_FORM = Pattern.compile("AWS::|\\baws(?:cc)?_");

    private final OpenDocument document;
    private final Cursor cursor;
    private final boolean isJson;
    private final boolean takesSnippets;

    private Completions(OpenDocument document, Cursor cursor, boolean takesSnippets) {
        this.document = document;
        this.cursor = cursor;
        this.isJson = !isYaml(document);
        this.takesSnippets = takesSnippets;
    }

    /**
     * What can stand at a position.
     *
     * @param operation the operation whose request the document is
     * @param takesSnippets whether the editor puts the cursor into what it inserts
     */
    static List<CompletionItem> at(OpenDocument document, Position position, String operation, boolean takesSnippets) {
        if (!document.mayHoldFlows() || OF_ANOTHER_FORM.matcher(document.text()).find()) {
            return List.of();
        }
        Optional<Cursor> cursor = cursor(document, Ranges.offset(document, position));
        return cursor.filter(place -> isRequest(document, place))
                .map(place -> new Completions(document, place, takesSnippets).of(SchemaNode.ofRequest(operation)))
                .orElse(List.of());
    }

    private static Optional<Cursor> cursor(OpenDocument document, int offset) {
        String text = document.text();
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        boolean hasBracket = start < text.length() && (text.charAt(start) == '{' || text.charAt(start) == '[');
        if (hasBracket) {
            return offset > start ? BracketScan.find(text, start, offset, List.of()) : Optional.empty();
        }
        return isYaml(document) ? IndentScan.find(text, offset) : Optional.empty();
    }

    private static boolean isYaml(OpenDocument document) {
        String name =
                document.file().map(file -> String.valueOf(file.getFileName())).orElse("");
        String small = name.toLowerCase(Locale.ROOT);
        return document.language().equals("yaml") || small.endsWith(".yaml") || small.endsWith(".yml");
    }

    /** A document that speaks of flows, or one that is still empty. */
    private static boolean isRequest(OpenDocument document, Cursor cursor) {
        boolean isEmpty =
                cursor.path().isEmpty() && cursor.isName() && cursor.present().isEmpty();
        return isEmpty || OF_A_REQUEST.matcher(document.text()).find();
    }

    private List<CompletionItem> of(SchemaNode request) {
        Optional<SchemaNode> node = node(request);
        if (node.isEmpty()) {
            return List.of();
        }
        boolean isName = cursor.isName() && !node.get().members().isEmpty();
        return isName ? members(node.get()) : cursor.isName() && cursor.hasBrackets() ? List.of() : values(node.get());
    }

    /** The part of the schema at the cursor: a document may be a list or a map of requests. */
    private Optional<SchemaNode> node(SchemaNode request) {
        List<String> path = cursor.path();
        int from = 0;
        while (from < path.size() && path.get(from).chars().allMatch(Character::isDigit)) {
            from++;
        }
        if (from == 0 && !path.isEmpty() && !request.members().containsKey(path.get(0))) {
            from = 1;
        }
        Optional<SchemaNode> node = Optional.of(request);
        for (String step : path.subList(from, path.size())) {
            node = node.flatMap(each -> each.step(step));
        }
        return node;
    }

    private List<CompletionItem> members(SchemaNode object) {
        List<CompletionItem> items = new ArrayList<>();
        Set<String> required = Set.copyOf(object.required());
        for (Map.Entry<String, SchemaNode> member : object.members().entrySet()) {
            String name = member.getKey();
            if (!cursor.present().contains(name)) {
                CompletionItem item = item(name, CompletionItemKind.Property, items.size(), required.contains(name));
                item.setDetail(member.getValue().type() + (required.contains(name) ? ", required" : ""));
                item.setDocumentation(member.getValue().description());
                insert(item, member(name, member.getValue()));
                items.add(item);
            }
        }
        return items;
    }

    /** A member with its colon, the brackets of its value, and a comma if another member follows. */
    private String member(String name, SchemaNode value) {
        String key = isJson ? JsonText.literal(name) : name;
        char next = next(cursor.end());
        if (next == ':') {
            return key;
        }
        boolean isScalar = !value.type().equals("object") && !value.type().equals("array");
        if (!cursor.hasBrackets()) {
            return key + (isScalar ? ": " : ":");
        }
        String comma = next == '"' || Character.isLetter(next) ? "," : "";
        if (!takesSnippets) {
            return key + ": ";
        }
        String content = switch (value.type()) {
            case "object" -> "{$1}";
            case "array" -> "[$1]";
            case "string" -> isJson ? "\"$1\"" : "$1";
            default -> "$1";
        };
        return key + ": " + content + comma;
    }

    private List<CompletionItem> values(SchemaNode node) {
        List<CompletionItem> items = new ArrayList<>();
        for (String value : node.values()) {
            CompletionItem item = item(value, CompletionItemKind.EnumMember, items.size(), false);
            boolean isText = isJson && !node.type().equals("boolean");
            boolean isBehindColon = cursor.start() > 0
                    && !cursor.hasBrackets()
                    && document.text().charAt(cursor.start() - 1) == ':';
            insert(item, (isBehindColon ? " " : "") + (isText ? JsonText.literal(value) : value));
            items.add(item);
        }
        return items;
    }

    /** The next character that is no white space; a space at the end. */
    private char next(int offset) {
        String text = document.text();
        int at = offset;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : ' ';
    }

    private static CompletionItem item(String label, CompletionItemKind kind, int index, boolean isFirst) {
        CompletionItem item = new CompletionItem(label);
        item.setKind(kind);
        // required members first, then as the schema has them
        item.setSortText((isFirst ? "0" : "1") + String.format(Locale.ROOT, "%03d", index));
        return item;
    }

    private void insert(CompletionItem item, String text) {
        item.setTextEdit(Either.forLeft(new TextEdit(Ranges.between(document, cursor.start(), cursor.end()), text)));
        // editors compare it with the word at the cursor, whose quote is part of it
        item.setFilterText(isJson ? JsonText.literal(item.getLabel()) : item.getLabel());
        item.setInsertTextFormat(text.contains("$1") ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
    }
}
