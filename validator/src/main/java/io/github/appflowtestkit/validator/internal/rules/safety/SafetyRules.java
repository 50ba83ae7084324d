package io.github.appflowtestkit.validator.internal.rules.safety;

import io.github.appflowtestkit.validator.Rule;
import java.util.List;

/** The rules of this package. */
public final class SafetyRules {

    private SafetyRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(new TokenInFile(), new NoCustomerKey(), new SecretInText(), new PartitionMismatch());
    }
}
