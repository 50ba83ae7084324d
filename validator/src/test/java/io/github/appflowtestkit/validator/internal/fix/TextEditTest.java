package io.github.appflowtestkit.validator.internal.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class TextEditTest {

    @Test
    void should_apply_edits_in_the_order_of_the_text() {
        assertThat(TextEdit.apply(
                        "abcdef", List.of(new TextEdit(4, 5, "X"), new TextEdit(0, 1, ""), new TextEdit(2, 2, "--"))))
                .isEqualTo("b--cdXf");
    }

    @Test
    void should_keep_the_order_of_what_is_put_in_at_one_place() {
        assertThat(TextEdit.apply("ab", List.of(new TextEdit(1, 1, "1"), new TextEdit(1, 1, "2"))))
                .isEqualTo("a12b");
    }

    @Test
    void should_refuse_edits_that_overlap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextEdit.apply("abcdef", List.of(new TextEdit(0, 3, ""), new TextEdit(2, 4, ""))))
                .withMessageContaining("must not overlap");
    }

    @Test
    void should_touch_only_what_differs() {
        assertThat(TextEdit.between(10, "rate(5 minutes)", "rate(5minutes)")).isEqualTo(new TextEdit(16, 17, ""));
        assertThat(TextEdit.between(0, "aaa", "aaaa")).isEqualTo(new TextEdit(3, 3, "a"));
        assertThat(TextEdit.between(0, "same", "same").isEmpty()).isTrue();
    }

    @Property
    void should_make_the_other_text(
            @ForAll @CharRange(from = 'a', to = 'c') String before,
            @ForAll @CharRange(from = 'a', to = 'c') String after) {
        TextEdit edit = TextEdit.between(2, before, after);
        assertThat(TextEdit.apply("<<" + before + ">>", List.of(edit))).isEqualTo("<<" + after + ">>");
    }
}
