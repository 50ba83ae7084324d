package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Severity;
import tools.jackson.core.JsonGenerator;

/** The report for programs, as report.schema.json describes it. Members are added, never removed. */
final class JsonReporter implements Reporter {

    private static final int FORMAT_VERSION = 1;

    @Override
    public String report(Outcome outcome) {
        return JsonOutput.of(json -> {
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
            json.writeNumberProperty("suppressed", outcome.suppressed() + outcome.baselined());
            json.writeNumberProperty("baselined", outcome.baselined());
            json.writeEndObject();
            json.writeEndObject();
        });
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
        json.writeStringProperty("severity", JsonOutput.label(finding.severity()));
        json.writeStringProperty("layer", JsonOutput.label(finding.layer()));
        json.writeStringProperty("pointer", finding.pointer());
        finding.flow().ifPresent(flow -> json.writeStringProperty("flow", flow));
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
}
