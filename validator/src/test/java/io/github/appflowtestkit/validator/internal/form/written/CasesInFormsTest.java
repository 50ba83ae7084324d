package io.github.appflowtestkit.validator.internal.form.written;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.form.written.WrittenForm.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The cases of rules and structure in every form that can hold them: the same findings, at the places where the writer of the
 * document put the members, in the words of the form.
 */
class CasesInFormsTest {

    private static final boolean UPDATE = Boolean.getBoolean("goldens.update");
    private static final Path GOLDEN = Path.of("src/test/resources/cases/forms.expected");

    private static final Map<Written, CasesInForms> WRITTEN = run(FlowCase::written);
    private static final Map<Written, CasesInForms> FAULTS = run(FlowCase::faults);

    private static Map<Written, CasesInForms> run(Supplier<Stream<FlowCase>> cases) {
        return Arrays.stream(Written.values())
                .collect(Collectors.toMap(form -> form, form -> CasesInForms.of(form, cases.get())));
    }

    @ParameterizedTest
    @EnumSource(Written.class)
    void the_same_is_said_of_the_same_members(Written form) {
        assertThat(of(WRITTEN, form).wrong()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Written.class)
    void the_same_is_said_of_every_member_of_the_model(Written form) {
        assertThat(of(FAULTS, form).wrong()).isEmpty();
    }

    /** .ci/run prints the counts. */
    @Test
    @DisabledIfSystemProperty(named = "cases", matches = ".+", disabledReason = "the counts are those of all cases")
    void no_case_gets_lost() throws IOException {
        String counts = table("form", WRITTEN) + "\n" + table("single faults in a form", FAULTS);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/forms.txt"), counts);
        if (UPDATE) {
            Files.writeString(GOLDEN, counts);
        }

        assertThat(counts).isEqualTo(Files.readString(GOLDEN));
    }

    private static String table(String title, Map<Written, CasesInForms> runs) {
        return "%-24s %5s %5s %8s%n".formatted(title, "cases", "held", "findings")
                + Arrays.stream(Written.values())
                        .map(form -> of(runs, form).counts())
                        .collect(Collectors.joining());
    }

    private static CasesInForms of(Map<Written, CasesInForms> runs, Written form) {
        return Objects.requireNonNull(runs.get(form));
    }
}
