package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Severity;
import java.io.StringWriter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;

/** The report for programs, as report.schema.json describes it; members are only ever added. */
final class JsonReporter implements Reporter {

    private static final int FORMAT_VERSION = 1;

    @Override
    public String report(Outcome outcome) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            json.writeArrayPropertyStart("files");
            outcome.files().forEach(file -> write(json, file));
            json.writeEndArray();
            json.writeObjectPropertyStart("summary");
            json.writeNumberProperty("files", outcome.files().size());
            json.writeNumberProperty("errors", outcome.count(Severity.ERROR));
            json.writeNumberProperty("warnings", outcome.count(Severity.WARNING));
            json.writeNumberProperty("notes", outcome.count(Severity.NOTE));
            json.writeNumberProperty("suppressed", 0);
            json.writeEndObject();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, CheckedFile file) {
        json.writeStartObject();
        json.writeStringProperty("path", file.path());
        json.writeStringProperty(
                "kind", file.report().kind().map(DocumentKind::label).orElse(null));
        json.writeArrayPropertyStart("findings");
        file.report().findings().forEach(finding -> write(json, finding));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("name", finding.name());
        json.writeStringProperty("severity", label(finding.severity()));
        json.writeStringProperty("layer", label(finding.layer()));
        json.writeStringProperty("pointer", finding.pointer());
        json.writeObjectPropertyStart("range");
        write(json, "start", finding.range().start());
        write(json, "end", finding.range().end());
        json.writeEndObject();
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("hint", finding.hint().orElse(null));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Position position) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("line", position.line());
        json.writeNumberProperty("column", position.column());
        json.writeEndObject();
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            // the default indenter takes the platform's line separator
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Spacing.AFTER)
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter);
        }
    }
}
