package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.internal.difference.Change.TaskChange;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells people what differs. */
public final class Words {

    private static final String NEW = "new";
    private static final String REMOVED = "removed";
    private static final String ARROW = " → ";
    private static final int CONTEXT = 20;

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.$@/*-]{1,80}");

    /** Members that only group others; connectors are left out, too. */
    private static final Set<String> GROUPS = Set.of(
            "sourceConnectorProperties",
            "destinationConnectorProperties",
            "triggerProperties",
            "Scheduled",
            "glueDataCatalog",
            "s3OutputFormatConfig",
            "s3InputFormatConfig");

    private Words() {}

    /** What a change is about and what it does, such as {@code filter on StageName: VALUE "Closed" → "Won"}. */
    public static String of(Change change) {
        return change.task().map(Words::of).orElseGet(() -> subject(change.pointer()) + ": " + values(change));
    }

    private static String of(TaskChange task) {
        if (task.old().isEmpty() || task.other().isEmpty()) {
            JsonObject only = task.other().or(task::old).orElseThrow();
            return subject(only) + details(only) + ": " + (task.old().isEmpty() ? NEW : REMOVED);
        }
        List<String> changes = task.members().stream().map(Words::inTask).toList();
        return subject(task.other().get()) + ": " + String.join("; ", changes);
    }

    private static String subject(JsonObject task) {
        String fields = fields(Tasks.sourceFields(task));
        String destination =
                Tasks.text(task, "destinationField").map(Words::name).orElse("");
        String type = Tasks.type(task);
        return switch (type) {
            case "Map" -> "maps " + fields + (destination.isEmpty() ? "" : " to " + destination);
            case "Map_all" -> "maps all fields";
            case "Filter" -> (Tasks.isProjection(task) ? "projection" : "filter on " + fields);
            case "Partition" -> "partition" + (fields.isEmpty() ? "" : " by " + fields);
            default ->
                (type.isEmpty() ? "task" : type.toLowerCase(Locale.ROOT) + " task")
                        + (fields.isEmpty() ? "" : " on " + fields)
                        + (destination.isEmpty() ? "" : " to " + destination);
        };
    }

    /** What a new or removed task does beyond its subject. */
    private static String details(JsonObject task) {
        if (Tasks.isProjection(task)) {
            return " of " + fields(Tasks.sourceFields(task));
        }
        if (!Tasks.isFilter(task)) {
            return "";
        }
        String operators = String.join(" ", Tasks.operators(task));
        String values = task.at("/taskProperties").stream()
                .filter(JsonObject.class::isInstance)
                .flatMap(properties -> ((JsonObject) properties).members().stream())
                .filter(property -> !property.name().endsWith("DATA_TYPE"))
                .map(property -> ShownJson.inWords(new Part("/" + property.name(), property.value())))
                .reduce("", (all, value) -> all + " " + value);
        return (operators + values).isEmpty() ? "" : " " + (operators + values).strip();
    }

    private static String inTask(Change member) {
        List<String> steps = JsonText.steps(member.pointer());
        List<String> below = steps.subList(2, steps.size());
        String name = below.get(0).equals("connectorOperator") ? "operator" : below.get(below.size() - 1);
        if (name.equals("sourceFields")) {
            return fieldChanges(member);
        }
        return switch (name) {
            case "destinationField" -> "destination field " + values(member);
            case "taskProperties" -> "properties " + values(member);
            default -> name(name) + " " + values(member);
        };
    }

    private static String fieldChanges(Change member) {
        List<String> before = Tasks.strings(member.old().map(Part::value));
        List<String> after = Tasks.strings(member.other().map(Part::value));
        if (before.size() == 1 && after.size() == 1) {
            return "source field " + name(before.get(0)) + ARROW + name(after.get(0));
        }
        List<String> added = new ArrayList<>(after);
        added.removeAll(before);
        List<String> removed = new ArrayList<>(before);
        removed.removeAll(after);
        List<String> words = new ArrayList<>();
        if (!added.isEmpty()) {
            words.add("adds " + fields(added));
        }
        if (!removed.isEmpty()) {
            words.add("removes " + fields(removed));
        }
        return words.isEmpty() ? "other order of source fields" : String.join(", ", words);
    }

    private static String fields(List<String> fields) {
        return Wording.list(fields.stream().map(Words::name).toList());
    }

    /** A name as it is if it reads well without quotes. */
    private static String name(String name) {
        return PLAIN.matcher(name).matches() ? Secrets.value(name) : JsonText.quoted(name);
    }

    private static String values(Change change) {
        if (change.old().isEmpty()) {
            return NEW + ", " + value(change.other().orElseThrow());
        }
        if (change.other().isEmpty()) {
            return REMOVED + ", was " + value(change.old().get());
        }
        String before = value(change.old().get());
        String after = value(change.other().get());
        return before.equals(after)
                ? fromDifference(change.old().get(), change.other().get())
                : before + ARROW + after;
    }

    /** A source or a destination is known by its connector. */
    private static String value(Part part) {
        return part.value()
                .at("/connectorType")
                .map(type -> ShownJson.inWords(new Part("/connectorType", type)))
                .orElseGet(() -> ShownJson.inWords(part));
    }

    /** Long texts that start alike, from where they differ. */
    private static String fromDifference(Part old, Part other) {
        if (!(old.value() instanceof JsonString before) || !(other.value() instanceof JsonString after)) {
            return "changed";
        }
        String oldText = before.value();
        String otherText = after.value();
        int same = 0;
        while (same < Math.min(oldText.length(), otherText.length())
                && oldText.charAt(same) == otherText.charAt(same)) {
            same++;
        }
        int start = Math.max(0, same - CONTEXT);
        return start == 0 || Secrets.isSecret(oldText) || Secrets.isSecret(otherText)
                ? "changed"
                : JsonText.quoted("…" + oldText.substring(start))
                        + ARROW
                        + JsonText.quoted("…" + otherText.substring(start));
    }

    /** A member in the words of people: {@code source connectorProfileName}, {@code trigger triggerType}, {@code tag team}. */
    private static String subject(String pointer) {
        List<String> steps = JsonText.steps(pointer);
        List<String> path = new ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            boolean isConnector = steps.get(i - 1).endsWith("ConnectorProperties");
            boolean isIndex = i == 1 && steps.get(0).equals("destinationFlowConfigList");
            if (!isConnector && !isIndex && (!GROUPS.contains(steps.get(i)) || i == steps.size() - 1)) {
                path.add(name(Secrets.name(steps.get(i - 1), steps.get(i))));
            }
        }
        String member = String.join(".", path);
        return switch (steps.get(0)) {
            case "triggerConfig" -> ("trigger " + member).strip();
            case "tags" -> member.isEmpty() ? "tags" : "tag " + member;
            case "sourceFlowConfig" -> ("source " + member).strip();
            case "destinationFlowConfigList" -> ("destination " + member).strip();
            case "metadataCatalogConfig" -> ("catalog " + member).strip();
            case "tasks" -> "task " + member;
            default -> String.join(".", name(steps.get(0)), member).replaceAll("\\.$", "");
        };
    }
}
