package io.github.appflowtestkit.validator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.fix.FixedDocument;
import io.github.appflowtestkit.validator.internal.fix.Fixer;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.LineIndex;
import io.github.appflowtestkit.validator.internal.read.Reading;
import io.github.appflowtestkit.validator.internal.rules.RuleTesting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the document: findings and never an exception, each once, each at a place that the document has. */
class AnyDocumentTest {

    private static final FlowValidator VALIDATOR =
            FlowValidator.builder().everyRule().clock(RuleTesting.CLOCK).build();

    @Property(tries = 500)
    void a_flow_of_any_sort(@ForAll long seed) {
        check(RandomFlows.document(seed));
    }

    @Property(tries = 200)
    void a_flow_cut_off_or_damaged(@ForAll long seed, @ForAll int place, @ForAll char character) {
        String flow = RandomFlows.document(seed);
        int at = Math.floorMod(place, flow.length());

        check(flow.substring(0, at));
        check(flow.substring(0, at) + character + flow.substring(at + 1));
    }

    @Property(tries = 500)
    void a_file_with_any_change_of_its_bytes(@ForAll int place, @ForAll byte other) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/cases/sound/one-flow.json"));
        bytes[Math.floorMod(place, bytes.length)] = other;

        check(new DocumentReader(10_000_000, 500).read(bytes), VALIDATOR.validate("flow.json", bytes));
    }

    @Property(tries = 1000)
    void bytes_of_any_kind(@ForAll byte[] bytes) {
        assertThat(VALIDATOR.validate("flow.json", bytes).findings()).isNotEmpty();
    }

    @Property(tries = 200)
    void mending_ends_and_a_second_time_changes_nothing(@ForAll long seed) {
        Fixer fixer = Fixer.of(VALIDATOR);
        FixedDocument once = fixer.fix("flow.json", RandomFlows.document(seed).getBytes(StandardCharsets.UTF_8));
        FixedDocument twice = fixer.fix("flow.json", once.after().getBytes(StandardCharsets.UTF_8));

        assertThat(twice.after()).isEqualTo(once.after());
    }

    private static void check(String document) {
        Report report = VALIDATOR.validate("flow.json", document);

        check(new DocumentReader(10_000_000, 500).read(document), report);
        assertThat(VALIDATOR.validate("flow.json", document)).isEqualTo(report);
    }

    private static void check(Reading reading, Report report) {
        LineIndex lines = new LineIndex(reading.text());
        Position end = lines.position(reading.text().length());
        Position last = Position.START;
        Set<List<Object>> told = new HashSet<>();
        for (Finding finding : report.findings()) {
            assertThat(finding.rule()).as(finding.toString()).isNotEqualTo("AF0003");
            assertThat(finding.range().start()).as(finding.toString()).isGreaterThanOrEqualTo(last);
            last = finding.range().start();
            assertThat(List.of(finding.range().start(), finding.range().end()))
                    .as(finding.toString())
                    .allMatch(place -> place.compareTo(end) <= 0
                            && lines.position(lines.offset(place)).equals(place));
            assertThat(told.add(List.of(finding.rule(), finding.pointer(), finding.range(), finding.message())))
                    .as("told once: " + finding)
                    .isTrue();
            assertThat(finding.message() + finding.hint().orElse(""))
                    .isNotBlank()
                    .doesNotMatch("(?s).*\\p{Cntrl}.*")
                    .doesNotContain("x".repeat(100));
            // A member within one of two members of the same name may be in the one that is not taken.
            boolean ambiguous = finding.rule().equals("AF0002");
            boolean isExact =
                    !finding.pointer().endsWith("…") && !finding.pointer().contains("/***");
            reading.root()
                    .filter(root -> !ambiguous && isExact)
                    .ifPresent(root -> assertThat(isThere(root, finding.pointer()))
                            .as(finding.toString())
                            .isTrue());
        }
    }

    private static boolean isThere(JsonValue root, String pointer) {
        Optional<JsonValue> value = Optional.of(root);
        for (String step : JsonText.steps(pointer)) {
            value = value.flatMap(each -> below(each, step));
        }
        return value.isPresent();
    }

    private static Optional<JsonValue> below(JsonValue value, String step) {
        if (value instanceof JsonObject object) {
            return object.member(step).map(JsonValue.Member::value);
        }
        return value instanceof JsonArray array
                        && Integer.parseInt(step) < array.items().size()
                ? Optional.of(array.items().get(Integer.parseInt(step)))
                : Optional.empty();
    }
}
