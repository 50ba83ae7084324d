package io.github.appflowtestkit.validator.internal.rules.safety;

import io.github.appflowtestkit.validator.Rule;
import java.util.List;

/** Lists the rules of this package. */
public final class SafetyRules {

    private SafetyRules() {}

    /** All rules of this package. */
    public static List<Rule> all() {
        return List.of(new TokenInFile(), new NoCustomerKey(), new SecretInText(), new PartitionMismatch());
    }
}
