package io.github.appflowtestkit.cli.internal.generate;

import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.internal.convert.MappingFile;
import io.github.appflowtestkit.validator.internal.convert.MappingFile.Mapping;
import java.util.ArrayList;
import java.util.List;

/** Reads the file of field mappings that {@link MappingFile} writes, and that people write for the console. */
final class MappingCsv {

    private MappingCsv() {}

    /** The mappings of rows that have two names each. */
    static MappingFile of(List<CsvText.Row> rows) throws UnreadableFieldsException {
        List<Mapping> mappings = new ArrayList<>();
        for (CsvText.Row row : rows) {
            if (row.values().size() != 2) {
                throw new UnreadableFieldsException("line " + row.line()
                        + " of a mapping must have 2 values, a source field and a destination field, but has "
                        + row.values().size());
            }
            Mapping mapping = new Mapping(row.values().get(0), row.values().get(1));
            if (mapping.source().isBlank() || mapping.destination().isBlank()) {
                throw new UnreadableFieldsException("line " + row.line()
                        + " of a mapping must name both fields, but is "
                        + Wording.quoted(mapping.source() + "," + mapping.destination()));
            }
            mappings.add(mapping);
        }
        return new MappingFile(mappings);
    }
}
