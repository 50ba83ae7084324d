package io.github.appflowtestkit.validator.internal.write;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Writes YAML in blocks, with quotes where a reader of YAML 1.1 or 1.2 could take a string for something else. */
public final class YamlWriter {

    /** Such as {@code rate(5minutes)} or {@code arn:aws:kms:eu-central-1}; no number or time begins with a letter. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z](?:[\\w ,./()+@$%-]|:(?=[\\w/:]))*+(?<=[\\w./()+@$%-])");

    private static final Pattern WORD_OF_YAML = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(Integer.MAX_VALUE)
            .setMaxSimpleKeyLength(1_024)
            .setUseUnicodeEncoding(true)
            .build();

    private static final ImplicitTuple IMPLICIT = new ImplicitTuple(true, true);

    private final Emitter emitter;

    private YamlWriter(Emitter emitter) {
        this.emitter = emitter;
    }

    /**
     * The text of a document.
     *
     * @param document the document, without unknown values
     */
    public static String text(JsonValue document) {
        Text text = new Text();
        YamlWriter writer = new YamlWriter(new Emitter(SETTINGS, text));
        writer.emitter.emit(new StreamStartEvent());
        writer.emitter.emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        writer.value(document);
        writer.emitter.emit(new DocumentEndEvent(false));
        writer.emitter.emit(new StreamEndEvent());
        // the library indents the outermost sequence, too; no scalar has several lines
        return document instanceof JsonArray
                ? text.written.toString().replaceAll("(?m)^  ", "")
                : text.written.toString();
    }

    private void value(JsonValue value) {
        if (value instanceof JsonObject object) {
            emitter.emit(new MappingStartEvent(
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    style(object.members().isEmpty())));
            for (Member member : object.members()) {
                string(member.name());
                value(member.value());
            }
            emitter.emit(new MappingEndEvent());
        } else if (value instanceof JsonArray array) {
            emitter.emit(new SequenceStartEvent(
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    style(array.items().isEmpty())));
            array.items().forEach(this::value);
            emitter.emit(new SequenceEndEvent());
        } else if (value instanceof JsonString text) {
            string(text.value());
        } else {
            scalar(JsonText.scalar(value), ScalarStyle.PLAIN);
        }
    }

    private static FlowStyle style(boolean isEmpty) {
        return isEmpty ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }

    private void string(String text) {
        boolean isPlain =
                PLAIN.matcher(text).matches() && !WORD_OF_YAML.matcher(text).matches();
        // the library falls back to double quotes for what single quotes cannot hold
        scalar(text, isPlain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    private void scalar(String text, ScalarStyle style) {
        emitter.emit(new ScalarEvent(Optional.empty(), Optional.empty(), IMPLICIT, text, style));
    }

    private static final class Text implements StreamDataWriter {

        private final StringBuilder written = new StringBuilder();

        @Override
        public void write(String text) {
            written.append(text);
        }

        @Override
        public void write(String text, int start, int length) {
            written.append(text, start, start + length);
        }
    }
}
