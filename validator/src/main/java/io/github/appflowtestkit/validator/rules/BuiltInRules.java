package io.github.appflowtestkit.validator.rules;

import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.rules.Evidence.Reference;
import java.util.List;

/** What is to be said about the rules that are no classes here: those that reading, structure and configuration apply. */
final class BuiltInRules {

    private static final String API = "https://docs.aws.amazon.com/appflow/1.0/APIReference/Welcome.html";
    private static final Evidence MODEL =
            Evidence.model(Reference.of("The AppFlow service model, version 2020-08-23", API));

    private BuiltInRules() {}

    static List<RuleInfo> infos() {
        return List.of(
                read(
                        "AF0001",
                        "MalformedDocument",
                        "A document that is no JSON, so that no tool reads it",
                        rfc("JSON is defined by RFC 8259", "https://www.rfc-editor.org/rfc/rfc8259")),
                read(
                        "AF0002",
                        "DuplicateMember",
                        "A member that stands twice in one object, so that one of the two is silently lost",
                        rfc(
                                "RFC 8259 calls the outcome of repeated names unpredictable",
                                "https://www.rfc-editor.org/rfc/rfc8259#section-4")),
                read("AF0003", "RuleFailed", "A rule that could not finish its check", own()),
                read(
                        "AF0004",
                        "UnusedSuppression",
                        "A suppression that suppresses nothing, or whose time is over",
                        own()),
                read("AF0005", "WrongConfiguration", "A configuration file that cannot be understood", own()),
                read("AF0006", "NoFlow", "A document in which no flow can be recognised", own()),
                read("AF0007", "TooLarge", "A document that is larger or nested deeper than any flow", own()),
                structure("AF1001", "MissingMember", "A member that the service requires is missing"),
                structure("AF1002", "UnknownMember", "A member that the service does not know"),
                structure("AF1003", "WrongType", "A value of another type than the member has"),
                structure("AF1004", "NotAllowed", "A value that is not among those the member allows"),
                structure("AF1005", "WrongLength", "A text that is too short or too long"),
                structure(
                        "AF1006",
                        "PatternNotMet",
                        "A text with characters or of a form that the member does not allow"),
                structure("AF1007", "OutOfRange", "A number below the least or above the greatest allowed"),
                structure("AF1008", "WrongCount", "A list or object with too few or too many entries"),
                structure("AF1009", "NotATime", "A value that is no point in time"),
                structure(
                                "AF1010",
                                "ForeignSpelling",
                                "Members spelled as in CloudFormation, Terraform or old samples, in a document of the API")
                        .withFix());
    }

    private static RuleInfo read(String id, String name, String summary, Evidence evidence) {
        return RuleInfo.of(id, name, summary, Severity.ERROR, Layer.READ, evidence);
    }

    private static RuleInfo structure(String id, String name, String summary) {
        return RuleInfo.of(id, name, summary, Severity.ERROR, Layer.STRUCTURE, MODEL);
    }

    private static Evidence rfc(String text, String link) {
        return Evidence.documented(Reference.of(text, link));
    }

    private static Evidence own() {
        return Evidence.inferred("No matter of the service: this tool's own rule about what it is given");
    }
}
