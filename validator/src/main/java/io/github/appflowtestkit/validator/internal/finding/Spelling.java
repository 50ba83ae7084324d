package io.github.appflowtestkit.validator.internal.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a form of document spells the members of a request, so that messages use the words of the reader. Immutable.
 *
 * @param names the form's name for each name of the API that it spells otherwise
 * @param leftOut names that the form has not; what belongs below one of them stands in the object above
 * @param more names that only the form has, by the shape of their object
 * @param request what the reader calls the whole request
 * @param snippets rewrites the snippets of JSON in a message, whose names are those of the form already
 * @param timestamp how to write a timestamp; empty if the form takes what the API takes
 */
public record Spelling(
        Map<String, String> names,
        Set<String> leftOut,
        Map<String, Set<String>> more,
        String request,
        UnaryOperator<String> snippets,
        Optional<String> timestamp) {

    /** The names of the API as they are. */
    public static final Spelling OF_THE_API = new Spelling(Map.of());

    /**
     * Strings in quotes are values, or names of members before a value; the rest of a message may name members, alone or
     * in a path.
     */
    private static final Pattern QUOTED_OR_PATH = Pattern.compile(
            "\"([A-Za-z]\\w*+)\"(?=: [\\[{\"])"
                    + "|\"(?:[^\"\\\\]|\\\\.)*+\"|(?<=\\bmember |\\bhas only )([A-Z]\\w*+)|(?<![\\w$])[A-Za-z]\\w*+(?:\\[\\d++])*+(?:\\.[A-Za-z]\\w*+(?:\\[\\d++])*+)*+");

    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*+");

    /** Copies the collections. */
    public Spelling {
        names = Map.copyOf(names);
        leftOut = Set.copyOf(leftOut);
        more = Map.copyOf(more);
    }

    /** A spelling that differs in names only. */
    public Spelling(Map<String, String> names) {
        this(names, Set.of(), Map.of(), "the request", UnaryOperator.identity());
    }

    /** A spelling of a form that takes the timestamps of the API. */
    public Spelling(
            Map<String, String> names,
            Set<String> leftOut,
            Map<String, Set<String>> more,
            String request,
            UnaryOperator<String> snippets) {
        this(names, leftOut, more, request, snippets, Optional.empty());
    }

    /** The same spelling with snippets of YAML. */
    public Spelling inYaml() {
        return new Spelling(names, leftOut, more, request, text -> YamlSnippets.of(snippets.apply(text)), timestamp);
    }

    /** Whether the names are those of the API. */
    public boolean isOfTheApi() {
        return names.isEmpty();
    }

    /** The name of a member in the form. */
    public String member(String apiName) {
        return names.getOrDefault(apiName, apiName);
    }

    /** The names of the members of an object in the form. */
    public List<String> members(String shape, List<String> apiNames) {
        if (names.isEmpty()) {
            return apiNames;
        }
        Stream<String> known =
                apiNames.stream().filter(name -> !leftOut.contains(name)).map(this::member);
        return Stream.concat(known, more.getOrDefault(shape, Set.of()).stream().sorted())
                .toList();
    }

    /**
     * A message in the words of the form. A name of one word, such as {@code tasks} or {@code Salesforce}, is prose too: it
     * counts as a member within a path, and a small one also where a message starts with it.
     */
    public String text(String message) {
        if (names.isEmpty()) {
            return snippets.apply(message);
        }
        return snippets.apply(
                QUOTED_OR_PATH.matcher(message).replaceAll(found -> Matcher.quoteReplacement(inForm(found))));
    }

    private String inForm(MatchResult found) {
        String text = found.group();
        if (found.group(1) != null) {
            return "\"" + member(found.group(1)) + "\"";
        }
        return found.group(2) != null || isOfMembers(found) ? path(text) : text;
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
        String path = apiPath;
        for (String level : leftOut) {
            path = path.replaceAll("(?:^" + level + "\\.|\\." + level + "\\b)", "");
        }
        return NAME.matcher(path).replaceAll(name -> Matcher.quoteReplacement(member(name.group())));
    }
}
