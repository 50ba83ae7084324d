package io.github.appflowtestkit.validator.internal.finding;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a form of document spells the members of a request, so that messages use the words of the reader. Immutable.
 *
 * @param names the form's name for each name of the API that it spells otherwise
 * @param style how the form writes objects
 */
public record Spelling(Map<String, String> names, Style style) {

    /** How a form writes an object with members. */
    public enum Style {
        /** {@code "a": {"b": "c"}}. */
        JSON,
        /** {@code a { b = "c" }}. */
        HCL_BLOCKS,
        /** {@code a = { b = "c" }}. */
        HCL_ATTRIBUTES
    }

    /** The names of the API as they are. */
    public static final Spelling OF_THE_API = new Spelling(Map.of(), Style.JSON);

    /**
     * The parts of a message that have another spelling: JSON of an example, and members alone or in a path. Other strings in
     * quotes are values.
     */
    private static final Pattern PARTS =
            Pattern.compile("\"(\\w++)\":(?:( \\{)(?=\")|(?= [\"\\[]))|\\{(?=\")|(?<=\")}|\"(?:[^\"\\\\]|\\\\.)*+\""
                    + "|(?<=\\bmember |\\bhas only )([A-Z]\\w*+)|(?<![\\w$])[A-Za-z]\\w*+(?:\\[\\d++])*+(?:\\.[A-Za-z]\\w*+(?:\\[\\d++])*+)*+");

    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*+");

    /** A form that writes objects as JSON does. */
    public Spelling(Map<String, String> names) {
        this(names, Style.JSON);
    }

    /** Copies the map. */
    public Spelling {
        names = Map.copyOf(names);
    }

    /** The name of a member in the form. */
    public String member(String apiName) {
        return names.getOrDefault(apiName, apiName);
    }

    /** The names of members in the form. */
    public List<String> members(List<String> apiNames) {
        return names.isEmpty() ? apiNames : apiNames.stream().map(this::member).toList();
    }

    /**
     * A message in the words of the form. A name of one word, such as {@code tasks} or {@code Salesforce}, is prose too: it
     * counts as a member within a path, and a small one also where a message starts with it.
     */
    public String text(String message) {
        if (names.isEmpty()) {
            return message;
        }
        return PARTS.matcher(message).replaceAll(found -> Matcher.quoteReplacement(part(found)));
    }

    private String part(MatchResult found) {
        String text = found.group();
        if (found.group(1) != null) {
            return key(found.group(1), found.group(2) != null);
        }
        if (text.equals("{") || text.equals("}")) {
            return style == Style.JSON ? text : text.equals("{") ? "{ " : " }";
        }
        return found.group(3) != null || isOfMembers(found) ? path(text) : text;
    }

    /** The name of a member in an example, and what stands between it and the value. */
    private String key(String apiName, boolean isObject) {
        String name = member(apiName);
        return switch (style) {
            case JSON -> "\"" + name + "\":" + (isObject ? " {" : "");
            case HCL_BLOCKS -> name + (isObject ? " { " : " =");
            case HCL_ATTRIBUTES -> name + (isObject ? " = { " : " =");
        };
    }

    private static boolean isOfMembers(MatchResult found) {
        String text = found.group();
        if (text.startsWith("\"")) {
            return false;
        }
        boolean startsSmall = Character.isLowerCase(text.charAt(0));
        boolean isPath = text.indexOf('.') >= 0 || text.indexOf('[') >= 0;
        boolean isSmallWord = text.chars().allMatch(Character::isLowerCase);
        return isPath || (startsSmall && (!isSmallWord || found.start() == 0));
    }

    /** A path such as {@code tasks[0].taskType}. */
    private String path(String apiPath) {
        return NAME.matcher(apiPath).replaceAll(name -> Matcher.quoteReplacement(member(name.group())));
    }
}
