package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The flows under examples: the good ones are silent, the broken ones say what is wrong with them. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("../examples");

    @Test
    void the_good_flows_are_silent_even_at_note() {
        CommandRun.Result result = CommandRun.in(EXAMPLES).run("validate", "--fail-on=note", "flows");
        assertThat(result.transcript()).isEqualTo("""
                        $ appflow-testkit validate --fail-on=note flows
                        checked 8 flows in 8 files: 8 requests
                        no findings in 8 files
                        exit 0
                        """);
    }

    @Test
    void flows_are_found_wherever_they_are_written() {
        CommandRun.Result result = CommandRun.in(EXAMPLES.resolve("..")).run("validate", "examples/forms");
        Golden.check("examples/forms.txt", result.transcript());
    }

    @Test
    void the_flows_of_the_page_about_diff_have_no_errors() {
        CommandRun.Result result = CommandRun.in(EXAMPLES).run("validate", "--fail-on=warning", "diff");
        assertThat(result.code()).as(result.out()).isEqualTo(ExitCode.OK);
    }

    @Test
    void the_broken_flows_read_well() {
        CommandRun.Result result = CommandRun.in(EXAMPLES).run("validate", "broken");
        Golden.check("examples/broken.txt", result.transcript());
    }

    @Test
    void the_json_report_of_all_examples_meets_its_schema() {
        CommandRun.Result result = CommandRun.in(EXAMPLES).run("validate", "--format", "json", "flows", "broken");
        ReportSchema.FINDINGS.accepts(result.out());
    }
}
