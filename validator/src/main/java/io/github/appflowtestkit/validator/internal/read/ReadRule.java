package io.github.appflowtestkit.validator.internal.read;

/** The rules of the read layer that one document alone can break; all of them errors. */
public enum ReadRule {
    /** No JSON in UTF-8. */
    MALFORMED_DOCUMENT("AF0001", "MalformedDocument", "a document that is no JSON in UTF-8"),
    /** A name that stands twice in one object. */
    DUPLICATE_MEMBER("AF0002", "DuplicateMember", "a name that stands twice in one object"),
    /** Nothing in it is a flow. */
    NO_FLOW("AF0006", "NoFlow", "a document in which no flow is recognised"),
    /** Over a limit of size or depth. */
    TOO_LARGE("AF0007", "TooLarge", "a document that is too large or nested too deeply");

    private final String id;
    private final String ruleName;
    private final String summary;

    ReadRule(String id, String ruleName, String summary) {
        this.id = id;
        this.ruleName = ruleName;
        this.summary = summary;
    }

    /** The id, such as {@code AF0001}. */
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

    /** The rule that a problem breaks. */
    public static ReadRule of(ReadProblem.Kind kind) {
        return switch (kind) {
            case MALFORMED -> MALFORMED_DOCUMENT;
            case DUPLICATE -> DUPLICATE_MEMBER;
            case TOO_LARGE -> TOO_LARGE;
        };
    }
}
