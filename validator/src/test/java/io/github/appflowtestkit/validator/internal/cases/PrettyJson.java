package io.github.appflowtestkit.validator.internal.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes JSON as people do: what holds no objects or arrays stays on its line. */
final class PrettyJson {

    private static final int WIDTH = 80;

    private PrettyJson() {}

    static String of(Object value) {
        return write(value, "") + "\n";
    }

    private static String write(Object value, String indent) {
        Stream<String> parts;
        String inner = indent + "  ";
        if (value instanceof Map<?, ?> members) {
            String line = "{" + join(members.entrySet().stream().map(each -> member(each, "")), ", ") + "}";
            if (fits(members.values(), indent + line)) {
                return line;
            }
            parts = members.entrySet().stream().map(each -> inner + member(each, inner));
            return "{\n" + join(parts, ",\n") + "\n" + indent + "}";
        }
        if (value instanceof List<?> elements) {
            String line = "[" + join(elements.stream().map(each -> write(each, "")), ", ") + "]";
            if (fits(elements, indent + line)) {
                return line;
            }
            parts = elements.stream().map(each -> inner + write(each, inner));
            return "[\n" + join(parts, ",\n") + "\n" + indent + "]";
        }
        return value instanceof String string ? quoted(string) : String.valueOf(value);
    }

    private static String member(Map.Entry<?, ?> member, String indent) {
        return quoted(String.valueOf(member.getKey())) + ": " + write(member.getValue(), indent);
    }

    private static boolean fits(Collection<?> values, String line) {
        return values.isEmpty() || (line.length() <= WIDTH && values.stream().allMatch(PrettyJson::isLeaf));
    }

    private static boolean isLeaf(Object value) {
        return value instanceof Map<?, ?> map ? map.isEmpty() : !(value instanceof List<?> list) || list.isEmpty();
    }

    private static String join(Stream<String> parts, String separator) {
        return parts.collect(Collectors.joining(separator));
    }

    private static String quoted(String text) {
        return text.codePoints()
                .mapToObj(each -> switch (each) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    default -> each < ' ' ? String.format("\\u%04x", each) : Character.toString(each);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }
}
