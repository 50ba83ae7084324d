package io.github.appflowtestkit.reports.internal.json;

import io.github.appflowtestkit.reports.internal.difference.ComparedFlow;
import io.github.appflowtestkit.reports.internal.difference.Comparison;
import io.github.appflowtestkit.reports.internal.difference.FoundFlow;
import io.github.appflowtestkit.validator.FlowRequest.UnknownValue;
import io.github.appflowtestkit.validator.diff.Difference;
import io.github.appflowtestkit.validator.diff.UndecidedValue;
import io.github.appflowtestkit.validator.diff.UpdateEffect;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The report on a comparison for programs, as diff-report.schema.json describes it. Members are added, never removed. */
public final class DiffReport {

    private static final int FORMAT_VERSION = 1;

    private static final Pattern START =
            Pattern.compile("\\s*\\{\\s*\"formatVersion\"\\s*:\\s*[0-9]+\\s*,\\s*\"same\"\\s*:");

    private DiffReport() {}

    /** Whether a string starts as a report does. */
    public static boolean startsReport(String start) {
        return START.matcher(start).lookingAt();
    }

    /** The report on a comparison. */
    public static String of(Comparison comparison) {
        boolean several = comparison.flows().size() > 1;
        return JsonOutput.of(json -> {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            json.writeBooleanProperty("same", comparison.isSame());
            json.writeArrayPropertyStart("differences");
            for (ComparedFlow flow : comparison.flows()) {
                flow.diff().differences().forEach(each -> write(json, flow, each, several));
            }
            json.writeEndArray();
            write(json, comparison.update());
            json.writeArrayPropertyStart("undecided");
            for (ComparedFlow flow : comparison.flows()) {
                flow.diff().undecided().forEach(each -> write(json, flow, each, several));
            }
            json.writeEndArray();
            json.writeNumberProperty("ignored", comparison.ignored());
            json.writeArrayPropertyStart("flows");
            comparison.flows().forEach(flow -> write(json, flow));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, ComparedFlow flow) {
        json.writeStartObject();
        json.writeStringProperty("flow", flow.name());
        json.writeBooleanProperty("same", flow.diff().isSame());
        json.writeStringProperty("oldFile", flow.old().map(FoundFlow::path).orElse(null));
        json.writeStringProperty("newFile", flow.other().map(FoundFlow::path).orElse(null));
        write(json, flow.diff().update());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ComparedFlow flow, Difference difference, boolean several) {
        json.writeStartObject();
        json.writeStringProperty("kind", JsonOutput.label(difference.kind()));
        json.writeStringProperty("pointer", difference.pointer());
        writeValue(json, "old", difference.old());
        writeValue(json, "new", difference.other());
        if (several) {
            json.writeStringProperty("flow", flow.name());
        }
        json.writeStringProperty("words", difference.words());
        json.writeStringProperty("effect", JsonOutput.label(difference.effect()).replace('_', '-'));
        difference.old().ifPresent(side -> json.writeStringProperty("oldPointer", side.pointer()));
        difference.other().ifPresent(side -> json.writeStringProperty("newPointer", side.pointer()));
        writePlace(json, "oldPlace", flow.old(), difference.old());
        writePlace(json, "newPlace", flow.other(), difference.other());
        json.writeEndObject();
    }

    private static void writeValue(JsonGenerator json, String name, Optional<Difference.Side> side) {
        if (side.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeName(name);
        try (JsonParser value = new JsonFactory()
                .createParser(ObjectReadContext.empty(), side.get().json())) {
            value.nextToken();
            json.copyCurrentStructureExact(value);
        }
    }

    private static void writePlace(
            JsonGenerator json, String name, Optional<FoundFlow> source, Optional<Difference.Side> side) {
        if (source.isPresent() && side.isPresent()) {
            json.writeObjectPropertyStart(name);
            json.writeStringProperty("file", source.get().path());
            JsonReport.write(json, side.get().range());
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, UpdateEffect update) {
        json.writeObjectPropertyStart("update");
        json.writeBooleanProperty("accepted", update.accepted());
        json.writeBooleanProperty("schemaVersionChanges", update.schemaVersionChanges());
        json.writeArrayPropertyStart("reasons");
        update.reasons().forEach(json::writeString);
        json.writeEndArray();
        json.writeBooleanProperty("incrementalPositionLost", update.incrementalPositionLost());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ComparedFlow flow, UndecidedValue value, boolean several) {
        json.writeStartObject();
        json.writeStringProperty("pointer", value.pointer());
        if (several) {
            json.writeStringProperty("flow", flow.name());
        }
        writeUnknown(json, "old", flow.old(), value.old());
        writeUnknown(json, "new", flow.other(), value.other());
        json.writeEndObject();
    }

    private static void writeUnknown(
            JsonGenerator json, String name, Optional<FoundFlow> source, Optional<UnknownValue> value) {
        if (source.isPresent() && value.isPresent()) {
            json.writeObjectPropertyStart(name);
            json.writeStringProperty("expression", value.get().expression());
            json.writeStringProperty("file", source.get().path());
            json.writeStringProperty("pointer", value.get().pointer());
            JsonReport.write(json, value.get().range());
            json.writeEndObject();
        }
    }
}
