package io.github.appflowtestkit.validator.internal.finding;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.Violation;
import java.util.List;

/** The table of the rules without a class of their own: those of the read and structure layers. */
public final class BuiltInRules {

    private static final Evidence MODEL = Evidence.model(Reference.of(
            "The AppFlow service model, version 2020-08-23",
            "https://docs.aws.amazon.com/appflow/1.0/APIReference/API_CreateFlow.html"));
    private static final Evidence SYNTAX = Evidence.documented(
            Reference.of("RFC 8259 defines JSON", "https://www.rfc-editor.org/rfc/rfc8259"),
            Reference.of("YAML 1.2 defines YAML", "https://yaml.org/spec/1.2.2/"),
            Reference.of(
                    "The language of Terraform is defined on the basis of HCL",
                    "https://developer.hashicorp.com/terraform/language/syntax/configuration"));
    private static final Evidence MEMBER_NAMES = Evidence.documented(Reference.of(
            "RFC 8259 calls the behaviour of software that receives duplicate names unpredictable",
            "https://www.rfc-editor.org/rfc/rfc8259#section-4"));
    private static final Evidence TOOL =
            Evidence.inferred("This rule is about the input of the validator, not about the service");

    public static final RuleInfo MALFORMED_DOCUMENT =
            read("AF0001", "MalformedDocument", Severity.ERROR, "Malformed document", SYNTAX);
    public static final RuleInfo DUPLICATE_MEMBER =
            read("AF0002", "DuplicateMember", Severity.ERROR, "Duplicate member in an object", MEMBER_NAMES);
    public static final RuleInfo RULE_FAILED =
            read("AF0003", "RuleFailed", Severity.ERROR, "Rule that ended with an exception", TOOL);
    public static final RuleInfo UNUSED_SUPPRESSION =
            read("AF0004", "UnusedSuppression", Severity.WARNING, "Unused or expired suppression", TOOL);
    public static final RuleInfo WRONG_CONFIGURATION =
            read("AF0005", "WrongConfiguration", Severity.ERROR, "Mistake in a configuration file", TOOL);
    public static final RuleInfo NO_FLOW = read("AF0006", "NoFlow", Severity.ERROR, "Document without a flow", TOOL);
    public static final RuleInfo TOO_LARGE =
            read("AF0007", "TooLarge", Severity.ERROR, "Document over a limit of size, nesting or findings", TOOL);

    public static final RuleInfo MISSING_MEMBER = structure("AF1001", "MissingMember", "Missing required member");
    public static final RuleInfo UNKNOWN_MEMBER = structure("AF1002", "UnknownMember", "Unknown member");
    public static final RuleInfo WRONG_TYPE = structure("AF1003", "WrongType", "Value of the wrong type");
    public static final RuleInfo NOT_ALLOWED =
            structure("AF1004", "NotAllowed", "Value that is not one of the allowed values");
    public static final RuleInfo WRONG_LENGTH =
            structure("AF1005", "WrongLength", "String that is too short or too long");
    public static final RuleInfo PATTERN_NOT_MET =
            structure("AF1006", "PatternNotMet", "String that does not match the required pattern");
    public static final RuleInfo OUT_OF_RANGE =
            structure("AF1007", "OutOfRange", "Number that is too small or too large");
    public static final RuleInfo WRONG_COUNT =
            structure("AF1008", "WrongCount", "Array or map with too few or too many elements");
    public static final RuleInfo NOT_A_TIME = structure("AF1009", "NotATime", "Invalid timestamp");
    public static final RuleInfo FOREIGN_SPELLING = structure(
                    "AF1010",
                    "ForeignSpelling",
                    "Flow in the spelling of CloudFormation, Terraform or AWS's reference samples")
            .withFix();
    public static final RuleInfo CLOUDFORMATION_SCHEMA = RuleInfo.of(
            "AF1011",
            "CloudFormationSchema",
            "Flow in a template that CloudFormation refuses although the API accepts it",
            Severity.ERROR,
            Layer.STRUCTURE,
            Evidence.documented(
                    Reference.of(
                            "The CloudFormation resource type AWS::AppFlow::Flow and its schema",
                            "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appflow-flow.html")));

    public static final RuleInfo PLACEHOLDER = RuleInfo.of(
            "AF1012",
            "Placeholder",
            "Skeleton of the AWS CLI with members that are not filled in",
            Severity.ERROR,
            Layer.STRUCTURE,
            Evidence.documented(Reference.of(
                    "The AWS CLI generates a skeleton whose values are to be replaced, and whose other members are to be"
                            + " removed",
                    "https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-skeleton.html")));

    private static final List<RuleInfo> ALL = List.of(
            MALFORMED_DOCUMENT,
            DUPLICATE_MEMBER,
            RULE_FAILED,
            UNUSED_SUPPRESSION,
            WRONG_CONFIGURATION,
            NO_FLOW,
            TOO_LARGE,
            MISSING_MEMBER,
            UNKNOWN_MEMBER,
            WRONG_TYPE,
            NOT_ALLOWED,
            WRONG_LENGTH,
            PATTERN_NOT_MET,
            OUT_OF_RANGE,
            WRONG_COUNT,
            NOT_A_TIME,
            FOREIGN_SPELLING,
            CLOUDFORMATION_SCHEMA,
            PLACEHOLDER);

    private BuiltInRules() {}

    /** All rules of this table, by id. */
    public static List<RuleInfo> infos() {
        return ALL;
    }

    /** The rule about a constraint of the service model. */
    static RuleInfo of(Violation.Kind kind) {
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

    private static RuleInfo read(String id, String name, Severity severity, String summary, Evidence evidence) {
        return RuleInfo.of(id, name, summary, severity, Layer.READ, evidence);
    }

    private static RuleInfo structure(String id, String name, String summary) {
        return RuleInfo.of(id, name, summary, Severity.ERROR, Layer.STRUCTURE, MODEL);
    }
}
