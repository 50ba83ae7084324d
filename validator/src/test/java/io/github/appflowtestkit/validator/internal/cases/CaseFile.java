package io.github.appflowtestkit.validator.internal.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Writes the findings of a case into its file, and leaves every other line, comments included, as it is. */
public final class CaseFile {

    private static final String FINDINGS = "    findings: |";

    private CaseFile() {}

    /** Writes findings: lines of {@code severity at "pointer": message} and {@code hint: text}. */
    public static void write(RuleCase changed, String findings) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(RuleCases.file(changed.rule())));
        int start = lines.indexOf("  " + changed.name() + ":");
        if (start < 0) {
            throw new AssertionError("the members of " + changed + " must be on lines of their own");
        }
        int end = next(lines, start + 1, line -> line.matches(" {0,2}[^ #].*"));
        int old = next(lines, start, line -> line.startsWith("    findings:"));
        if (old < end) {
            int oldEnd = next(lines, old + 1, line -> !line.startsWith("      "));
            lines.subList(old, oldEnd).clear();
            end = old;
        }
        while (lines.get(end - 1).matches(" *(#.*)?")) {
            end--;
        }
        List<String> written = new ArrayList<>(List.of(FINDINGS));
        findings.lines().forEach(line -> written.add("      " + line));
        lines.addAll(end, written);
        Files.write(RuleCases.file(changed.rule()), lines);
    }

    private static int next(List<String> lines, int from, Predicate<String> wanted) {
        int line = from;
        while (line < lines.size() && !wanted.test(lines.get(line))) {
            line++;
        }
        return line;
    }
}
