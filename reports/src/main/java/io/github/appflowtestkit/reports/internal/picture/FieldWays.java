package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.reports.internal.picture.FieldWay.Field;
import io.github.appflowtestkit.reports.internal.picture.FieldWay.State;
import io.github.appflowtestkit.validator.internal.flow.TaskFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Follows each field from the source through the tasks to the destination. Not thread-safe; one object serves one flow. */
final class FieldWays {

    /** No flow joins as many fields one after the other; a broken one could do so without end. */
    private static final int DEEPEST = 50;

    private final List<TaskPart> tasks;
    private final Optional<Text> incrementalField;
    private final Set<String> projected;
    private final boolean isProjectionKnown;
    private final boolean transfersAll;
    private final Map<Text, List<TaskPart>> makers = new HashMap<>();
    private final Map<Text, List<TaskPart>> modifiers = new HashMap<>();
    private final Set<Text> mapped;
    private final Set<TaskPart> followed = new LinkedHashSet<>();
    private final Set<Text> shown = new LinkedHashSet<>();

    /**
     * The ways of a flow.
     *
     * @param incrementalField the field by which the source finds new records
     */
    FieldWays(List<TaskPart> tasks, Optional<Text> incrementalField) {
        this.tasks = tasks;
        this.incrementalField = incrementalField;
        List<Text> selected = projections().toList();
        this.isProjectionKnown = !selected.isEmpty() && selected.stream().allMatch(Text::isKnown);
        this.projected = selected.stream().map(Text::text).collect(Collectors.toSet());
        this.transfersAll = tasks.stream().anyMatch(task -> TaskFields.transfersAll(task.type()));
        this.mapped = tasks.stream()
                .filter(task -> task.kind() == Step.Kind.MAP)
                .flatMap(task -> task.sources().stream())
                .collect(Collectors.toSet());
        for (TaskPart task : tasks) {
            boolean makesField = TaskFields.makesField(task.type());
            // a Validate task may name a field of the destination, which is no new field
            boolean isInput = task.destination().filter(mapped::contains).isPresent();
            if (makesField || (task.isModifier() && isInput)) {
                task.destination().ifPresent(made -> add(makers, made, task));
            }
            if (task.isModifier()) {
                task.sources().stream().distinct().forEach(field -> add(modifiers, field, task));
            }
        }
    }

    private static void add(Map<Text, List<TaskPart>> map, Text field, TaskPart task) {
        map.computeIfAbsent(field, each -> new ArrayList<>()).add(task);
    }

    private Stream<Text> projections() {
        return tasks.stream()
                .filter(task -> task.kind() == Step.Kind.PROJECTION)
                .flatMap(task -> task.sources().stream());
    }

    /** All ways: those that tasks map, then results and changed fields that none maps, then fields that are only read. */
    List<FieldWay> all() {
        List<FieldWay> ways = new ArrayList<>();
        tasks.stream().filter(task -> task.kind() == Step.Kind.MAP).forEach(task -> ways.add(mapping(task)));
        Set<Text> inMappings = Set.copyOf(shown);
        tasks.stream()
                .filter(task -> TaskFields.makesField(task.type()) && !followed.contains(task))
                .forEach(task -> ways.add(result(task)));
        if (transfersAll) {
            // a field that is joined is transferred by itself, too
            shown.retainAll(inMappings);
        }
        tasks.stream()
                .filter(TaskPart::isModifier)
                .flatMap(task -> task.sources().stream())
                .filter(field -> !shown.contains(field))
                .distinct()
                .forEach(field -> ways.add(unmapped(field)));
        projections()
                .distinct()
                .filter(field -> field.isKnown() && !shown.contains(field) && !isMappedInPart(field))
                .forEach(field -> ways.add(onlyRead(field)));
        return ways;
    }

    private FieldWay mapping(TaskPart map) {
        Chain chain = new Chain();
        map.sources().forEach(field -> chain.add(field, DEEPEST));
        String type = map.property("SOURCE_DATA_TYPE", "");
        String newType = map.property("DESTINATION_DATA_TYPE", "");
        List<Field> from = chain.from(type);
        List<Field> to = map.destination().stream()
                .map(field -> new Field(field, newType, true))
                .toList();
        List<Step> steps = new ArrayList<>(chain.steps());
        steps.add(map.step());
        return new FieldWay(from, steps, to, to.isEmpty() ? State.NOT_MAPPED : stateOf(from));
    }

    private FieldWay result(TaskPart maker) {
        Chain chain = new Chain();
        chain.make(maker, DEEPEST);
        List<Field> to = transfersAll
                ? maker.destination().stream()
                        .map(field -> new Field(field, "", true))
                        .toList()
                : List.of();
        List<Field> from = chain.from("");
        return new FieldWay(from, chain.steps(), to, to.isEmpty() ? State.NOT_MAPPED : stateOf(from));
    }

