package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.entity.EntityChange;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.write.JsonWriter;
import io.github.appflowtestkit.validator.internal.write.ObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a comparison of two entities found.
 *
 * @param flows how many flows were looked at; empty if none were named
 * @param uses where flows use what has changed
 */
record EntityDiffReport(Sides sides, List<EntityChange> changes, Optional<Integer> flows, List<Use> uses) {

    EntityDiffReport {
        changes = List.copyOf(changes);
        uses = List.copyOf(uses);
    }

    /** The object and its two answers. */
    record Sides(String object, String old, String other) {}

    /** Where a flow uses a changed field. */
    record Use(String file, String flow, Finding finding) {}

    String text() {
        StringBuilder text = new StringBuilder();
        if (!changes.isEmpty()) {
            text.append(sides.object() + " (" + sides.old() + " → " + sides.other() + ")\n");
        }
        changes.forEach(
                change -> text.append("  " + sign(change) + " " + change.field() + ": " + change.words() + "\n"));
        for (Use use : uses) {
            Position start = use.finding().range().start();
            text.append(use.file() + ":" + start.line() + ":" + start.column() + ": "
                    + use.finding().message() + "\n");
        }
        text.append(changes.isEmpty() ? "no differences" : Wording.count(changes.size(), "difference"));
        flows.ifPresent(all -> text.append("; flows touched: " + touched() + " of " + all));
        return text.append('\n').toString();
    }

    private long touched() {
        return uses.stream()
                .map(use -> use.file() + " " + use.flow())
                .distinct()
                .count();
    }

    private static String sign(EntityChange change) {
        return switch (change.kind()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
    }

    String json() {
        ObjectBuilder report = new ObjectBuilder()
                .put("formatVersion", number(1))
                .put("same", new JsonBoolean(changes.isEmpty(), Range.START))
                .put("object", sides.object())
                .put("oldFile", sides.old())
                .put("newFile", sides.other())
                .put(
                        "differences",
                        ObjectBuilder.array(
                                changes.stream().map(EntityDiffReport::json).toList()))
                .put(
                        "uses",
                        ObjectBuilder.array(
                                uses.stream().map(EntityDiffReport::json).toList()));
        flows.ifPresent(all -> report.put("flows", number(all)));
        return JsonWriter.text(report.build());
    }

    private static JsonValue json(EntityChange change) {
        return new ObjectBuilder()
                .put("kind", change.kind().name().toLowerCase(Locale.ROOT))
                .put("field", change.field())
                .put("member", orNull(change.member()))
                .put("old", orNull(change.old()))
                .put("new", orNull(change.other()))
                .put("words", change.words())
                .build();
    }

    private static JsonValue json(Use use) {
        Range range = use.finding().range();
        return new ObjectBuilder()
                .put("path", use.file())
                .put("flow", use.flow())
                .put("pointer", use.finding().pointer())
                .put(
                        "range",
                        new ObjectBuilder()
                                .put("start", json(range.start()))
                                .put("end", json(range.end()))
                                .build())
                .put("message", use.finding().message())
                .build();
    }

    private static JsonValue json(Position position) {
        return new ObjectBuilder()
                .put("line", number(position.line()))
                .put("column", number(position.column()))
                .build();
    }

    private static JsonValue number(int value) {
        return ObjectBuilder.number(BigDecimal.valueOf(value));
    }

    private static JsonValue orNull(Optional<String> text) {
        return text.<JsonValue>map(ObjectBuilder::string).orElseGet(() -> new JsonNull(Range.START));
    }
}
