package io.github.appflowtestkit.fake.internal.server.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
                file.append(bytes(record));
            }
        }
    }

    private static byte[] bytes(String record) {
        return record.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> read() throws IOException {
        List<String> records = new ArrayList<>();
        try (StateFile file = new StateFile(path, record -> records.add(new String(record, StandardCharsets.UTF_8)))) {
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
    void everyChangedBitIsNoticed() throws IOException {
        write(RECORDS);
        byte[] whole = Files.readAllBytes(path);
        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(path, damaged);

            assertThatThrownBy(this::read).as("bit " + bit).isInstanceOf(UnusableStateException.class);
            assertThat(Files.readAllBytes(path)).as("bit " + bit).isEqualTo(damaged);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,2,3|2",
                "0,1,3|3",
                "0,2,1,3|2",
                "0,1,3,2|3",
                "0,3,2,1|2",
                "0,1,1,2,3|3",
                "0,1,2,2,3|4",
                "0,1,2,3,3|5",
                "0,1,2,3,1|5"
            })
    void aRecordThatIsMissingRepeatedOrMovedIsNoticed(String order, int line) throws IOException {
        write(RECORDS);
        List<String> lines = Files.readAllLines(path);
        Files.writeString(
                path,
                Arrays.stream(order.split(",", -1))
                        .map(number -> lines.get(Integer.parseInt(number)) + "\n")
                        .collect(Collectors.joining()));

        assertThatThrownBy(this::read)
                .isInstanceOf(UnusableStateException.class)
                .hasMessageContaining(path + ":" + line + ": the file is damaged at this line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"my\": \"holiday plans\"} | is not a state file of appflow-testkit; it was left as it is, name another"
                        + " file",
                "appflow-testkit state 4 | was written by a newer version of appflow-testkit; use that version, or name"
                        + " another file",
                "appflow-testkit state 2 | has the format of an older version of appflow-testkit; remove it, or name"
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
            first.append(bytes("{}"));

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
    void aFileThatOthersCanReadIsTakenFromThem() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        write(RECORDS);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-r--"));

        assertThat(read()).isEqualTo(RECORDS);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileOfSomebodyElseKeepsItsPermissions() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        Files.writeString(path, "my holiday plans");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-r--"));

        assertThatThrownBy(this::read).isInstanceOf(UnusableStateException.class);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void aFolderOrADeviceIsNoStateFile() {
        path = folder;

        assertThatThrownBy(this::read)
                .isInstanceOf(UnusableStateException.class)
                .hasMessage(path + " is not a regular file; name another file");
    }

    @Test
    void aFileThatAnotherProgramEmptiesOrWritesIsNotWrittenAnyMore() throws IOException {
        for (String content : List.of("", "appflow-testkit state 3\n", "appflow-testkit state 3\n".repeat(9))) {
            try (StateFile file = new StateFile(path, record -> {})) {
                file.append(bytes("{}"));
                Files.writeString(path, content, StandardOpenOption.TRUNCATE_EXISTING);

                assertThatThrownBy(file::checkUsable).hasMessage("another program has changed it");
                assertThatThrownBy(() -> file.append(bytes("{}"))).hasMessage("another program has changed it");
            }
            assertThat(path).hasContent(content);
            Files.delete(path);
        }
    }

    @Test
    void aFileThatIsRemovedOrReplacedIsNotWrittenAnyMore() throws IOException {
        try (StateFile file = new StateFile(path, record -> {})) {
            file.append(bytes("{}"));
            Files.move(path, folder.resolve("elsewhere.txt"));

            assertThatThrownBy(() -> file.append(bytes("{}"))).hasMessage("it was removed or replaced");

            Files.writeString(path, "another");
            assertThatThrownBy(file::checkUsable).hasMessage("it was removed or replaced");
        }
    }

    @Test
    void aFileThatIsClearedTakesNewRecords() throws IOException {
        try (StateFile file = new StateFile(path, record -> {})) {
            file.append(bytes("{\"gone\":1}"));
            file.clear();
            file.append(bytes("{\"later\":1}"));
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