    private FieldWay unmapped(Text field) {
        Chain chain = new Chain();
        chain.add(field, DEEPEST);
        List<Field> from = chain.from("");
        return transfersAll
                ? new FieldWay(from, chain.steps(), List.of(new Field(field, "", true)), stateOf(from))
                : new FieldWay(from, chain.steps(), List.of(), State.NOT_MAPPED);
    }

    private FieldWay onlyRead(Text field) {
        List<Field> from = List.of(new Field(field, "", true));
        if (transfersAll) {
            return isExcluded(field)
                    ? new FieldWay(from, List.of(), List.of(), State.NOT_MAPPED)
                    : new FieldWay(from, List.of(), List.of(new Field(field, "", true)), State.WHOLE);
        }
        return use(field)
                .map(use -> new FieldWay(from, List.of(use), List.of(), State.USED))
                .orElseGet(() -> new FieldWay(from, List.of(), List.of(), State.NOT_MAPPED));
    }

    private boolean isExcluded(Text field) {
        return tasks.stream()
                .filter(task -> task.kind() == Step.Kind.MAP_ALL)
                .flatMap(task -> TaskWords.list(task, "EXCLUDE_SOURCE_FIELDS_LIST").stream())
                .anyMatch(excluded -> excluded.contains(field.text()));
    }

    /** Whether a way has a field that contains the field, or one within it. */
    private boolean isMappedInPart(Text field) {
        return shown.stream().anyMatch(other -> TaskFields.isPartOf(other.text(), field.text()));
    }

    /** What else than a mapping needs a field. */
    private Optional<Step> use(Text field) {
        for (TaskPart task : tasks) {
            boolean isProjection = task.kind() == Step.Kind.PROJECTION;
            boolean isNamed = task.sources().stream().anyMatch(name -> TaskFields.isPartOf(name.text(), field.text()))
                    || TaskFields.NAMING_PROPERTIES.stream()
                            .flatMap(name -> task.property(name).stream())
                            .anyMatch(value -> value.text().contains(field.text()));
            if (!isProjection && isNamed) {
                String words = switch (task.kind()) {
                    case FILTER -> "for the filter";
                    case PARTITION -> "for the partitions";
                    default -> "for another task";
                };
                return Optional.of(new Step(task.kind(), words, List.of()));
            }
        }
        return incrementalField
                .filter(name -> TaskFields.isPartOf(name.text(), field.text()))
                .map(name -> new Step(Step.Kind.OTHER, "to find new records", List.of()));
    }

    private State stateOf(List<Field> from) {
        return from.stream().allMatch(Field::isProjected) ? State.WHOLE : State.NOT_PROJECTED;
    }

    private boolean isProjected(Text field) {
        return transfersAll || !isProjectionKnown || !field.isKnown() || TaskFields.reads(projected, field.text());
    }

    /** What leads to one field: where it comes from, and what happens on the way. */
    private final class Chain {

        private final List<Text> from = new ArrayList<>();
        private final List<Named> steps = new ArrayList<>();
        private final Set<TaskPart> used = new LinkedHashSet<>();

        /** A step with the field that it is about. */
        private record Named(Text field, Step step, boolean isModifier) {}

        void add(Text field, int deepest) {
            Optional<TaskPart> maker = makers.getOrDefault(field, List.of()).stream()
                    .filter(task -> deepest > 0
                            && !used.contains(task)
                            && !task.sources().equals(List.of(field)))
                    .findFirst();
            if (maker.isPresent()) {
                make(maker.get(), deepest);
            } else if (!from.contains(field)) {
                from.add(field);
            }
            shown.add(field);
            modifiers.getOrDefault(field, List.of()).stream()
                    .filter(used::add)
                    .sorted(Comparator.comparing(TaskPart::kind))
                    .forEach(task -> {
                        followed.add(task);
                        steps.add(new Named(field, task.step(), true));
                    });
        }

        void make(TaskPart maker, int deepest) {
            used.add(maker);
            followed.add(maker);
            maker.sources().forEach(field -> add(field, deepest - 1));
            steps.add(new Named(maker.destination().orElse(Text.known("")), maker.step(), false));
        }

        List<Field> from(String type) {
            boolean isAlone = from.size() == 1;
            return from.stream()
                    .map(field -> new Field(field, isAlone ? type : "", isProjected(field)))
                    .toList();
        }

        /** The steps; where several fields come together, each step of one of them names it. */
        List<Step> steps() {
            boolean isAlone = from.size() <= 1;
            return steps.stream()
                    .map(each -> isAlone || !each.isModifier()
                            ? each.step()
                            : new Step(
                                    each.step().kind(),
                                    each.field() + ": " + each.step().words(),
                                    each.step().marks()))
                    .toList();
        }
    }
}
