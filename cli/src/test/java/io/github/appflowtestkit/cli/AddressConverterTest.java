package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class AddressConverterTest {

    @TempDir
    Path folder;

    private final AddressConverter converter = new AddressConverter();

    @ParameterizedTest
    @CsvSource({
        "localhost, 127.0.0.1",
        "LOCALHOST, 127.0.0.1",
        "127.0.0.1, 127.0.0.1",
        "127.9.9.9, 127.9.9.9",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "::1, 0:0:0:0:0:0:0:1",
        "[::1], 0:0:0:0:0:0:0:1",
        "::, 0:0:0:0:0:0:0:0",
        "2001:db8::7, 2001:db8:0:0:0:0:0:7",
        "::ffff:127.0.0.1, 127.0.0.1"
    })
    void literals_are_read(String value, String address) {
        assertThat(converter.convert(value).getHostAddress()).isEqualTo(address);
    }

    /** The JDK takes some of these for names and asks a name server, and some for an address in an old form. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "appflow", "localhost.", "localhost.example", "999.0.0.1", "1.2.3", "1", "127.1", "0x7f.0.0.1",
                "127.0.0.01", "1.2.3.4.5", "127.0.0.1:80", "[127.0.0.1]", "[]", "[::1", "::1]", "fe80::1%eth0", ":",
                        "1:2",
                ":::", "abc", "beef", "::g", "127.0.0.1 ", "http://127.0.0.1"
            })
    void anything_else_is_refused(String value) {
        assertThatThrownBy(() -> converter.convert(value)).isInstanceOf(TypeConversionException.class);
    }

    /** This process resolves names by a file in place of name servers: a name that leads somewhere shows who asks. */
    @Test
    void no_name_is_looked_up() throws Exception {
        Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 appflow.example\n192.0.2.1 localhost\n");
        List<String> java = List.of("-Djdk.net.hosts.file=" + hosts);

        try (ServerProcess server = ServerProcess.start(java, folder, "--address", "localhost")) {
            assertThat(server.endpoint().getHost()).isEqualTo("127.0.0.1");
        }
        Path err = folder.resolve("err.txt");
        assertThat(ServerProcess.fail(java, folder, err, "--address", "appflow.example"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(Files.readString(err)).contains("--address must be localhost or an IP address");
    }

    @Test
    void other_machines_are_allowed_by_an_option() throws Exception {
        Path err = folder.resolve("err.txt");
        assertThat(ServerProcess.fail(List.of(), folder, err, "--address", "0.0.0.0"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(Files.readString(err)).contains("--allow-remote");

        try (ServerProcess server = ServerProcess.start(List.of(), folder, "--address", "0.0.0.0", "--allow-remote")) {
            assertThat(server.get("/_testkit").statusCode()).isEqualTo(200);
            assertThat(server.end()).isEqualTo(ExitCode.OK);
            assertThat(server.err()).contains("warning: other machines can reach http://0.0.0.0:");
        }
    }
}
