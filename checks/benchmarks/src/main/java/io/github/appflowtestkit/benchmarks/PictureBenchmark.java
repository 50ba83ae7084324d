package io.github.appflowtestkit.benchmarks;

import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.SourceText;
import io.github.appflowtestkit.reports.internal.html.HtmlPicture;
import io.github.appflowtestkit.reports.internal.picture.FlowPicture;
import io.github.appflowtestkit.reports.internal.picture.FlowPictures;
import io.github.appflowtestkit.reports.internal.picture.MermaidPicture;
import io.github.appflowtestkit.reports.internal.picture.TextPicture;
import io.github.appflowtestkit.reports.internal.svg.SvgPicture;
import io.github.appflowtestkit.reports.internal.text.Layout;
import io.github.appflowtestkit.validator.FlowValidator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A flow of 300 fields, each eighth of them masked: checked and drawn, as {@code render} does. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PictureBenchmark {

    private static final int FIELDS = 300;
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private final FlowValidator validator = FlowValidator.create();
    private final byte[] flow = flow().getBytes(StandardCharsets.UTF_8);

    /** For a terminal. */
    @Benchmark
    public String text() {
        return TextPicture.of(pictures(), Layout.PLAIN);
    }

    /** For a pull request. */
    @Benchmark
    public String mermaid() {
        return MermaidPicture.of(pictures());
    }

    /** As an image. */
    @Benchmark
    public String svg() {
        return SvgPicture.of(pictures());
    }

    /** As a page. */
    @Benchmark
    public String html() {
        return HtmlPicture.of(pictures());
    }

    private List<FlowPicture> pictures() {
        CheckedFile file = new CheckedFile(
                "flow.json",
                validator.validate("flow.json", flow),
                SourceText.of(flow),
                List::of,
                () -> validator.requests(flow));
        return FlowPictures.of(file, Optional.of(AT));
    }

    private static String flow() {
        List<String> names = new ArrayList<>();
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < FIELDS; i++) {
            names.add("\"Field_" + i + "__c\"");
            tasks.add(task(
                            "Map",
                            names.get(i),
                            "NO_OP",
                            "\"SOURCE_DATA_TYPE\": \"string\", \"DESTINATION_DATA_TYPE\": \"string\"")
                    .replace("\"taskType\"", "\"destinationField\": \"field_" + i + "\", \"taskType\""));
            if (i % 8 == 0) {
                tasks.add(task("Mask", names.get(i), "MASK_ALL", "\"MASK_VALUE\": \"*\""));
            }
        }
        tasks.add(0, task("Filter", String.join(",", names), "PROJECTION", ""));
        return "{\"flowName\": \"wide\", \"triggerConfig\": {\"triggerType\": \"OnDemand\"}, \"sourceFlowConfig\":"
                + " {\"connectorType\": \"Salesforce\", \"connectorProfileName\": \"crm\", \"sourceConnectorProperties\":"
                + " {\"Salesforce\": {\"object\": \"Account\"}}}, \"destinationFlowConfigList\": [{\"connectorType\": \"S3\","
                + " \"destinationConnectorProperties\": {\"S3\": {\"bucketName\": \"lake\"}}}], \"tasks\": ["
                + String.join(",", tasks) + "]}";
    }

    private static String task(String type, String fields, String operator, String properties) {
        return "{\"taskType\": \"" + type + "\", \"sourceFields\": [" + fields
                + "], \"connectorOperator\": {\"Salesforce\": \"" + operator + "\"}, \"taskProperties\": {" + properties
                + "}}";
    }
}
