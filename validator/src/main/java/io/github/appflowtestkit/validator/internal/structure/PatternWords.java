package io.github.appflowtestkit.validator.internal.structure;

import java.util.Map;
import java.util.Optional;

/** Says in words what the patterns of the service model allow; a test sees to it that none is missing. */
final class PatternWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(".*", "text without line breaks"),
            Map.entry(".+", "text without line breaks, at least one character"),
            Map.entry("[ -~]+", "printable ASCII characters"),
            Map.entry("[\\s\\w+-=\\.:/@]*", "letters, digits, spaces and _ + , - . / : ; < = @"),
            Map.entry("[\\s\\w/!@#+=,.-]*", "letters, digits, spaces and _ / ! @ # + = , . -"),
            Map.entry("[\\s\\w/!@#+=.-]*", "letters, digits, spaces and _ / ! @ # + = . -"),
            Map.entry("[\\s\\w_-]+", "letters, digits, spaces, _ and -"),
            Map.entry(
                    "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*",
                    "text without control characters other than tabs"),
            Map.entry("[\\w!@#\\-.?,\\s]*", "letters, digits, spaces and _ ! @ # - , . ?"),
            Map.entry("[\\w/!@#+=.-]+", "letters, digits and _ / ! @ # + = . -; no spaces"),
            Map.entry("[\\w/-]+", "letters, digits, _, / and -; no spaces"),
            Map.entry("[\\w]+", "letters, digits and _; no spaces"),
            Map.entry(
                    "[a-zA-Z0-9][\\w!@#.-]+",
                    "letters, digits and ! @ # . - _, starting with a letter or digit, at least two of them; no spaces"),
            Map.entry("\\S+", "text without spaces or other white space"),
            Map.entry(
                    "^$|com.amazonaws.vpce.[\\w/!:@#.\\-]+",
                    "the name of a VPC endpoint service, starting with com.amazonaws.vpce., or empty"),
            Map.entry("^(?!aws:)[a-zA-Z+-=._:/]+$", "letters, digits and + , - . / : ; < = _, not starting with aws:"),
            Map.entry(
                    "^([a-zA-Z0-9_=]+)\\.([a-zA-Z0-9_=]+)\\.([a-zA-Z0-9_\\-\\+\\/=]*)",
                    "a JSON Web Token: three parts in Base64 with points between them"),
            Map.entry(
                    "^(https?)://[-a-zA-Z0-9+&@#/%?=~_|!:,.;]*[-a-zA-Z0-9+&@#/%=~_|]",
                    "a URL that starts with https:// or http://"),
            Map.entry(
                    "^(https?|ftp|file)://[-a-zA-Z0-9+&@#/%?=~_|!:,.;]*[-a-zA-Z0-9+&@#/%=~_|]",
                    "a URL that starts with https://, http://, ftp:// or file://"),
            Map.entry("^(upsolver-appflow)\\S*", "a bucket name that starts with upsolver-appflow, without spaces"),
            Map.entry("^[a-zA-Z0-9_]*$", "letters, digits and _"),
            Map.entry("^\\d{3}$", "three digits"),
            Map.entry("arn:aws:.*:.*:[0-9]+:.*", "an ARN such as arn:aws:lambda:eu-west-1:123456789012:function:name"),
            Map.entry(
                    "arn:aws:appflow:.*:[0-9]+:.*",
                    "the ARN of an AppFlow resource, such as arn:aws:appflow:eu-west-1:123456789012:flow/name"),
            Map.entry("arn:aws:iam:.*:[0-9]+:.*", "the ARN of a role, such as arn:aws:iam::123456789012:role/name"),
            Map.entry(
                    "arn:aws:kms:.*:[0-9]+:.*",
                    "the ARN of a KMS key, such as arn:aws:kms:eu-west-1:123456789012:key/id"),
            Map.entry(
                    "arn:aws:secretsmanager:.*:[0-9]+:.*",
                    "the ARN of a secret, such as arn:aws:secretsmanager:eu-west-1:123456789012:secret:name"));

    private PatternWords() {}

    /** What a pattern allows; empty for one that this class does not know. */
    static Optional<String> of(String servicePattern) {
        return Optional.ofNullable(WORDS.get(servicePattern));
    }
}
