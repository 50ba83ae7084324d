package io.github.appflowtestkit.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Severity;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values in the pom; a wrong one is explained. */
class SettingsTest {

    private static final ProjectFolders FOLDERS =
            ProjectFolders.of(null, new File("/orders"), new File("/orders/target"));

    @Test
    void names_have_any_case_and_paths_are_relative_to_the_project() {
        assertThat(Settings.severity("Warning")).isEqualTo(Severity.WARNING);
        assertThat(Settings.kind("create-flow")).contains(DocumentKind.CREATE_FLOW);
        assertThat(Settings.kind(null)).isEmpty();
        assertThat(Settings.flows(FOLDERS, List.of("flows", "../shared/./flows")))
                .containsExactly(absolute("/orders/flows"), absolute("/shared/flows"));
        assertThat(Settings.reports(FOLDERS, Map.of("json", "target/a.json")))
                .extracting(Settings.ReportFile::file)
                .containsExactly(absolute("/orders/target/a.json"));
    }

    @Test
    void wrong_values_are_explained() {
        assertThatThrownBy(() -> Settings.severity("eror"))
                .hasMessage("failOn must be error, warning or note, but is \"eror\"");
        assertThatThrownBy(() -> Settings.kind("flow")).hasMessageStartingWith("kind must be create-flow, ");
        assertThatThrownBy(() -> Settings.reports(FOLDERS, Map.of("jsn", "a.json")))
                .hasMessageStartingWith("an element of reports must be text")
                .hasMessageEndingWith("but is \"jsn\"");
        assertThatThrownBy(() -> Settings.flows(FOLDERS, List.of(" ")))
                .hasMessage("flows must name a file, but has an empty element");
        assertThatThrownBy(() -> Settings.globs("excludes", List.of("a{b")))
                .hasMessage("excludes has \"{\" without \"}\": \"a{b\"");
    }

    @Test
    void a_project_outside_of_the_build_is_a_root_of_its_own() {
        assertThat(ProjectFolders.of(new File("/"), new File("/orders"), new File("t"))
                        .root())
                .isEqualTo(absolute("/"));
        assertThat(ProjectFolders.of(new File("/other"), new File("/orders"), new File("t"))
                        .root())
                .isEqualTo(absolute("/orders"));
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
