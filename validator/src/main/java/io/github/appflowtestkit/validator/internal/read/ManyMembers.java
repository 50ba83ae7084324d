package io.github.appflowtestkit.validator.internal.read;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/** So many members of an object that to look through all of them for each would take a hostile document's time squared. */
final class ManyMembers extends AbstractList<JsonValue.Member> implements RandomAccess {

    /** Up to here it is faster to look at all names than to hash one. */
    static final int FEW = 16;

    private final List<JsonValue.Member> inOrder;
    private final Map<String, Integer> places = new HashMap<>();

    private ManyMembers(List<JsonValue.Member> inOrder) {
        this.inOrder = inOrder;
        for (int i = 0; i < inOrder.size(); i++) {
            places.putIfAbsent(inOrder.get(i).name(), i);
        }
    }

    /** An immutable copy of the members. */
    static List<JsonValue.Member> orFew(List<JsonValue.Member> members) {
        List<JsonValue.Member> copy = List.copyOf(members);
        return copy.size() <= FEW ? copy : new ManyMembers(copy);
    }

    /** The position of the member of that name; -1 if there is none. */
    int placeOf(String name) {
        return places.getOrDefault(name, -1);
    }

    @Override
    public JsonValue.Member get(int index) {
        return inOrder.get(index);
    }

    @Override
    public int size() {
        return inOrder.size();
    }
}
