package io.github.appflowtestkit.validator.internal.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.validator.internal.fix.FieldUpdate.Updated;
import io.github.appflowtestkit.validator.internal.generate.FieldMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file has a flow of Id, Name, Fax and Email: Fax and Email go, Amount and Phone come. */
class FieldUpdateTest {

    private static final Path CASES = Path.of("src/test/resources/cases/fields");

    private static final List<FieldMapping> WANTED = List.of(
            mapping("Id", "id", "id"),
            mapping("Name", "name", "string"),
            mapping("Amount", "amount \"net\", ${eur}", "currency"),
            mapping("Phone", "phone", "string"));

    private static FieldMapping mapping(String source, String destination, String type) {
        return new FieldMapping(source, destination, type, type);
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> !file.toString().endsWith(".diff")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void changes_the_fields_and_nothing_else_or_says_why_not(Path file) throws IOException {
        String found = result(file);
        Path golden = file.resolveSibling(file.getFileName() + ".diff");
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(golden, found);
        }
        assertThat(found).isEqualTo(Files.readString(golden));
    }

    private static String result(Path file) throws IOException {
        try {
            Updated updated = update(file, Files.readAllBytes(file), Optional.empty());
            return updated.document().diff() + "added " + updated.added() + "\nremoved " + updated.removed() + "\n"
                    + updated.notes().stream().map(note -> note + "\n").collect(Collectors.joining());
        } catch (NotEditableException e) {
            return "not changed: " + e.getMessage() + "\n";
        }
    }

    private static Updated update(Path file, byte[] text, Optional<String> flow) throws NotEditableException {
        return FieldUpdate.of(String.valueOf(file.getFileName()), text, flow).to(WANTED, false);
    }

    @ParameterizedTest
    @MethodSource("files")
    void changes_nothing_the_second_time(Path file) throws IOException {
        try {
            Updated once = update(file, Files.readAllBytes(file), Optional.empty());
            Updated twice = update(file, once.document().after().getBytes(UTF_8), Optional.empty());
            assertThat(twice.document().changed()).isFalse();
            assertThat(twice.added()).isEmpty();
            assertThat(twice.removed()).isEmpty();
        } catch (NotEditableException e) {
            assertThat(file.resolveSibling(file.getFileName() + ".diff"))
                    .content()
                    .startsWith("not changed: ");
        }
    }

    @Test
    void changes_the_flow_that_is_named() throws Exception {
        Path file = CASES.resolve("two-flows.yaml");
        for (String name : List.of("two", "others-to-lake")) {
            Updated updated = update(file, Files.readAllBytes(file), Optional.of(name));
            assertThat(updated.document().after())
                    .startsWith(updated.document()
                            .before()
                            .substring(0, updated.document().before().indexOf("two:")));
        }
        assertThatThrownBy(() -> update(file, Files.readAllBytes(file), Optional.of("three")))
                .hasMessage("no flow of the document is called \"three\"; its flows are \"one or contacts-to-lake\","
                        + " \"two or others-to-lake\"");
    }

    @Test
    void a_new_field_does_not_take_the_name_of_another() throws Exception {
        FieldUpdate update =
                FieldUpdate.of("request.json", Files.readAllBytes(CASES.resolve("request.json")), Optional.empty());
        List<FieldMapping> wanted = List.of(mapping("Name", "Name", "string"), mapping("Label", "full_name", "string"));
        assertThatThrownBy(() -> update.to(wanted, false))
                .hasMessage(
                        "the new field \"Label\" would be written to \"full_name\", as \"Name\" is already; leave one"
                                + " out, or give the new one another name with --rename");
    }

    @Test
    void a_mapping_may_write_one_field_to_several() throws Exception {
        Path file = CASES.resolve("request.json");
        FieldUpdate update = FieldUpdate.of("request.json", Files.readAllBytes(file), Optional.empty());
        List<FieldMapping> wanted = List.of(
                mapping("Id", "other_name", "id"),
                mapping("Name", "full_name", "string"),
                mapping("Name", "sort_name", "string"),
                mapping("Fax", "fax", "string"),
                mapping("Email", "email", "string"));
        Updated updated = update.to(wanted, true);
        assertThat(updated.added()).containsExactly("Name");
        assertThat(updated.document().after())
                .contains("\"destinationField\": \"sort_name\"")
                .doesNotContain("other_name");
        Updated back = FieldUpdate.of("request.json", updated.document().after().getBytes(UTF_8), Optional.empty())
                .to(
                        wanted.stream()
                                .filter(each -> !each.destination().equals("sort_name"))
                                .toList(),
                        true);
        assertThat(back.document().after()).isEqualTo(updated.document().before());
    }
}
