package io.github.appflowtestkit.cli.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import io.github.appflowtestkit.reports.internal.text.Wording;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The mapping of fields that the console of AppFlow takes as a file: a line for each pair, with the source field, a comma and the
 * destination field, and no header. The User Guide describes it on its page "Create a flow using the AWS console".
 */
public final class MappingCsv {

    /** Blanks at the ends of a name count only in quotes. */
    private static final QuoteStrategy BLANKS_IN_QUOTES = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return !value.equals(value.strip());
        }
    };

    private MappingCsv() {}

    /**
     * A pair of fields.
     *
     * @param source the source field
     * @param destination the destination field
     */
    public record Pair(String source, String destination) {}

    /**
     * The pairs of a file, in its order.
     *
     * @throws UnreadableFieldsException if a line does not have two names
     */
    public static List<Pair> read(String text) throws UnreadableFieldsException {
        return pairs(CsvText.rows(text));
    }

    static List<Pair> pairs(List<CsvText.Row> rows) throws UnreadableFieldsException {
        List<Pair> pairs = new ArrayList<>();
        for (CsvText.Row row : rows) {
            if (row.values().size() != 2) {
                throw new UnreadableFieldsException("line " + row.line()
                        + " of a mapping must have 2 values, a source field and a destination field, but has "
                        + row.values().size());
            }
            Pair pair = new Pair(row.values().get(0), row.values().get(1));
            if (pair.source().isBlank() || pair.destination().isBlank()) {
                throw new UnreadableFieldsException("line " + row.line() + " of a mapping must name both fields, but is "
                        + Wording.quoted(pair.source() + "," + pair.destination()));
            }
            pairs.add(pair);
        }
        return pairs;
    }

    /** The text of a file with these pairs. */
    public static String write(List<Pair> pairs) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(BLANKS_IN_QUOTES)
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text);
        pairs.forEach(pair -> csv.writeRecord(pair.source(), pair.destination()));
        return text.toString();
    }
}
