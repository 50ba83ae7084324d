package io.github.appflowtestkit.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written as HCL is read back, and each range cuts out what was written there. */
class HclRoundTripTest {

    @Property(tries = 1000)
    void a_document_is_read_back(@ForAll long seed) {
        HclDocument document = new HclDocument(seed);

        Reading reading = HclTesting.read(document.text());

        assertThat(reading.findings()).as(document.text()).isEmpty();
        Map<String, String> values = new HashMap<>();
        Map<String, String> cuts = new HashMap<>();
        Map<String, String> keys = new HashMap<>();
        collect("", reading.root().orElseThrow(), reading, values, cuts, keys);
        assertThat(values).as(document.text()).isEqualTo(document.values());
        assertThat(cuts).as(document.text()).containsAllEntriesOf(document.cuts());
        assertThat(keys).as(document.text()).isEqualTo(document.keys());
    }

    private static void collect(
            String pointer,
            JsonValue value,
            Reading reading,
            Map<String, String> values,
            Map<String, String> cuts,
            Map<String, String> keys) {
        cuts.put(pointer, HclTesting.cut(reading, value.range()));
        if (value instanceof JsonObject object) {
            values.put(pointer, "object");
            for (JsonValue.Member member : object.members()) {
                String child = JsonText.child(pointer, member.name());
                keys.put(child, HclTesting.cut(reading, member.keyRange()));
                assertContains(value.range(), member.value().range());
                collect(child, member.value(), reading, values, cuts, keys);
            }
        } else if (value instanceof JsonArray array) {
            values.put(pointer, "array");
            for (int i = 0; i < array.items().size(); i++) {
                assertContains(value.range(), array.items().get(i).range());
                collect(JsonText.child(pointer, i), array.items().get(i), reading, values, cuts, keys);
            }
        } else {
            values.put(pointer, HclTesting.shown(value));
        }
    }

    private static void assertContains(Range outer, Range inner) {
        assertThat(inner.start()).isGreaterThanOrEqualTo(outer.start());
        assertThat(inner.end()).isLessThanOrEqualTo(outer.end());
    }

    @Property(tries = 2000)
    void a_document_with_any_mistake_has_findings_within_it(@ForAll long seed) {
        Random random = new Random(seed);
        String text = new HclDocument(seed).text();
        int at = random.nextInt(text.length() + 1);
        String piece = List.of("", "{", "}", "\"", "[", "(", "${", "<<EOT\n", ",", "\n", "=", "/*", "?", "\uD83D")
                .get(random.nextInt(14));
        int behind = Math.min(text.length(), at + random.nextInt(4));

        Reading reading = HclTesting.read(text.substring(0, at) + piece + text.substring(behind));

        assertThat(reading.root().isPresent() || !reading.findings().isEmpty()).isTrue();
        assertThat(reading.findings()).allSatisfy(finding -> {
            assertThat(reading.lines().offset(finding.range().end()))
                    .isBetween(
                            reading.lines().offset(finding.range().start()),
                            reading.text().length());
        });
    }
}
