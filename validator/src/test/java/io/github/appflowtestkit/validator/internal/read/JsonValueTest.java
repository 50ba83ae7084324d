package io.github.appflowtestkit.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class JsonValueTest {

    @Property(tries = 500)
    void of_members_with_one_name_the_last_is_kept_at_its_own_place(
            @ForAll @Size(max = 60) List<@IntRange(max = 40) Integer> names) {
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            expected.remove("m" + names.get(i));
            expected.put("m" + names.get(i), i);
        }

        JsonObject object = read(names);

        assertThat(object.members()).extracting(JsonValue.Member::name).containsExactlyElementsOf(expected.keySet());
        assertThat(object.members())
                .extracting(member -> ((JsonNumber) member.value()).value().intValue())
                .containsExactlyElementsOf(expected.values());
        expected.forEach((name, value) -> assertThat(object.member(name)).isPresent());
        assertThat(object.member("m41")).isEmpty();
    }

    private static JsonObject read(List<Integer> names) {
        String members = IntStream.range(0, names.size())
                .mapToObj(i -> "\"m" + names.get(i) + "\": " + i)
                .collect(Collectors.joining(", "));
        return (JsonObject)
                new DocumentReader(1 << 20, 10).read("{" + members + "}").root().orElseThrow();
    }
}
