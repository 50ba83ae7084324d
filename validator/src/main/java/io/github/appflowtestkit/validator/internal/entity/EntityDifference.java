package io.github.appflowtestkit.validator.internal.entity;

import io.github.appflowtestkit.validator.internal.entity.EntityChange.Kind;
import io.github.appflowtestkit.validator.internal.entity.EntityChange.Side;
import io.github.appflowtestkit.validator.internal.entity.EntityField.Flag;
import io.github.appflowtestkit.validator.internal.entity.EntityField.Limits;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares two answers about one object. Labels, descriptions and the properties of a connector's own do not count: no flow
 * depends on them.
 */
public final class EntityDifference {

    private final List<EntityChange> changes = new ArrayList<>();
    private final EntityField old;
    private final EntityField other;

    private EntityDifference(EntityField old, EntityField other) {
        this.old = old;
        this.other = other;
    }

    /** The differences: removed and changed fields in the order of the old answer, then added fields in that of the new one. */
    public static List<EntityChange> between(Entity old, Entity other) {
        List<EntityChange> changes = new ArrayList<>();
        for (EntityField field : old.fields()) {
            Optional<EntityField> now = other.field(field.name());
            if (now.isPresent()) {
                changes.addAll(new EntityDifference(field, now.get()).changes());
            } else {
                changes.add(whole(
                        Kind.REMOVED,
                        field,
                        "removed"
                                + other.nearest(field.name())
                                        .filter(name -> old.field(name).isEmpty())
                                        .map(name -> "; the new field " + JsonText.quoted(name) + " has a similar name")
                                        .orElse("")));
            }
        }
        for (EntityField field : other.fields()) {
            if (old.field(field.name()).isEmpty()) {
                changes.add(whole(Kind.ADDED, field, "added"));
            }
        }
        return changes;
    }

    private static EntityChange whole(Kind kind, EntityField field, String words) {
        String typed = words
                + field.type().map(type -> ", type " + JsonText.quoted(type)).orElse("");
        return new EntityChange(
                kind, field.name(), Optional.empty(), Optional.empty(), Optional.empty(), typed, Side.BOTH);
    }

    private List<EntityChange> changes() {
        text("fieldType", "type", EntityField::type, Side.BOTH);
        text("parentIdentifier", "parent", EntityField::parent, Side.BOTH);
        flag(Flag.DEPRECATED, "deprecated", Side.BOTH);
        flag(Flag.PRIMARY_KEY, "a primary key", Side.DESTINATION);
        flag(Flag.RETRIEVABLE, "retrievable", Side.SOURCE);
        flag(Flag.QUERYABLE, "queryable", Side.SOURCE);
        flag(Flag.INCREMENTAL, "a timestamp for incremental pulls", Side.SOURCE);
        flag(Flag.CREATABLE, "creatable", Side.DESTINATION);
        flag(Flag.UPDATABLE, "updatable", Side.DESTINATION);
        flag(Flag.UPSERTABLE, "upsertable", Side.DESTINATION);
        flag(Flag.NULLABLE, "nullable", Side.DESTINATION);
        flag(Flag.DEFAULTED, "defaulted on create", Side.DESTINATION);
        list("filterOperators", "filterable by", EntityField::filterOperators, Side.SOURCE);
        list("supportedValues", "with the value", EntityField::supportedValues, Side.BOTH);
        list(
                "supportedWriteOperations",
                "an ID for",
                field -> field.idOperations().orElse(List.of()),
                Side.DESTINATION);
        text("fieldValueRange", "range", field -> field.valueRange().map(EntityDifference::shown), Side.BOTH);
        text(
                "fieldLengthRange",
                "range of lengths",
                field -> field.lengthRange().map(EntityDifference::shown),
                Side.BOTH);
        text("valueRegexPattern", "pattern", EntityField::valuePattern, Side.BOTH);
        return changes;
    }

    private void text(String member, String what, Function<EntityField, Optional<String>> read, Side side) {
        Optional<String> before = read.apply(old);
        Optional<String> now = read.apply(other);
        if (!before.equals(now)) {
            String words =
                    what + before.map(each -> " was " + JsonText.quoted(each)).orElse(" was unknown") + ", is "
                            + now.map(JsonText::quoted).orElse("unknown");
            add(member, before, now, words, side);
        }
    }

    private void flag(Flag flag, String what, Side side) {
        Optional<Boolean> before = old.says(flag);
        Optional<Boolean> now = other.says(flag);
        if (!before.equals(now)) {
            String words = now.isEmpty()
                    ? "no longer known whether it is " + what
                    : (now.get() ? "now " : before.isPresent() ? "no longer " : "not ") + what;
            add(flag.member(), before.map(String::valueOf), now.map(String::valueOf), words, side);
        }
    }

    private void list(String member, String what, Function<EntityField, List<String>> read, Side side) {
        List<String> before = read.apply(old);
        List<String> now = read.apply(other);
        List<String> gone = before.stream().filter(each -> !now.contains(each)).toList();
        List<String> added = now.stream().filter(each -> !before.contains(each)).toList();
        if (!gone.isEmpty()) {
            add(
                    member,
                    Optional.of(String.join(",", gone)),
                    Optional.empty(),
                    "no longer " + what + " " + all(gone),
                    side);
        }
        if (!added.isEmpty()) {
            add(member, Optional.empty(), Optional.of(String.join(",", added)), "now " + what + " " + all(added), side);
        }
    }

    private static String all(List<String> names) {
        return Wording.allOf(names.stream().map(JsonText::quoted).toList());
    }

    private static String shown(Limits limits) {
        return shown(limits.minimum()) + " to " + shown(limits.maximum());
    }

    private static String shown(Optional<BigDecimal> limit) {
        return limit.map(each -> each.stripTrailingZeros().toPlainString()).orElse("any");
    }

    private void add(String member, Optional<String> before, Optional<String> now, String words, Side side) {
        changes.add(new EntityChange(Kind.CHANGED, old.name(), Optional.of(member), before, now, words, side));
    }
}
