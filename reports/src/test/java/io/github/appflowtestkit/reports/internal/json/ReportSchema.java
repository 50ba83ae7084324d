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

/** The schemas of the JSON reports, as they are shipped. */
final class ReportSchema {

    /** That of findings. */
    static final ReportSchema FINDINGS = new ReportSchema("report.schema.json");

    /** That of a comparison. */
    static final ReportSchema DIFF = new ReportSchema("diff-report.schema.json");

    private final Schema schema;

    private ReportSchema(String file) {
        this.schema = SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> {})
                .getSchema(text(file));
    }

    void accepts(String report) {
        assertThat(schema.validate(report, InputFormat.JSON)).isEmpty();
    }

    private static String text(String file) {
        try (InputStream resource = JsonReport.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
