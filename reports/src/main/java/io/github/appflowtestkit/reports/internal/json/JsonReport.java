package io.github.appflowtestkit.reports.internal.json;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.RelatedLocation;
import io.github.appflowtestkit.validator.Severity;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** The report for programs, as report.schema.json describes it. Members are added, never removed. */
public final class JsonReport {

    private static final int FORMAT_VERSION = 1;

    private static final Pattern START =
            Pattern.compile("\\s*\\{\\s*\"formatVersion\"\\s*:\\s*[0-9]+\\s*,\\s*\"files\"\\s*:");

    private JsonReport() {}

    /** Whether a string starts as a report does. */
    public static boolean startsReport(String start) {
        return START.matcher(start).lookingAt();
    }

    /** The report on a result. */
    public static String of(CheckResult result) {
        return JsonOutput.of(json -> {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            json.writeArrayPropertyStart("files");
            result.files().forEach(file -> write(json, file));
            json.writeEndArray();
            json.writeObjectPropertyStart("summary");
            json.writeNumberProperty("files", result.files().size());
            json.writeNumberProperty("errors", result.count(Severity.ERROR));
            json.writeNumberProperty("warnings", result.count(Severity.WARNING));
            json.writeNumberProperty("notes", result.count(Severity.NOTE));
            json.writeNumberProperty("suppressed", result.suppressed() + result.baselined());
            json.writeNumberProperty("baselined", result.baselined());
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
        write(json, finding.range());
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("hint", finding.hint().orElse(null));
        if (!finding.related().isEmpty()) {
            json.writeArrayPropertyStart("related");
            finding.related().forEach(place -> write(json, place));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, RelatedLocation place) {
        json.writeStartObject();
        place.document().ifPresent(path -> json.writeStringProperty("file", path));
        json.writeStringProperty("pointer", place.pointer());
        write(json, place.range());
        json.writeStringProperty("message", place.message());
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Range range) {
        json.writeObjectPropertyStart("range");
        write(json, "start", range.start());
        write(json, "end", range.end());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Position position) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("line", position.line());
        json.writeNumberProperty("column", position.column());
        json.writeEndObject();
    }
}
