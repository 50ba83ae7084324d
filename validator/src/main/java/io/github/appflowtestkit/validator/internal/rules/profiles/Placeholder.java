package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.flow.Node;
import java.util.Locale;
import java.util.regex.Pattern;

/** Decides whether a string stands for a value that somebody else fills in. */
final class Placeholder {

    /** References that a tool resolves: dynamic references, variables, and addresses of secret stores. */
    private static final Pattern REFERENCE =
            Pattern.compile(".*(?:\\{\\{|\\$\\{|%\\{|<%|\\$\\().*|<.*>|\\[.*]|\\$\\w+|%\\w+%|@@?\\w+@@?|__\\w+__"
                    + "|(?:arn|op|vault|ssm|sops|secretref|ref\\+\\w+|env|awssm):.*");

    /** Characters in place of others, such as xxxx-xxxx. */
    private static final Pattern MASK = Pattern.compile("(?i)[x*.#_?\\u2022-]+");

    private static final Pattern WORDS = Pattern.compile(
            "(?i).*(?:placeholder|replace|change[-_ ]?(?:me|it|this)|dummy|example|your[-_ ]|todo|redacted|insert[-_ ]"
                    + "|to[-_]be[-_]|fill[-_ ]?in).*");

    private Placeholder() {}

    /** Whether a value, such as an address, is a reference or left out. */
    static boolean isReference(Node value) {
        String text = value.text().strip();
        return text.isEmpty()
                || REFERENCE.matcher(text).matches()
                || MASK.matcher(text).matches();
    }

    /** Whether a secret is a reference, left out, or says that it is none, as its own name does. */
    static boolean isOne(Node secret) {
        String text = secret.text();
        return isReference(secret)
                || WORDS.matcher(text).matches()
                || plain(text).equals(plain(secret.name()));
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}
