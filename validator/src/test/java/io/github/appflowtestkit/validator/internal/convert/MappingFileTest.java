package io.github.appflowtestkit.validator.internal.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.convert.MappingFile.Mapping;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command's tests read what is written here. */
class MappingFileTest {

    @Test
    void writes_a_line_for_each_mapping() {
        assertThat(new MappingFile(List.of(new Mapping("Id", "id"), new Mapping("a,b", "say \"hi\""))).text())
                .isEqualTo("Id,id\n\"a,b\",\"say \"\"hi\"\"\"\n");
    }

    @Test
    void tells_the_start_of_one() {
        assertThat(MappingFile.isStart("Id,id\n\"a,b\",\"say \"\"hi\"\"\"\nNa")).isTrue();
        assertThat(MappingFile.isStart("Id,id\na,b,c\n")).isFalse();
        assertThat(MappingFile.isStart("# a list\n")).isFalse();
        assertThat(MappingFile.isStart("")).isFalse();
    }
}
