package io.github.appflowtestkit.validator.internal.rules;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.catalogue.Catalogue;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The one door through which tests of rules check documents. */
public final class RuleTesting {

    /** The moment of all checks in these tests. */
    public static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    private static final FlowValidator EVERY_RULE =
            FlowValidator.builder().everyRule().clock(CLOCK).build();

    private static final Path CASES = Path.of("src/test/resources/cases/rules");

    private RuleTesting() {}

    /** The folders with cases, one for each rule. */
    public static List<Path> ruleFolders() {
        return list(CASES).stream().filter(Files::isDirectory).toList();
    }

    /** The files of a folder in a stable order. */
    public static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file as text. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A flow to be checked, as it stands in a text. */
    public static RuleInput input(String name, String json, List<Finding> earlier) {
        JsonObject request =
                (JsonObject) new DocumentReader(1 << 20, 100).read(json).root().orElseThrow();
        return RuleInput.of(name, DocumentKind.CREATE_FLOW, request, earlier);
    }

    /** Checks a case of a rule as users do: with all rules that are on by default, and with the rule itself. */
    public static List<Finding> check(String rule, Path file) {
        return EVERY_RULE.validate(file).findings().stream()
                .filter(finding -> finding.rule().equals(rule) || isOnByDefault(finding.rule()))
                .toList();
    }

    /** Checks a file with every rule there is. */
    static List<Finding> checkWithEveryRule(Path file) {
        return EVERY_RULE.validate(file).findings();
    }

    private static boolean isOnByDefault(String rule) {
        return Catalogue.builtIn().info(rule).filter(RuleInfo::onByDefault).isPresent();
    }

    /** A finding as the golden files have it. */
    public static String line(Finding finding) {
        return finding.rule() + " " + finding.severity().name().toLowerCase(Locale.ROOT) + " \"" + finding.pointer()
                + "\" " + finding.range() + "\n  " + finding.message()
                + finding.hint().map(hint -> "\n  hint: " + hint).orElse("") + "\n";
    }
}
