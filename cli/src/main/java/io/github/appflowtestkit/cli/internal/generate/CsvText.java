package io.github.appflowtestkit.cli.internal.generate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 defines it; blanks around a value that is not in quotes do not count, nor do empty lines. */
final class CsvText {

    private static final FieldModifier STRIPPED = new FieldModifier() {
        @Override
        public String modify(long line, int field, boolean quoted, String value) {
            return quoted ? value : value.strip();
        }
    };

    private CsvText() {}

    /**
     * A row.
     *
     * @param line the number of its first line
     * @param values its values
     */
    record Row(long line, List<String> values) {

        Row {
            values = List.copyOf(values);
        }

        /** Such as a line of blanks. */
        private boolean isBlank() {
            return values.stream().allMatch(String::isEmpty);
        }
    }

    static List<Row> rows(String text) throws UnreadableFieldsException {
        List<Row> rows = new ArrayList<>();
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .build(CsvRecordHandler.of(handler -> handler.fieldModifier(STRIPPED)), withoutMark(text));
        try {
            for (CsvRecord each : reader) {
                rows.add(new Row(each.getStartingLineNumber(), each.getFields()));
            }
        } catch (CsvParseException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new UnreadableFieldsException("line "
                    + (rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1) + " or below is not CSV: " + reason);
        }
        rows.removeIf(Row::isBlank);
        return rows;
    }

    /** The byte order mark that spreadsheets put before UTF-8 is no part of the first name. */
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
