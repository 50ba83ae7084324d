package io.github.appflowtestkit.fake.internal.errors;

import io.github.appflowtestkit.fake.internal.journal.Members;
import io.github.appflowtestkit.validator.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words broken constraints of the service model as AWS's services do.
 *
 * <p>One message is recorded for AppFlow (a pattern, cdk-appflow 282); the other constraints have the general wording. Values
 * are shown as they were sent, however long and with their quotation marks (recorded from CloudFormation, cdk-appflow 90).
 */
public final class ConstraintMessages {

    /** Patterns that the service prints in another form than the public model (cdk-appflow 282). */
    private static final Map<String, String> RECORDED_PATTERNS = Map.of("connectorLabel", "[a-zA-Z0-9][\\w!@.-]+");

    private ConstraintMessages() {}

    /** Returns a number such as {@code 2 validation errors}. */
    public static String count(int violations) {
        return violations + (violations == 1 ? " validation error" : " validation errors");
    }

    /** Returns one sentence for each violation, separated by semicolons. */
    public static String sentences(List<Violation> violations) {
        return violations.stream().map(ConstraintMessages::sentence).collect(Collectors.joining("; "));
    }

    private static String sentence(Violation violation) {
        return "Value" + value(violation) + " at '" + violation.member() + "' failed to satisfy constraint: "
                + constraint(violation);
    }

    private static String value(Violation violation) {
        if (violation.member().contains(Members.CREDENTIALS)
                && violation.actual().isPresent()) {
            return "";
        }
        return isNull(violation)
                ? " null"
                : violation.actual().map(text -> " '" + text + "'").orElse(" null");
    }

    /** An element of a list or map is null; a member that is null counts as missing. */
    private static boolean isNull(Violation violation) {
        return violation.kind() == Violation.Kind.TYPE
                && violation.actual().filter("null"::equals).isPresent();
    }

    private static String constraint(Violation violation) {
        if (isNull(violation)) {
            return "Member must not be null";
        }
        String bound = String.join(", ", violation.expected());
        return switch (violation.kind()) {
            case REQUIRED -> "Member must not be null";
            case ENUM -> "Member must satisfy enum value set: [" + bound + "]";
            case PATTERN ->
                "Member must satisfy regular expression pattern: "
                        + RECORDED_PATTERNS.getOrDefault(violation.member(), bound);
            case MIN_LENGTH, MIN_ENTRIES -> "Member must have length greater than or equal to " + bound;
            case MAX_LENGTH, MAX_ENTRIES -> "Member must have length less than or equal to " + bound;
            case MINIMUM -> "Member must have value greater than or equal to " + bound;
            case MAXIMUM -> "Member must have value less than or equal to " + bound;
            case TYPE -> "Member must be of type: " + bound;
            case TIMESTAMP -> "Member must be a timestamp";
            case UNKNOWN -> "Member must not be present";
        };
    }
}
