package io.github.appflowtestkit.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Position;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineIndexTest {

    @ParameterizedTest
    @CsvSource({"'a\nb', 2", "'a\r\nb', 2", "'a\rb', 2", "'\r\r\n\n', 4", "'\n\r', 3", "'', 1"})
    void linesEndWithFeedCarriageOrBoth(String text, int lines) {
        assertThat(new LineIndex(text).position(text.length()).line()).isEqualTo(lines);
    }

    @Property(tries = 2000)
    void placesAreFoundInAnyOrder(
            @ForAll @Chars({'a', '\n', '\r'}) @StringLength(max = 60) String text, @ForAll long seed) {
        LineIndex lines = new LineIndex(text);
        LineCursor cursor = new LineCursor(lines);
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            int offset = random.nextInt(text.length() + 1);

            assertThat(lines.position(offset)).isEqualTo(counted(text, offset));
            assertThat(cursor.position(offset)).isEqualTo(counted(text, offset));
            assertThat(lines.offset(lines.position(offset))).isEqualTo(offset);
        }
        assertThat(lines.position(-1)).isEqualTo(new Position(1, 1));
        assertThat(lines.position(text.length() + 1)).isEqualTo(counted(text, text.length()));
        assertThat(cursor.position(text.length() + 1)).isEqualTo(counted(text, text.length()));
    }

    private static Position counted(String text, int offset) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < offset; i++) {
            boolean isPair = text.startsWith("\r\n", i);
            boolean ends = text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !isPair);
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
        }
        return new Position(line, column);
    }
}
