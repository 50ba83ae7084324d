package io.github.appflowtestkit.cli.internal.generate;

import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.internal.generate.FieldMapping;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The fields of a file that a flow maps, and how. Immutable.
 *
 * @param mappings the chosen fields, in the order of the file
 * @param others the names of the fields that were not chosen
 * @param isExplicit whether the file itself names the destination fields
 * @param readsJson whether the file is a sample of JSON
 * @param notes what the user should know
 */
public record FieldChoice(
        List<FieldMapping> mappings, List<String> others, boolean isExplicit, boolean readsJson, List<String> notes) {

    private static final String STRING = "string";

    /** The names of SAP's OData types, which only SAP has. */
    private static final String ODATA = "Edm.";

    /** Copies the lists. */
    public FieldChoice {
        mappings = List.copyOf(mappings);
        others = List.copyOf(others);
        notes = List.copyOf(notes);
    }

    /**
     * How to choose.
     *
     * @param include patterns of the names to choose; all if there are none
     * @param exclude patterns of the names to leave out
     * @param renaming the names in the destination
     */
    public record Options(List<String> include, List<String> exclude, Renaming renaming) {}

    /**
     * The two ends of the flow.
     *
     * @param source the type of the source connector
     * @param destination the type of the destination connector
     * @param operation the write operation
     * @param ids the destination fields that identify a record
     */
    public record Ends(String source, String destination, String operation, List<String> ids) {

        /** Copies the list. */
        public Ends {
            ids = List.copyOf(ids);
        }

        /** S3 has no entities, so that an entity of such a flow is that of the destination. */
        private boolean describesDestination(FieldsFile file) {
            return file.format() == FieldsFormat.ENTITY && source.equals("S3") && !destination.equals("S3");
        }
    }

    /**
     * Chooses.
     *
     * @param text the file with the fields
     * @param format what it is; by default, what its content tells
     * @throws UnreadableFieldsException if the file cannot be read
     * @throws IllegalArgumentException if the options do not fit the fields; the message says how
     */
    public static FieldChoice of(FieldsText text, Optional<FieldsFormat> format, Ends ends, Options options)
            throws UnreadableFieldsException {
        FieldsFile file = text.parsed(content -> FieldsFile.read(content, format));
        List<String> notes = new ArrayList<>();
        notes.add("read " + Wording.count(file.fields().size(), "field") + " from " + text.name() + ": "
                + file.format().words());
        notes.addAll(file.notes());
        List<String> names = file.fields().stream().map(Field::name).toList();
        Predicate<Field> wanted = wanted(options, names);
        List<Field> chosen =
                new ArrayList<>(file.fields().stream().filter(wanted).toList());
        boolean describesDestination = ends.describesDestination(file);
        if (describesDestination) {
            leaveOut(
                    chosen,
                    field -> field.refused().contains(ends.operation())
                            && !ends.ids().contains(options.renaming().of(field)),
                    "the destination does not take on " + ends.operation(),
                    notes);
        } else {
            leaveOut(chosen, field -> !field.isRetrievable(), "the source does not return", notes);
        }
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no field is left to map");
        }
        noteTypes(file, chosen, notes);
        List<FieldMapping> mappings = chosen.stream()
                .map(field -> mapping(field, ends, describesDestination, options.renaming()))
                .toList();
        checkDestinations(mappings);
        checkIds(mappings, ends.ids());
        List<String> kept = chosen.stream().map(Field::name).toList();
        return new FieldChoice(
                mappings,
                names.stream().filter(each -> !kept.contains(each)).toList(),
                file.format() == FieldsFormat.MAPPING_CSV,
                file.format() == FieldsFormat.JSON_LINES,
                notes);
    }

    private static Predicate<Field> wanted(Options options, List<String> names) {
        List<FieldPattern> include = patterns("--include", options.include(), names);
        List<FieldPattern> exclude = patterns("--exclude", options.exclude(), names);
        for (String renamed : options.renaming().fields()) {
            new FieldPattern(renamed).mistake("--rename: the name", names).ifPresent(mistake -> {
                throw new IllegalArgumentException(mistake);
            });
        }
        return field -> (include.isEmpty() || include.stream().anyMatch(each -> each.matches(field.name())))
                && exclude.stream().noneMatch(each -> each.matches(field.name()));
    }

    private static List<FieldPattern> patterns(String option, List<String> texts, List<String> names) {
        List<FieldPattern> patterns = texts.stream().map(FieldPattern::new).toList();
        patterns.forEach(pattern -> pattern.mistake(option, names).ifPresent(mistake -> {
            throw new IllegalArgumentException(mistake);
        }));
        return patterns;
    }

    private static void leaveOut(List<Field> fields, Predicate<Field> unfit, String why, List<String> notes) {
        List<String> left = fields.stream().filter(unfit).map(Field::name).toList();
        if (!left.isEmpty()) {
            fields.removeIf(unfit);
            notes.add("left out " + Wording.count(left.size(), "field") + " that " + why + ": " + names(left));
        }
    }

    private static void noteTypes(FieldsFile file, List<Field> fields, List<String> notes) {
        List<String> untyped = fields.stream()
                .filter(field -> field.type().isEmpty())
                .map(Field::name)
                .toList();
        if (untyped.size() == fields.size()) {
            notes.add(Wording.quoted(STRING) + " is the data type of all fields, because "
                    + file.format().words() + " has no data types");
        } else if (!untyped.isEmpty()) {
            notes.add(Wording.quoted(STRING) + " is the data type of " + Wording.count(untyped.size(), "field")
                    + " without one: " + names(untyped));
        }
    }

    private static FieldMapping mapping(Field field, Ends ends, boolean describesDestination, Renaming renaming) {
        String type = field.type().orElse(STRING);
        String sourceType = describesDestination ? STRING : type;
        return new FieldMapping(
                field.name(),
                renaming.of(field),
                sourceType,
                describesDestination ? type : destinationType(type, ends));
    }

    /** Public flows give a field the type that it has in the source, except for the types of SAP. */
    private static String destinationType(String type, Ends ends) {
        return type.startsWith(ODATA) && !ends.destination().equals("SAPOData") ? STRING : type;
    }

    private static void checkDestinations(List<FieldMapping> mappings) {
        Map<String, String> sources = new HashMap<>();
        for (FieldMapping each : mappings) {
            String other = sources.putIfAbsent(each.destination(), each.source());
            if (other != null) {
                throw new IllegalArgumentException("the fields " + Wording.quoted(other) + " and "
                        + Wording.quoted(each.source()) + " would both be written to "
                        + Wording.quoted(each.destination())
                        + "; leave one out with --exclude, or name it in a file for --rename");
            }
        }
    }

    private static void checkIds(List<FieldMapping> mappings, List<String> ids) {
        List<String> names = mappings.stream().map(FieldMapping::destination).toList();
        for (String id : ids) {
            if (!names.contains(id)) {
                throw new IllegalArgumentException("no field is mapped to the ID field " + Wording.quoted(id)
                        + Wording.didYouMean(Nearest.to(id, names)));
            }
        }
    }

    /** Names for a note, not too many of them. */
    private static String names(List<String> names) {
        return io.github.appflowtestkit.validator.internal.finding.Wording.list(
                names.stream().map(JsonText::quoted).toList());
    }
}
