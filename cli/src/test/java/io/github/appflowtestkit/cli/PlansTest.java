package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a folder with the files of a Terraform module and a plan that Terraform made of it. */
class PlansTest {

    private static final Path MODULE = Path.of("../validator/src/test/resources/cases/terraform/module");

    @TempDir
    Path folder;

    @BeforeEach
    void a_module_and_its_plan() throws IOException {
        Files.createDirectories(folder.resolve("infra/mapped"));
        for (String file : List.of("main.tf", "variables.tf", "terraform.tfvars", "plan.json", "mapped/main.tf")) {
            Files.copy(MODULE.resolve(file), folder.resolve("infra").resolve(file));
        }
    }

    @Test
    void a_folder_has_each_mistake_once() {
        golden("folder.txt", ExitCode.FINDINGS, "validate", ".");
    }

    @Test
    void findings_of_a_plan_are_those_of_the_files_that_it_was_made_from() {
        golden("plan.txt", ExitCode.FINDINGS, "validate", "infra/plan.json");
        golden("plan.json.txt", ExitCode.FINDINGS, "validate", "--format", "json", "infra/plan.json");
    }

    @Test
    void a_baseline_has_them_in_these_files() throws IOException {
        golden("baseline.txt", ExitCode.OK, "validate", "--write-baseline", "baseline.json", ".");
        golden("known.txt", ExitCode.OK, "validate", "--baseline", "baseline.json", ".");
        golden("known-plan.txt", ExitCode.OK, "validate", "--baseline", "baseline.json", "infra/plan.json");

        assertThat(folder.resolve("baseline.json"))
                .content()
                .contains("infra/mapped/main.tf")
                .doesNotContain("plan.json");
    }

    private void golden(String name, int code, String... arguments) {
        CommandRun.Result result = CommandRun.in(folder).run(arguments);
        Golden.check("plans/" + name, result.transcript());
        assertThat(result.code()).isEqualTo(code);
    }
}
