package io.github.appflowtestkit.validator.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a.json, a.json, true",
                "*.json, a.json, true",
                "*.json, deep/down/a.json, true",
                "*.json, a.yaml, false",
                "/x/*.json, x/a.json, false",
                "flows/*.json, flows/a.json, true",
                "flows/*.json, flows/b/a.json, false",
                "flows/**, flows/b/a.json, true",
                "**/a.json, a.json, true",
                "flows/**/a.json, flows/a.json, true",
                "flows/**/a.json, flows/b/c/a.json, true",
                "flow?.json, flow1.json, true",
                "flow?.json, flow12.json, false",
                "\"{a,b}.json\", b.json, true",
                "\"{a,b}.json\", c.json, false",
                "\"a,b.json\", \"a,b.json\", true",
                "a+(b)[c]^$|.json, a+(b)[c]^$|.json, true",
                "a.json, axjson, false",
            })
    void should_match_files(String glob, String path, boolean expected) {
        assertThat(Glob.ofFiles(glob).matches(path)).isEqualTo(expected);
    }

    @Test
    void should_not_try_all_ways_to_divide_a_path() {
        Glob glob = Glob.of("**a*".repeat(100) + "b");
        assertThat(glob.matches("a".repeat(10_000))).isFalse();
    }

    @Test
    void should_refuse_what_is_longer_than_any_path() {
        assertThatThrownBy(() -> Glob.of("a".repeat(1_001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must have at most 1000 characters, but has 1001");
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks/*/taskType, /tasks/3/taskType, true",
        "/tasks/*, /tasks/3/taskType, false",
        "/tasks/**, /tasks/3/taskType, true",
        "**/taskType, /tasks/3/taskType, true",
        "taskType, /tasks/3/taskType, false",
    })
    void should_match_pointers(String glob, String pointer, boolean expected) {
        assertThat(Glob.of(glob).matches(pointer)).isEqualTo(expected);
    }
}
