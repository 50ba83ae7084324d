package io.github.appflowtestkit.validator.internal.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.validator.internal.convert.MappingFile.MalformedException;
import io.github.appflowtestkit.validator.internal.convert.MappingFile.Mapping;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {

    @Test
    void reads_the_example_of_the_user_guide() throws MalformedException {
        assertThat(MappingFile.parse("SF1, DFa\n\nSF2, DFb\r\nSF3,DFc").mappings())
                .containsExactly(new Mapping("SF1", "DFa"), new Mapping("SF2", "DFb"), new Mapping("SF3", "DFc"));
    }

    @Test
    void writes_a_line_for_each_mapping() {
        assertThat(new MappingFile(List.of(new Mapping("Id", "id"), new Mapping("a,b", "say \"hi\""))).text())
                .isEqualTo("Id,id\n\"a,b\",\"say \"\"hi\"\"\"\n");
    }

    @Property
    void what_is_written_is_read(@ForAll("mappings") List<Mapping> mappings) throws MalformedException {
        MappingFile file = new MappingFile(mappings);

        assertThat(MappingFile.parse(file.text())).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Id | must have a source field, a comma and a destination field, but has 1 names",
                "a,b,c | must have a source field, a comma and a destination field, but has 3 names",
                "a, | must have a source field, a comma and a destination field, but has an empty name",
                "a,\"b | has no closing quotation mark",
                "\"a\"b,c | has characters behind the closing quotation mark"
            })
    void says_which_line_is_no_mapping(String line, String problem) {
        assertThatThrownBy(() -> MappingFile.parse("Id,id\n" + line + "\n"))
                .isInstanceOf(MalformedException.class)
                .hasMessage("line 2: " + problem);
    }

    @Provide
    Arbitrary<List<Mapping>> mappings() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("ab \",\n\r.\u00e9")
                .ofMinLength(1)
                .ofMaxLength(8);
        return Combinators.combine(names, names).as(Mapping::new).list().ofMaxSize(5);
    }
}
