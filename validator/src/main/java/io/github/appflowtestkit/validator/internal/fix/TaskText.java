package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a document writes a task: writes another one in the same names, quotes and layout.
 *
 * @param type the member for the type of the task
 * @param fields the member for its source fields
 * @param operator the member for its operator
 * @param connector the member of the operator
 */
record TaskText(Written type, Written fields, Written operator, Written connector) {

    /**
     * A member of the task that serves as a model.
     *
     * @param name its name
     * @param key its name as it is written
     * @param value its value
     */
    record Written(String name, String key, JsonValue value) {

        private static Optional<Written> at(SourceDocument document, String pointer) {
            int last = pointer.lastIndexOf('/');
            List<String> steps = JsonText.steps(pointer);
            String name = steps.get(steps.size() - 1);
            return document.at(pointer.substring(0, last))
                    .filter(JsonObject.class::isInstance)
                    .flatMap(parent -> ((JsonObject) parent).member(name))
                    .map(member -> new Written(name, document.textOf(member.keyRange()), member.value()));
        }
    }

    /** The way of a task; empty if it is not written in one place. */
    static Optional<TaskText> of(
            SourceDocument document, String type, String fields, String operator, String connector) {
        // a block of Terraform is the only element of an array
        Optional<Written> block = Written.at(document, operator.replaceAll("/0$", ""));
        Optional<Written> kind = Written.at(document, type).filter(each -> each.value() instanceof JsonString);
        Optional<Written> names = Written.at(document, fields)
                .filter(each -> each.value() instanceof JsonArray array
                        && !array.items().isEmpty()
                        && array.items().get(0) instanceof JsonString);
        Optional<Written> member = Written.at(document, connector).filter(each -> each.value() instanceof JsonString);
        return kind.isPresent() && names.isPresent() && block.isPresent() && member.isPresent()
                ? Optional.of(new TaskText(kind.get(), names.get(), block.get(), member.get()))
                : Optional.empty();
    }

    /** The edit that adds a projection before the first task; empty if the tasks are not a list that shows its layout. */
    Optional<TextEdit> projection(SourceDocument document, String tasks, List<String> all) {
        if (!(document.at(tasks).orElse(null) instanceof JsonArray list)
                || !(list.items().get(0) instanceof JsonObject first)
                || first.members().isEmpty()) {
            return Optional.empty();
        }
        Layout layout = new Layout(document, first);
        Optional<String> filter = like(document, type.value(), "Filter");
        Optional<String> projection = like(document, connector.value(), "PROJECTION");
        List<String> written = all.stream()
                .flatMap(field ->
                        like(document, ((JsonArray) fields.value()).items().get(0), field).stream())
                .toList();
        if (filter.isEmpty() || projection.isEmpty() || written.size() < all.size()) {
            return Optional.empty();
        }
        String names = "[" + String.join(", ", written) + "]";
        if (document.syntax() == Syntax.HCL) {
            Written blocks = Written.at(document, tasks).orElseThrow();
            boolean isBlock = !document.text().startsWith("[", document.start(list.range()));
            return Optional.of(
                    isBlock
                            ? layout.block(blocks, hcl(filter.get(), names, projection.get(), layout))
                            : layout.element(hcl(filter.get(), names, projection.get(), layout), ""));
        }
        boolean isArray = operator.value() instanceof JsonArray;
        String object = "{" + connector.key() + ": " + projection.get() + "}";
        List<String> lines = List.of(
                type.key() + ": " + filter.get(),
                fields.key() + ": " + names,
                operator.key() + ": " + (isArray ? "[" + object + "]" : object));
        return document.text().startsWith("{", document.start(first.range()))
                ? Optional.of(layout.element(lines, ","))
                : layout.item(lines);
    }

    private List<String> hcl(String filter, String names, String projection, Layout layout) {
        boolean isBlock = operator.value() instanceof JsonArray;
        String inner = connector.name() + " = " + projection;
        List<String> arguments = new ArrayList<>(List.of(type.name(), fields.name()));
        if (!isBlock) {
            arguments.add(operator.name());
        }
        int width = arguments.stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add(padded(type.name(), width) + " = " + filter);
        lines.add(padded(fields.name(), width) + " = " + names);
        if (isBlock) {
            lines.add(operator.name() + " {");
            lines.add(layout.step() + inner);
            lines.add("}");
        } else {
            lines.add(padded(operator.name(), width) + " = { " + inner + " }");
        }
        return lines;
    }

    private static String padded(String name, int width) {
        return name + " ".repeat(width - name.length());
    }

    private static Optional<String> like(SourceDocument document, JsonValue model, String value) {
        return StringText.like(document.textOf(model.range()), value, document.syntax());
    }

    /** Where the first task and its first member begin. */
    private static final class Layout {

        private final String text;
        private final int start;
        private final String indentation;
        private final String inner;
        private final boolean hasLines;
        private final String lineEnd;

        Layout(SourceDocument document, JsonObject first) {
            this.text = document.text();
            this.start = document.start(first.range());
            Member member = first.members().iterator().next();
            int key = document.start(member.keyRange());
            this.indentation = blankBefore(start);
            this.inner = blankBefore(key);
            this.hasLines = text.substring(start, key).indexOf('\n') >= 0;
            this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        }

        private int lineStart(int offset) {
            return text.lastIndexOf('\n', offset - 1) + 1;
        }

        /** The white space at the start of a line. */
        private String blankBefore(int offset) {
            int from = lineStart(offset);
            int to = from;
            while (to < offset && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
                to++;
            }
            return text.substring(from, to);
        }

        /** The white space of one more level. */
        String step() {
            return inner.length() > indentation.length() ? inner.substring(indentation.length()) : "  ";
        }

        /** A block of HCL before the first one. */
        TextEdit block(Written blocks, List<String> lines) {
            int at = text.lastIndexOf(blocks.key(), start);
            String open = blocks.key() + " {" + lineEnd + inner;
            String close = lineEnd + indentation + "}" + lineEnd + lineEnd + indentation;
            return new TextEdit(at, at, open + String.join(lineEnd + inner, lines) + close);
        }

        /** An element in braces before the first one, in one line or in several as that. */
        TextEdit element(List<String> lines, String separator) {
            String before = text.substring(text.lastIndexOf('[', start - 1) + 1, start);
            String between = "," + (before.isBlank() && !before.isEmpty() ? before : " ");
            String element = hasLines
                    ? "{" + lineEnd + inner + String.join(separator + lineEnd + inner, lines) + lineEnd + indentation
                            + "}"
                    : "{" + String.join(", ", lines) + "}";
            return new TextEdit(start, start, element + between);
        }

        /** An element of a list of YAML before the first one; empty if that does not begin its line. */
        Optional<TextEdit> item(List<String> lines) {
            int at = lineStart(start);
            String before = text.substring(at, start);
            if (!before.matches(" *- +")) {
                return Optional.empty();
            }
            String below = lineEnd + " ".repeat(before.length());
            return Optional.of(new TextEdit(at, at, before + String.join(below, lines) + lineEnd));
        }
    }
}
