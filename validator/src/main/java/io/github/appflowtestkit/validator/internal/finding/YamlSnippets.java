package io.github.appflowtestkit.validator.internal.finding;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites the snippets of JSON in a message as YAML, which needs no quotes around names and most words. */
final class YamlSnippets {

    private static final Pattern MEMBER = Pattern.compile("\"([A-Za-z]\\w*+)\": (?:\"([A-Za-z]\\w*+)\"|(?=[\\[{\"]))");

    /** Words that YAML 1.1 or 1.2 takes for something else than a string. */
    private static final Pattern OTHER_VALUE = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private YamlSnippets() {}

    static String of(String message) {
        return MEMBER.matcher(message).replaceAll(found -> Matcher.quoteReplacement(member(found)));
    }

    private static String member(MatchResult found) {
        String name = found.group(1) + ": ";
        String word = found.group(2);
        if (word == null) {
            return name;
        }
        return name + (OTHER_VALUE.matcher(word).matches() ? '"' + word + '"' : word);
    }
}
