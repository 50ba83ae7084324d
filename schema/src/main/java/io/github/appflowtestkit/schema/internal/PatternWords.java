package io.github.appflowtestkit.schema.internal;

import java.util.Map;

/** Describes the patterns of the service model in words; a test ensures that none is missing. */
public final class PatternWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(".*", "not contain line breaks"),
            Map.entry(".+", "have at least one character and no line breaks"),
            Map.entry("[ -~]+", "contain only printable ASCII characters"),
            Map.entry("[\\s\\w+-=\\.:/@]*", "contain only letters, digits, spaces and _ + , - . / : ; < = @"),
            Map.entry("[\\s\\w/!@#+=,.-]*", "contain only letters, digits, spaces and _ / ! @ # + = , . -"),
            Map.entry("[\\s\\w/!@#+=.-]*", "contain only letters, digits, spaces and _ / ! @ # + = . -"),
            Map.entry("[\\s\\w_-]+", "contain only letters, digits, spaces, _ and -"),
            Map.entry(
                    "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*",
                    "not contain control characters except tabs"),
            Map.entry("[\\w!@#\\-.?,\\s]*", "contain only letters, digits, spaces and _ ! @ # - , . ?"),
            Map.entry("[\\w/!@#+=.-]+", "contain only letters, digits and _ / ! @ # + = . -"),
            Map.entry("[\\w/-]+", "contain only letters, digits, _, / and -"),
            Map.entry("[\\w]+", "contain only letters, digits and _"),
            Map.entry(
                    "[a-zA-Z0-9][\\w!@#.-]+",
                    "contain only letters, digits and ! @ # . - _, start with a letter or digit, and have at least two"
                            + " characters"),
            Map.entry("\\S+", "not contain white space"),
            Map.entry(
                    "^$|com.amazonaws.vpce.[\\w/!:@#.\\-]+",
                    "be the name of a VPC endpoint service, which starts with com.amazonaws.vpce., or empty"),
            Map.entry(
                    "^(?!aws:)[a-zA-Z+-=._:/]+$",
                    "contain only letters, digits and + , - . / : ; < = _, and not start with aws:"),
            Map.entry(
                    "^([a-zA-Z0-9_=]+)\\.([a-zA-Z0-9_=]+)\\.([a-zA-Z0-9_\\-\\+\\/=]*)",
                    "be a JSON Web Token: three Base64 parts separated by dots"),
            Map.entry(
                    "^(https?)://[-a-zA-Z0-9+&@#/%?=~_|!:,.;]*[-a-zA-Z0-9+&@#/%=~_|]",
                    "be a URL that starts with https:// or http://"),
            Map.entry(
                    "^(https?|ftp|file)://[-a-zA-Z0-9+&@#/%?=~_|!:,.;]*[-a-zA-Z0-9+&@#/%=~_|]",
                    "be a URL that starts with https://, http://, ftp:// or file://"),
            Map.entry("^(upsolver-appflow)\\S*", "be a bucket name that starts with upsolver-appflow"),
            Map.entry("^[a-zA-Z0-9_]*$", "contain only letters, digits and _"),
            Map.entry("^\\d{3}$", "be three digits"),
            Map.entry(
                    "arn:aws:.*:.*:[0-9]+:.*", "be an ARN such as arn:aws:lambda:eu-west-1:123456789012:function:name"),
            Map.entry(
                    "arn:aws:appflow:.*:[0-9]+:.*",
                    "be the ARN of an AppFlow resource, such as arn:aws:appflow:eu-west-1:123456789012:flow/name"),
            Map.entry("arn:aws:iam:.*:[0-9]+:.*", "be the ARN of a role, such as arn:aws:iam::123456789012:role/name"),
            Map.entry(
                    "arn:aws:kms:.*:[0-9]+:.*",
                    "be the ARN of a KMS key, such as arn:aws:kms:eu-west-1:123456789012:key/id"),
            Map.entry(
                    "arn:aws:secretsmanager:.*:[0-9]+:.*",
                    "be the ARN of a secret, such as arn:aws:secretsmanager:eu-west-1:123456789012:secret:name"));

    private PatternWords() {}

    /** The constraint of a pattern, as the words after "must". */
    public static String of(String servicePattern) {
        return WORDS.getOrDefault(servicePattern, "match the pattern " + servicePattern);
    }
}
