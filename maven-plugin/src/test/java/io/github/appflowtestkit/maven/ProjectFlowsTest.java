package io.github.appflowtestkit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a project are checked. */
class ProjectFlowsTest {

    @TempDir
    private Path root;

    @Test
    void all_files_of_the_project_that_may_hold_flows() {
        ProjectFixture project = new ProjectFixture(root)
                .sound("flow.json")
                .write("src/main/a.yaml", "")
                .write("src/main/b.tf", "")
                .write("src/main/readme.md", "");
        assertThat(project.checked()).containsExactly("flow.json", "src/main/a.yaml", "src/main/b.tf");
    }

    @Test
    void the_project_may_be_the_whole_build() {
        ProjectFixture project = new ProjectFixture(root).sound("flows/a.json").isWholeBuild();
        assertThat(project.checked()).containsExactly("flows/a.json");
        assertThat(project.flows("flows").checked()).containsExactly("flows/a.json");
    }

    @Test
    void nothing_that_the_build_wrote() {
        ProjectFixture project =
                new ProjectFixture(root).sound("target/cdk.out/a.json").sound("b.json");
        assertThat(project.checked()).containsExactly("b.json");
        assertThat(project.flows("target/cdk.out").checked()).containsExactly("target/cdk.out/a.json");
    }

    @Test
    void nothing_that_belongs_to_another_project() {
        ProjectFixture project = new ProjectFixture(root)
                .sound("a.json")
                .sound("inner/deeper/b.json")
                .write("inner/pom.xml", "<project/>");
        assertThat(project.checked()).containsExactly("a.json");
        assertThat(project.flows(".").checked()).containsExactly("a.json", "inner/deeper/b.json");
    }

    @Test
    void patterns_are_relative_to_each_folder() {
        ProjectFixture project = new ProjectFixture(root)
                .sound("one/a.json")
                .sound("one/old/b.json")
                .sound("two/old/c.json")
                .write("two/d.yaml", "")
                .flows("one", "two");
        assertThat(project.excludes("old/").checked()).containsExactly("one/a.json", "two/d.yaml");
        assertThat(project.includes("*.json", "old/c*").excludes().checked())
                .containsExactly("one/a.json", "two/old/c.json");
    }

    @Test
    void files_that_flows_names_are_checked_whatever_the_patterns_say() {
        ProjectFixture project =
                new ProjectFixture(root).sound("a.json").flows("a.json").excludes("**");
        assertThat(project.checked()).containsExactly("a.json");
    }
}
