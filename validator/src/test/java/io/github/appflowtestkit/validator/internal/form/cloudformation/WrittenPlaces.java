package io.github.appflowtestkit.validator.internal.form.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.LineIndex;
import io.github.appflowtestkit.validator.internal.read.Reading;
import java.util.List;
import java.util.Optional;

/** Compares the text at the range of a finding with what the document has at its pointer. */
final class WrittenPlaces {

    private static final DocumentReader READER = new DocumentReader(1 << 24, 100);

    private WrittenPlaces() {}

    static void check(String text, Report report) {
        Reading reading = READER.read(text);
        JsonValue root = reading.root().orElseThrow();
        LineIndex lines = reading.lines();
        for (Finding finding : report.findings()) {
            if (finding.pointer().isEmpty()) {
                continue;
            }
            String written = text.substring(
                    lines.offset(finding.range().start()),
                    lines.offset(finding.range().end()));
            JsonValue value = root.at(finding.pointer())
                    .orElseThrow(() -> new AssertionError("nothing is written at " + finding.pointer()));
            List<String> steps = JsonText.steps(finding.pointer());
            boolean isJson = text.startsWith("{");
            boolean isKey = isName(steps.get(steps.size() - 1), written);
            boolean isValue = finding.range().equals(value.range()) && (!isJson || isSame(written, value));
            assertThat(isKey || isValue || isKeyOfEntry(root, finding.pointer(), written))
                    .as("%s at %s: %s", finding.rule(), finding.pointer(), written)
                    .isTrue();
        }
    }

    private static boolean isName(String name, String written) {
        return written.equals(name) || written.equals(JsonText.literal(name));
    }

    private static boolean isSame(String written, JsonValue value) {
        return withoutRanges(READER.read(written).root().orElseThrow()).equals(withoutRanges(value));
    }

    private static String withoutRanges(JsonValue value) {
        return value.toString().replaceAll("[rR]ange=[0-9:-]+", "");
    }

    /** The key of a task property or tag is the value of Key. */
    private static boolean isKeyOfEntry(JsonValue root, String pointer, String written) {
        Optional<JsonValue> entry = root.at(pointer.substring(0, pointer.lastIndexOf('/')));
        return entry.orElse(null) instanceof JsonObject object
                && object.member("Key")
                        .filter(key -> key.value() instanceof JsonString name && isName(name.value(), written))
                        .isPresent();
    }
}
