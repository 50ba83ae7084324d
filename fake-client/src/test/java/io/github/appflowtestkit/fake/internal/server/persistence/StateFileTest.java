package io.github.appflowtestkit.fake.internal.server.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that stay, whatever happens to the process that writes them. */
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
        try (StateFile file = new StateFile(path, record -> {})) {
            for (String record : records) {
                file.append(record);
            }
        }
    }

    private List<String> read() throws IOException {
        List<String> records = new ArrayList<>();
        try (StateFile file = new StateFile(path, records::add)) {
            assertThat(file.records()).isEqualTo(records.size());
        }
        return records;
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

    @ParameterizedTest
    @ValueSource(strings = {"first", "zwei", "last"})
    void damageIsReportedWithItsLineAndTheFileIsLeft(String where) throws IOException {
        List<String> records = List.of("{\"first\":1}", "{\"second\":\"zwei\"}", "{\"last\":1}");
        write(records);
        String text = Files.readString(path);
        String damaged = text.replace(where, where.toUpperCase(Locale.ROOT));
        Files.writeString(path, damaged);
        int line = 2 + text.substring(0, text.indexOf(where)).split("\n", -1).length - 2;

        assertThatThrownBy(this::read)
                .isInstanceOf(UnusableStateException.class)
                .hasMessage(
                        path + ":" + line + ": the file is damaged at this line; it was left as it is. To continue with"
                                + " the state before it, remove this line and all lines after it");
        assertThat(path).hasContent(damaged);

        Files.writeString(path, text.lines().limit(line - 1).collect(Collectors.joining("\n")) + "\n");
        assertThat(read()).isEqualTo(records.subList(0, line - 2));
    }

    @Test
    void aRecordThatIsMissingIsNoticed() throws IOException {
        write(RECORDS);
        List<String> lines = new ArrayList<>(Files.readAllLines(path));
        lines.remove(2);
        Files.writeString(path, String.join("\n", lines) + "\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(UnusableStateException.class)
                .hasMessageContaining(path + ":3: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"my\": \"holiday plans\"} | is not a state file of appflow-testkit; it was left as it is, name another"
                        + " file",
                "appflow-testkit state 3 | was written by a newer version of appflow-testkit; use that version, or name"
                        + " another file",
                "appflow-testkit state 1 | has the format of an older version of appflow-testkit; remove it, or name"
                        + " another file",
            })
    void aFileOfAnotherKindIsLeftAsItIs(String text, String message) throws IOException {
        Files.writeString(path, text + "\nwhatever\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(UnusableStateException.class)
                .hasMessage(path + " " + message);
        assertThat(path).hasContent(text + "\nwhatever\n");
    }

    @Test
    void twoDoNotShareAFile() throws IOException {
        try (StateFile first = new StateFile(path, record -> {})) {
            first.append("{}");

            assertThatThrownBy(() -> new StateFile(path, record -> {}))
                    .isInstanceOf(UnusableStateException.class)
                    .hasMessage(path + " is in use by another server; give each server its own file");
        }
        assertThat(read()).containsExactly("{}");
    }

    @Test
    void itIsReadableByItsOwnerOnly() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        write(RECORDS);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatIsRemovedOrReplacedIsNotWrittenAnyMore() throws IOException {
        try (StateFile file = new StateFile(path, record -> {})) {
            file.append("{}");
            Files.move(path, folder.resolve("elsewhere.txt"));

            assertThatThrownBy(() -> file.append("{}")).hasMessage("it was removed or replaced");

            Files.writeString(path, "another");
            assertThatThrownBy(file::checkUsable).hasMessage("it was removed or replaced");
        }
    }

    @Test
    void aFileThatIsClearedTakesNewRecords() throws IOException {
        try (StateFile file = new StateFile(path, record -> {})) {
            file.append("{\"gone\":1}");
            file.clear();
            file.append("{\"later\":1}");
        }

        assertThat(read()).containsExactly("{\"later\":1}");
    }

    @Test
    void aRecordThatMeansNothingIsReportedWithItsLine() throws IOException {
        write(RECORDS);

        assertThatThrownBy(() -> new StateFile(path, record -> {
                    throw new IllegalArgumentException("missing member");
                }))
                .isInstanceOf(UnusableStateException.class)
                .hasMessage(path + ":2: this line cannot be read (missing member); the file was left as it is, name"
                        + " another file");
    }
}
