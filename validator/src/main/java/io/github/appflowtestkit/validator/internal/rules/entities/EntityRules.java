package io.github.appflowtestkit.validator.internal.rules.entities;

import io.github.appflowtestkit.validator.Rule;
import java.util.List;

/** Lists the rules of this package. */
public final class EntityRules {

    private EntityRules() {}

    /** All rules of this package. */
    public static List<Rule> all() {
        return List.of(
                new EntityUnreadable(),
                new FieldUnknown(),
                new FieldNotReadable(),
                new OperatorNotOffered(),
                new FieldNotWritable(),
                new FieldIsNoId(),
                new FieldNotIncremental(),
                new FieldTypeOther(),
                new RequiredFieldUnmapped(),
                new FilterValueUnsupported(),
                new FieldDeprecated());
    }
}
