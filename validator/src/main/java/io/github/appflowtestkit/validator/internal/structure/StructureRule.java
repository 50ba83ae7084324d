package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.Violation;

/** The rules of the structure layer; all of them errors, with the service model as their evidence. */
public enum StructureRule {
    /** A member that must be there is not. */
    MISSING_MEMBER("AF1001", "MissingMember", "a member that must be there is missing"),
    /** A member that the model does not have. */
    UNKNOWN_MEMBER("AF1002", "UnknownMember", "a member that the service does not know"),
    /** A value of another type. */
    WRONG_TYPE("AF1003", "WrongType", "a value of another type than the service takes"),
    /** A value that is not among the allowed ones. */
    NOT_ALLOWED("AF1004", "NotAllowed", "a value that is not one of the allowed ones"),
    /** A text that is too short or too long. */
    WRONG_LENGTH("AF1005", "WrongLength", "a text that is too short or too long"),
    /** A text with characters that are not taken. */
    PATTERN_NOT_MET("AF1006", "PatternNotMet", "a text of another form than the service takes"),
    /** A number that is too small or too large. */
    OUT_OF_RANGE("AF1007", "OutOfRange", "a number that is too small or too large"),
    /** Too many or too few entries. */
    WRONG_COUNT("AF1008", "WrongCount", "too many or too few entries"),
    /** Not a point in time. */
    NOT_A_TIME("AF1009", "NotATime", "a value that is no point in time"),
    /** Spelled as another tool spells it. */
    FOREIGN_SPELLING(
            "AF1010",
            "ForeignSpelling",
            "a flow spelled as CloudFormation, Terraform or AWS's reference samples spell it");

    private final String id;
    private final String ruleName;
    private final String summary;

    StructureRule(String id, String ruleName, String summary) {
        this.id = id;
        this.ruleName = ruleName;
        this.summary = summary;
    }

    /** The id, such as {@code AF1001}. */
    public String id() {
        return id;
    }

    /** The name in PascalCase. */
    public String ruleName() {
        return ruleName;
    }

    /** What the rule finds, in a few words. */
    public String summary() {
        return summary;
    }

    static StructureRule of(Violation.Kind kind) {
        return switch (kind) {
            case REQUIRED -> MISSING_MEMBER;
            case UNKNOWN -> UNKNOWN_MEMBER;
            case TYPE -> WRONG_TYPE;
            case ENUM -> NOT_ALLOWED;
            case MIN_LENGTH, MAX_LENGTH -> WRONG_LENGTH;
            case PATTERN -> PATTERN_NOT_MET;
            case MINIMUM, MAXIMUM -> OUT_OF_RANGE;
            case MIN_ENTRIES, MAX_ENTRIES -> WRONG_COUNT;
            case TIMESTAMP -> NOT_A_TIME;
        };
    }
}
