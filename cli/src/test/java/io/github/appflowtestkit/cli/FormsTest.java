package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on templates, Terraform and requests side by side. */
class FormsTest {

    private static final Path FIXES = Path.of("../validator/src/test/resources/cases/fix/forms");

    @TempDir
    Path folder;

    @BeforeEach
    void a_folder_with_several_forms() throws IOException {
        for (String file : new String[] {"main.tf", "template.yaml", "plan.json", "request-plain.yaml"}) {
            Files.copy(FIXES.resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("appflow-testkit.yaml"), "rules:\n  AF4020: off\n  AF5001: off\n");
    }

    @Test
    void fixes_say_what_they_leave() throws IOException {
        golden("fixed", ExitCode.OK, "validate", "--fix", ".");
        golden("fixed-again", ExitCode.OK, "validate", "--fix", ".");
        assertThat(folder.resolve("plan.json")).hasSameTextualContentAs(FIXES.resolve("plan.json"));
    }

    @Test
    void findings_name_their_flow_where_a_file_has_several() {
        golden("flows", ExitCode.OK, "validate", "main.tf", "request-plain.yaml");
    }

    @Test
    void findings_in_the_output_of_the_CDK_name_their_construct() throws IOException {
        Files.copy(FIXES.resolve("cdk.template.json"), folder.resolve("Shop.template.json"));
        golden("cdk", ExitCode.OK, "validate", "Shop.template.json");
    }

    @Test
    void a_kind_leaves_other_files_of_a_folder_out() {
        golden("kind-of-folder", ExitCode.OK, "validate", "--kind", "cloudformation", ".");
        golden("kind-of-nothing", ExitCode.USAGE, "validate", "--kind", "describe-flow", ".");
    }

    @Test
    void a_file_of_another_kind_is_a_finding() {
        golden("other-kind", ExitCode.FINDINGS, "validate", "--kind", "update-flow", "main.tf", "request-plain.yaml");
    }

    @Test
    void an_unknown_kind_is_wrong_usage() {
        golden("unknown-kind", ExitCode.USAGE, "validate", "--kind", "template", "template.yaml");
    }

    private void golden(String name, int code, String... arguments) {
        CommandRun.Result result = CommandRun.in(folder).run(arguments);
        Golden.check("forms/" + name + ".txt", result.transcript());
        assertThat(result.code()).isEqualTo(code);
    }
}
