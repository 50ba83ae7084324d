package io.github.appflowtestkit.cli.internal.generate;

/** What a file of fields can be. */
public enum FieldsFormat {
    /** What DescribeConnectorEntity answers. */
    ENTITY("entity", "the description of a connector entity"),
    /** The mapping that the console takes. */
    MAPPING_CSV("mapping-csv", "a mapping of source fields to destination fields"),
    /** A header row, maybe with rows below it. */
    CSV("csv", "the header row of a CSV file"),
    /** A JSON object in each line. */
    JSON_LINES("json-lines", "a sample of JSON Lines");

    private final String label;
    private final String words;

    FieldsFormat(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** What it is, with its article. */
    String words() {
        return words;
    }

    /** The value of {@code --fields-format}. */
    @Override
    public String toString() {
        return label;
    }
}
