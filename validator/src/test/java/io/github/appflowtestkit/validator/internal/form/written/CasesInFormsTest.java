package io.github.appflowtestkit.validator.internal.form.written;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.form.written.WrittenForm.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
    private static final String TITLE = "%-24s %5s %5s %8s%n".formatted("form", "cases", "held", "findings");

    private static final Map<Written, CasesInForms> RUNS =
            Arrays.stream(Written.values()).collect(Collectors.toMap(form -> form, CasesInForms::of));

    @ParameterizedTest
    @EnumSource(Written.class)
    void the_same_is_said_of_the_same_members(Written form) {
        assertThat(run(form).wrong()).isEmpty();
    }

    /** .ci/run prints the counts. */
    @Test
    @DisabledIfSystemProperty(named = "cases", matches = ".+", disabledReason = "the counts are those of all cases")
    void no_case_gets_lost() throws IOException {
        String counts = TITLE
                + Arrays.stream(Written.values())
                        .map(form -> run(form).counts())
                        .collect(Collectors.joining());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/forms.txt"), counts);
        if (UPDATE) {
            Files.writeString(GOLDEN, counts);
        }

        assertThat(counts).isEqualTo(Files.readString(GOLDEN));
    }

    private static CasesInForms run(Written form) {
        return Objects.requireNonNull(RUNS.get(form));
    }
}
