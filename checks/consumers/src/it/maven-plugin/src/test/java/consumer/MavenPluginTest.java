package consumer;

import static org.assertj.core.api.Assertions.assertThat;

import consumer.Project.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Maven plugin in projects as users have them. */
class MavenPluginTest {

    private static final String TEMPLATE = "src/main/cloudformation/orders.yaml";
    private static final String REPORT = "target/appflow/report.json";
    private static final String PROJECTION = """
                    - TaskType: Filter
                      SourceFields: [Status]
                      ConnectorOperator:
                        Salesforce: PROJECTION
            """;
    private static final String UNCHANGED = "[INFO] nothing changed since the last check";

    @TempDir
    private Path temporary;

    @Test
    void a_broken_template_fails_the_build_until_it_is_fixed() throws Exception {
        Project project = Project.copy("orders", temporary);
        project.replace(TEMPLATE, PROJECTION, "");

        Build broken = project.mvn("process-test-classes");
        String finding = "[ERROR] " + project.file(TEMPLATE) + ":[23,9] ";
        assertThat(broken.log())
                .contains(finding)
                .contains("[AF4001 ProjectionMissing]")
                .contains("\n  hint: ")
                .contains("BUILD FAILURE");
        assertThat(broken.log())
                .as("the failure says what, where and how to go on")
                .contains("in AppFlow flows:")
                .contains(TEMPLATE + ":[23,9]")
                .contains("-Dappflow.skip");
        assertThat(broken.succeeds()).isFalse();

        Build again = project.mvn("process-test-classes");
        assertThat(again.log()).contains(UNCHANGED).contains(finding).contains("BUILD FAILURE");

        assertThat(project.mvn("process-test-classes", "-Dappflow.skip").log())
                .contains("BUILD SUCCESS")
                .doesNotContain("[AF");

        project.replace(TEMPLATE, "Tasks:\n", "Tasks:\n" + PROJECTION);
        Build fixed = project.mvn("process-test-classes");
        assertThat(fixed.log())
                .contains("[INFO] checked 1 flow in 1 file: no findings")
                .contains("BUILD SUCCESS")
                .doesNotContain(UNCHANGED);
    }

    @Test
    void an_unchanged_project_is_not_checked_again() throws Exception {
        Project project = Project.copy("orders", temporary);
        assertThat(project.mvn("test").log()).contains("BUILD SUCCESS").doesNotContain(UNCHANGED);
        assertThat(project.file(REPORT)).content().contains("\"path\": \"" + TEMPLATE + "\"");
        FileTime past = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(project.file(REPORT), past);

        assertThat(project.mvn("test").log()).contains(UNCHANGED).contains("checked 1 flow in 1 file");
        assertThat(Files.getLastModifiedTime(project.file(REPORT))).isEqualTo(past);

        Files.delete(project.file(REPORT));
        assertThat(project.mvn("test").log()).doesNotContain(UNCHANGED);
        assertThat(project.file(REPORT)).exists();
    }

    @Test
    void each_module_of_a_parallel_build_checks_its_own_flows() throws Exception {
        Project project = Project.copy("several", temporary);

        Build build = project.mvn("process-test-resources", "-T2", "-fae");

        for (String module : new String[] {"lake", "crm"}) {
            String file = module + "/" + module + ".tf";
            assertThat(build.log())
                    .containsOnlyOnce("[ERROR] " + project.file(file) + ":[31,18] ")
                    .contains(file + ":[31,18] ");
        }
        assertThat(build.log())
                .contains("no flow found in " + project.file(""))
                .doesNotContain("not marked as thread-safe");
        assertThat(build.succeeds()).isFalse();
    }

    @Test
    void a_wrong_configuration_is_explained() throws Exception {
        Project project = Project.copy("orders", temporary);
        assertThat(project.mvn("process-test-resources", "-Dappflow.failOn=eror")
                        .log())
                .contains("wrong configuration: failOn must be error, warning or note, but is \"eror\"")
                .contains("BUILD FAILURE");
        project.replace("pom.xml", "<json>", "<jsn>");
        project.replace("pom.xml", "</json>", "</jsn>");
        assertThat(project.mvn("process-test-resources").log())
                .contains("wrong configuration: an element of reports must be ")
                .contains("but is \"jsn\"");
    }

    @Test
    void help_lists_the_parameters() throws IOException, InterruptedException {
        Project project = Project.copy("orders", temporary);
        Build help = project.mvn(
                "io.github.appflowtestkit:appflow-testkit-maven-plugin:help", "-Dgoal=validate", "-Ddetail");
        assertThat(help.log()).contains("appflow-testkit:validate").contains("User property: appflow.failOn");
    }
}
