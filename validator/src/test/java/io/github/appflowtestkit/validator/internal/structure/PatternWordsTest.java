package io.github.appflowtestkit.validator.internal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.schema.internal.PatternWords;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PatternWordsTest {

    @Test
    void there_are_words_for_every_pattern_of_the_25_requests() {
        Set<String> patterns = new TreeSet<>();
        AppflowSchemas.operations()
                .forEach(operation -> collect(StructureLayer.of(operation).request(), patterns));

        assertThat(patterns)
                .hasSizeGreaterThan(20)
                .allSatisfy(pattern ->
                        assertThat(PatternWords.of(pattern)).as(pattern).doesNotContain(pattern));
    }

    private static void collect(Shape shape, Set<String> patterns) {
        if (shape instanceof StructureShape structure) {
            structure.members().values().forEach(member -> collect(member, patterns));
        } else if (shape instanceof ListShape list) {
            collect(list.item(), patterns);
        } else if (shape instanceof MapShape map) {
            collect(map.key(), patterns);
            collect(map.value(), patterns);
        } else if (shape instanceof StringShape text) {
            text.pattern().ifPresent(pattern -> patterns.add(pattern.service()));
        }
    }
}
