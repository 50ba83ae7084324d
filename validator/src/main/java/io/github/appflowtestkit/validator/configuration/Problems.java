package io.github.appflowtestkit.validator.configuration;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Gathers what is wrong with a configuration: all of it, not only the first. */
final class Problems {

    private static final int LONGEST_LIST = 12;

    private final YamlText text;
    private final List<Finding> findings = new ArrayList<>();

    Problems(YamlText text) {
        this.text = text;
    }

    void add(String pointer, Node node, String message) {
        add(pointer, text.range(node), message);
    }

    void add(String pointer, Range range, String message) {
        findings.add(new Finding(
                "AF0005",
                "WrongConfiguration",
                Severity.ERROR,
                Layer.READ,
                pointer,
                range,
                message,
                Optional.empty(),
                Optional.empty()));
    }

    List<Finding> inOrder() {
        return findings.stream()
                .sorted(Comparator.comparing(finding -> finding.range().start()))
                .toList();
    }

    /** The end of a message about a word that is none of the allowed ones. */
    static String instead(String word, Collection<String> allowed) {
        return allowed.stream()
                .filter(candidate -> near(word, candidate))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .map(best -> "; did you mean \"" + best + "\"?")
                .orElseGet(() -> allowed.isEmpty() ? "" : "; allowed are " + list(allowed));
    }

    static String list(Collection<String> words) {
        List<String> sorted = words.stream().sorted().toList();
        String shown = String.join(", ", sorted.subList(0, Math.min(LONGEST_LIST, sorted.size())));
        return sorted.size() > LONGEST_LIST ? shown + " and " + (sorted.size() - LONGEST_LIST) + " more" : shown;
    }

    private static boolean near(String word, String candidate) {
        return word.equalsIgnoreCase(candidate) || distance(word, candidate) < Math.min(3, word.length());
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(previous[j - 1] + change, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
