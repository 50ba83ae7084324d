package io.github.appflowtestkit.reports.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The schema of the JSON report, as it is shipped. */
final class ReportSchema {

    private static final Schema SCHEMA =
            SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> {}).getSchema(text());

    private ReportSchema() {}

    static void accepts(String report) {
        assertThat(SCHEMA.validate(report, InputFormat.JSON)).isEmpty();
    }

    private static String text() {
        try (InputStream resource = JsonReport.class.getResourceAsStream("report.schema.json")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
