package io.github.appflowtestkit.fake.internal.server.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that stay, whatever becomes of the process that writes them. */
class StateFileTest {

    private static final List<String> RECORDS = List.of("{\"first\":1}", "{\"second\":\"zwei \u00fc\"}", "{}");

    @TempDir
    Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void name() {
        path = folder.resolve("state.txt");
    }

    private void write(List<String> records) throws IOException {
        try (StateFile file = StateFile.open(path)) {
            for (String record : records) {
                file.sync(file.append(record));
            }
        }
    }

    private List<String> read() throws IOException {
        try (StateFile file = StateFile.open(path)) {
            List<String> texts = new ArrayList<>();
            file.read(line -> texts.add(line.text()));
            return texts;
        }
    }

    @Test
    void whatWasAppendedIsThereAgain() throws IOException {
        write(RECORDS);

        assertThat(read()).isEqualTo(RECORDS);
    }

    @Test
    void aFileThatWasCutOffAnywhereHasAllWholeRecordsBeforeAndTakesNewOnes() throws IOException {
        write(RECORDS);
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length <= whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(path, cut);
            long lines = new String(cut, StandardCharsets.UTF_8)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            List<String> expected = new ArrayList<>(RECORDS.subList(0, (int) Math.max(0, lines - 1)));

            assertThat(read()).as("cut at " + length).isEqualTo(expected);
            write(List.of("{\"new\":true}"));
            expected.add("{\"new\":true}");
            assertThat(read()).as("cut at " + length).isEqualTo(expected);
        }
    }

    @Test
    void garbageAtTheEndIsDropped() throws IOException {
        write(RECORDS);
        byte[] whole = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(whole, whole.length + 500));

        assertThat(read()).isEqualTo(RECORDS);
        assertThat(Files.readAllBytes(path)).isEqualTo(whole);
    }

    @Test
    void damageInTheMiddleIsSaidWithItsLineAndTheFileIsLeft() throws IOException {
        write(RECORDS);
        byte[] bytes = Files.readAllBytes(path);
        int second = new String(bytes, StandardCharsets.UTF_8).indexOf("zwei");
        bytes[second] = 'Z';
        Files.write(path, bytes);

        assertThatThrownBy(this::read)
                .isInstanceOf(UnusableStateException.class)
                .hasMessage(path + ":3: the file is damaged here, and goes on behind it; it was left as it is. Remove"
                        + " this line and all behind it to go on with what was before");
        assertThat(Files.readAllBytes(path)).isEqualTo(bytes);
    }

    @Test
    void aForeignFileIsLeftAsItIs() throws IOException {
        Files.writeString(path, "{\"my\": \"holiday plans\"}\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(UnusableStateException.class)
                .hasMessage(path + " is no state file of appflow-testkit; it was left as it is, name another file");
        assertThat(path).hasContent("{\"my\": \"holiday plans\"}\n");
    }

    @Test
    void aFileOfANewerVersionIsLeftAsItIs() throws IOException {
        Files.writeString(path, "appflow-testkit state 2\nwhatever\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(UnusableStateException.class)
                .hasMessage(path + " was written by a newer version of appflow-testkit; use that version, or another"
                        + " file");
        assertThat(path).hasContent("appflow-testkit state 2\nwhatever\n");
    }

    @Test
    void twoDoNotShareAFile() throws IOException {
        try (StateFile first = StateFile.open(path)) {
            first.append("{}");

            assertThatThrownBy(() -> StateFile.open(path))
                    .isInstanceOf(UnusableStateException.class)
                    .hasMessage(path + " is in use by another server; give each server a file of its own");
        }
        assertThat(read()).containsExactly("{}");
    }

    @Test
    void emptyingLeavesWhatIsKept() throws IOException {
        try (StateFile file = StateFile.open(path)) {
            file.keep(file.append("{\"kept\":1}"));
            file.append("{\"gone\":1}");
            file.empty();
            file.sync(file.append("{\"later\":1}"));
        }

        assertThat(read()).containsExactly("{\"kept\":1}", "{\"later\":1}");
    }
}
