package io.github.appflowtestkit.cli.internal.generate;

import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.internal.entity.Entity;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a file, in its order. Immutable.
 *
 * @param format what the file is
 * @param fields the fields
 * @param notes what the reader should know about how the file was read
 */
record FieldsFile(FieldsFormat format, List<Field> fields, List<String> notes) {

    /** A sample may be longer than a document may be; a command that reads one file has the memory for it. */
    private static final DocumentReader READER = new DocumentReader(Integer.MAX_VALUE, 500);

    FieldsFile {
        fields = List.copyOf(fields);
        notes = List.copyOf(notes);
    }

    /**
     * Reads a file.
     *
     * @param format what it is; by default, what its content tells
     */
    static FieldsFile read(String text, Optional<FieldsFormat> format) throws UnreadableFieldsException {
        String content = CsvText.withoutMark(text);
        if (content.isBlank()) {
            throw new UnreadableFieldsException("the file is empty");
        }
        FieldsFormat known = format.isPresent() ? format.get() : formatOf(content);
        FieldsFile file = switch (known) {
            case ENTITY -> EntityFields.of(json(content));
            case MAPPING_CSV -> mapping(CsvText.rows(content));
            case CSV -> header(CsvText.rows(content));
            case JSON_LINES -> SampleFields.of(content);
        };
        file.checkNames();
        return file;
    }

    /** JSON starts with a bracket; a mapping has two values in each line. */
    private static FieldsFormat formatOf(String content) throws UnreadableFieldsException {
        char first = content.strip().charAt(0);
        if (first == '[') {
            return FieldsFormat.ENTITY;
        }
        if (first == '{') {
            return READER.readJson(content).root().filter(Entity::isEntity).isPresent()
                    ? FieldsFormat.ENTITY
                    : FieldsFormat.JSON_LINES;
        }
        return CsvText.rows(content).stream().allMatch(row -> row.values().size() == 2)
                ? FieldsFormat.MAPPING_CSV
                : FieldsFormat.CSV;
    }

    static JsonValue json(String content) throws UnreadableFieldsException {
        Reading reading = READER.readJson(content);
        if (!reading.findings().isEmpty()) {
            throw new UnreadableFieldsException(
                    "line " + reading.findings().get(0).range().start().line() + " is not JSON: "
                            + reading.findings().get(0).message());
        }
        return reading.root().orElseThrow();
    }

    private static FieldsFile mapping(List<CsvText.Row> rows) throws UnreadableFieldsException {
        List<Field> fields = MappingCsv.of(rows).mappings().stream()
                .map(each -> Field.mapped(each.source(), each.destination()))
                .toList();
        return new FieldsFile(FieldsFormat.MAPPING_CSV, fields, List.of());
    }

    private static FieldsFile header(List<CsvText.Row> rows) throws UnreadableFieldsException {
        List<Field> fields = new ArrayList<>();
        for (String name : rows.get(0).values()) {
            if (name.isBlank()) {
                throw new UnreadableFieldsException(
                        "each column of the header must have a name, but column " + (fields.size() + 1) + " has none");
            }
            fields.add(Field.named(name));
        }
        return new FieldsFile(FieldsFormat.CSV, fields, List.of());
    }

    /** In a mapping one field may go to several others. */
    private void checkNames() throws UnreadableFieldsException {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < fields.size() && format != FieldsFormat.MAPPING_CSV; i++) {
            Integer first = places.putIfAbsent(fields.get(i).name(), i + 1);
            if (first != null) {
                throw new UnreadableFieldsException(
                        "the field " + Wording.quoted(fields.get(i).name()) + " is duplicated: it is number " + first
                                + " and number " + (i + 1));
            }
        }
    }
}
