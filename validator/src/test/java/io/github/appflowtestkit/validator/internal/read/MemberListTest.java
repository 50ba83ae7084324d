package io.github.appflowtestkit.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MemberListTest {

    /** Few names and many, so that both ways of keeping them are met with names that come twice. */
    @Property(tries = 2000)
    void ofMembersWithOneNameTheLastStays(@ForAll @Size(max = 60) List<@IntRange(max = 40) Integer> names) {
        MemberList list = new MemberList();
        Map<String, JsonValue.Member> expected = new LinkedHashMap<>();
        for (int name : names) {
            JsonValue.Member member =
                    new JsonValue.Member("m" + name, Range.START, new JsonValue.JsonNull(Range.START));
            assertThat(list.named(member.name())).isSameAs(expected.remove(member.name()));
            list.add(member);
            expected.put(member.name(), member);
        }

        assertThat(list.inOrder()).containsExactlyElementsOf(expected.values());
    }

    @Property(tries = 200)
    void objectsOfAnySizeFindTheirMembers(@ForAll @IntRange(max = 60) int size) {
        List<JsonValue.Member> members = IntStream.range(0, size)
                .mapToObj(i -> new JsonValue.Member("m" + i, Range.START, new JsonValue.JsonNull(Range.START)))
                .toList();
        JsonValue.JsonObject object = new JsonValue.JsonObject(members, Range.START);

        assertThat(object.members()).isEqualTo(members);
        assertThat(IntStream.range(0, size).map(i -> object.indexOf("m" + i)))
                .containsExactlyElementsOf(IntStream.range(0, size).boxed().toList());
        assertThat(object.indexOf("m" + size)).isEqualTo(-1);
        assertThat(object).isEqualTo(new JsonValue.JsonObject(object.members(), Range.START));
    }
}
