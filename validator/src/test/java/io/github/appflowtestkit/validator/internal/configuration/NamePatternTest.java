package io.github.appflowtestkit.validator.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z]{1,63}(-[a-z]{1,63}){3,5}-[a-z]{1,63}",
                "sf-.*",
                "(?i)(?:dev|prod)_[^_]{2,}(?:_v[0-9]{1,3})?",
                "a\\{2\\}\\(",
            })
    void should_take_what_projects_write(String expression) {
        assertThat(NamePattern.of(expression).pattern()).isEqualTo(expression);
    }

    @Test
    void should_not_try_all_ways_to_divide_a_name() {
        assertThat(NamePattern.of("(?:(?:a*)*)*b").matches("a".repeat(256))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(((a{1000}){1000}){1000})",
                "(((((a{30}){30}){30}){30}){30})",
                "\\Q[\\E((a{1000}){1000})]",
                "((a[)]b{1000}){1000})",
                "((a{1000,}){1000,})",
            })
    void should_refuse_what_would_fill_the_memory(String expression) {
        assertThatThrownBy(() -> NamePattern.of(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must repeat less");
    }

    @Test
    void should_refuse_what_is_longer_than_any_name() {
        assertThatThrownBy(() -> NamePattern.of("a".repeat(257)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must have at most 256 characters, but has 257");
    }
}
