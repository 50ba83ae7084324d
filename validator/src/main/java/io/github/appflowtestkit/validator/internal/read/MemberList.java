package io.github.appflowtestkit.validator.internal.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of an object that is being read; of several members with one name, the last one stays. */
final class MemberList {

    private final List<JsonValue.Member> few = new ArrayList<>();
    private @Nullable Map<String, JsonValue.Member> many;

    /** The member of that name; null if there is none. */
    JsonValue.@Nullable Member named(String name) {
        if (many != null) {
            return many.get(name);
        }
        int index = indexOf(name);
        return index < 0 ? null : few.get(index);
    }

    private int indexOf(String name) {
        for (int i = 0; i < few.size(); i++) {
            if (few.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Adds a member at the end; one of its name goes. */
    void add(JsonValue.Member member) {
        if (many == null && few.size() == ManyMembers.FEW) {
            many = new LinkedHashMap<>();
            for (JsonValue.Member each : few) {
                many.put(each.name(), each);
            }
        }
        if (many != null) {
            many.remove(member.name());
            many.put(member.name(), member);
            return;
        }
        int former = indexOf(member.name());
        if (former >= 0) {
            few.remove(former);
        }
        few.add(member);
    }

    /** All members in their order. */
    List<JsonValue.Member> inOrder() {
        return many == null ? List.copyOf(few) : List.copyOf(many.values());
    }
}
