package io.github.appflowtestkit.cli.internal.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.convert.MappingFile;
import io.github.appflowtestkit.validator.internal.convert.MappingFile.Mapping;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MappingCsvTest {

    @Test
    void reads_the_example_of_the_user_guide() throws UnreadableFieldsException {
        assertThat(mappings("SF1, DFa\n\nSF2, DFb\r\nSF3,DFc"))
                .containsExactly(new Mapping("SF1", "DFa"), new Mapping("SF2", "DFb"), new Mapping("SF3", "DFc"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_a_name() throws UnreadableFieldsException {
        assertThat(FieldsFile.read("\uFEFFId,id\n", java.util.Optional.empty()).fields())
                .extracting(Field::name)
                .containsExactly("Id");
    }

    @Property
    void what_is_written_is_read(@ForAll("mappings") List<Mapping> mappings) throws UnreadableFieldsException {
        assertThat(mappings(new MappingFile(mappings).text())).isEqualTo(mappings);
    }

    private static List<Mapping> mappings(String text) throws UnreadableFieldsException {
        return MappingCsv.of(CsvText.rows(text)).mappings();
    }

    @Provide
    Arbitrary<List<Mapping>> mappings() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("ab \",\n\r.\t\u00e9'${")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(name -> !name.isBlank());
        return Combinators.combine(names, names).as(Mapping::new).list().ofMaxSize(5);
    }
}
