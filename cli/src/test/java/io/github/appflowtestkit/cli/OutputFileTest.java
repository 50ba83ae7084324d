package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void a_file() throws IOException {
        file = Files.writeString(folder.resolve("file.json"), "old");
    }

    @Test
    void the_old_content_stays_whole_until_the_new_is_there() throws IOException {
        Path second = Files.createLink(folder.resolve("second name"), file);
        OutputFile.at(file).write("new");
        assertThat(file).hasContent("new");
        assertThat(second).as("the old file is replaced, not written over").hasContent("old");
        Files.delete(second);
        assertOnlyTheFile();
    }

    @Test
    void permissions_and_owner_stay() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-----"));
        Object owner = Files.getOwner(file);
        OutputFile.at(file).write("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-----");
        assertThat(Files.getOwner(file)).isEqualTo(owner);
    }

    @Test
    void a_new_file_has_the_permissions_of_any_new_file() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "");
        Path created = folder.resolve("created");
        OutputFile.at(created).write("new");
        assertThat(Files.getPosixFilePermissions(created)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void a_link_stays_and_its_target_is_written() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file.json"));
        Path links = Files.createSymbolicLink(folder.resolve("links"), link);
        OutputFile.at(links).write("new");
        assertThat(link).isSymbolicLink();
        assertThat(links).isSymbolicLink();
        assertThat(file).isRegularFile().hasContent("new");
    }

    @Test
    void a_link_to_nothing_creates_its_target() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("created"));
        OutputFile.at(link).write("new");
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("created")).hasContent("new");
    }

    @Test
    void links_in_a_circle_are_refused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("other"));
        Files.createSymbolicLink(folder.resolve("other"), link);
        assertThatThrownBy(() -> OutputFile.at(link)).isInstanceOf(IOException.class);
    }

    @Test
    void a_file_that_changed_is_left_alone() throws IOException {
        Files.writeString(file, "edited");
        assertThat(OutputFile.at(file).replace("old".getBytes(StandardCharsets.UTF_8), "new"))
                .isFalse();
        assertThat(file).hasContent("edited");
        assertThat(OutputFile.at(file).replace("edited".getBytes(StandardCharsets.UTF_8), "new"))
                .isTrue();
        assertThat(file).hasContent("new");
        assertOnlyTheFile();
    }

    @Test
    void a_failure_leaves_nothing_beside() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("folder"));
        assertThatThrownBy(() -> OutputFile.at(inTheWay).write("new")).isInstanceOf(IOException.class);
        Files.delete(inTheWay);
        assertOnlyTheFile();
    }

    @Test
    void what_a_killed_run_left_is_in_nobodys_way() throws IOException {
        Path leftover =
                folder.resolve(".appflow-testkit-" + ProcessHandle.current().pid() + "-0.tmp");
        Files.writeString(leftover, "half");
        OutputFile.at(file).write("new");
        assertThat(file).hasContent("new");
        assertThat(leftover).hasContent("half");
    }

    @Test
    void a_device_is_written_to_and_stays() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));
        OutputFile.at(device).write("new");
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    private void assertOnlyTheFile() {
        assertThat(folder).isDirectoryNotContaining(each -> !each.equals(file));
    }
}
