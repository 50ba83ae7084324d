package io.github.appflowtestkit.validator.internal.secret;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that credentials have, wherever they are.
 *
 * @param what the credential, with its article
 * @param signs strings of which every text with such a credential has one; most texts have none
 * @param pattern finds it; a group leaves out what is around it. None reads a part of the text twice, because a document
 *     may have megabytes
 * @param isWhole whether the pattern finds all of it, not only its beginning
 */
record SecretForm(String what, List<String> signs, Pattern pattern, boolean isWhole) {

    private static final List<SecretForm> ALL = List.of(
            form("an AWS access key ID", "\\b(?:AKIA|ASIA)[A-Z2-7]{16}\\b", "AKIA", "ASIA"),
            form("a private key", "-----BEGIN [A-Z ]{0,20}PRIVATE KEY", "PRIVATE KEY"),
            form(
                    "a GitHub token",
                    "\\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22})",
                    "ghp_",
                    "gho_",
                    "ghu_",
                    "ghs_",
                    "ghr_",
                    "github_pat_"),
            form("a Slack token", "\\bxox[abeoprs]-[A-Za-z0-9-]{10}", "xox"),
            form("a Google API key", "\\bAIza[0-9A-Za-z_-]{35}", "AIza"),
            form("a Google token", "\\b(?:ya29\\.|GOCSPX-)[0-9A-Za-z_-]{20}", "ya29.", "GOCSPX-"),
            form("a Salesforce session ID", "\\b00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{20}", "00D"),
            form("a Stripe key", "\\b[sr]k_live_[A-Za-z0-9]{16}", "k_live_"),
            form("a signed token (JWT)", "\\.(?<=[A-Za-z0-9_-]{11}\\.)eyJ[A-Za-z0-9_-]{8,}+\\.", ".eyJ"),
            form("a bearer token", "(?i)\\bbearer ++([A-Za-z0-9._~+/-]{20})", "earer ", "EARER "),
            new SecretForm(
                    "a password in a URL",
                    List.of("://"),
                    Pattern.compile("://([^\\s/:@\"'<>]{0,128}+:[^\\s/@\"'<>]{1,256}+)@"),
                    true),
            form(
                    "a password",
                    "(?i)(?:password|passwd|pwd|passphrase|secret|(?:api|secret|access|private)[_-]?key"
                            + "|(?:access|refresh|auth|session)[_-]?token)[\\\\]?+[\"']?+\\s*+[=:]\\s*+[\\\\]?+[\"']?+"
                            + "(?!\\*\\*\\*)([^\\s,;\"']{6})",
                    "=",
                    ":"));

    /** The signs of all forms by their first character, which is ASCII. */
    private static final String[][] SIGNS = new String[128][];

    static {
        Arrays.fill(SIGNS, new String[0]);
        for (SecretForm form : ALL) {
            for (String sign : form.signs) {
                String[] others = SIGNS[sign.charAt(0)];
                String[] all = Arrays.copyOf(others, others.length + 1);
                all[others.length] = sign;
                SIGNS[sign.charAt(0)] = all;
            }
        }
    }

    /** Most strings of a flow are field names, which are shorter than any credential. */
    private static final int SHORTEST = "pwd=123456".length();

    private static SecretForm form(String what, String pattern, String... signs) {
        return new SecretForm(what, List.of(signs), Pattern.compile(pattern), false);
    }

    static List<SecretForm> all() {
        return ALL;
    }

    /** The form of a credential in a string. */
    static Optional<SecretForm> in(String text) {
        if (text.length() < SHORTEST) {
            return Optional.empty();
        }
        // every string of every document comes here: a stream would be a tenth of the whole check
        if (!hasAnySign(text)) {
            return Optional.empty();
        }
        for (SecretForm form : ALL) {
            if (form.hasSign(text) && form.pattern.matcher(text).find()) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    private boolean hasSign(String text) {
        for (String sign : signs) {
            if (text.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a string has any sign: one look at each character, in place of a search for each sign. */
    private static boolean hasAnySign(String text) {
        for (int at = 0; at < text.length(); at++) {
            char first = text.charAt(at);
            if (first < SIGNS.length && SIGNS[first].length > 0 && startsWithSign(text, at, SIGNS[first])) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithSign(String text, int at, String[] signs) {
        for (String sign : signs) {
            if (text.startsWith(sign, at)) {
                return true;
            }
        }
        return false;
    }

    /** Marks all credentials of this form in a string. */
    void mark(String text, HiddenParts parts) {
        if (text.length() < SHORTEST || !hasSign(text)) {
            return;
        }
        Matcher found = pattern.matcher(text);
        int from = 0;
        while (from <= text.length() && found.find(from)) {
            int group = found.groupCount() > 0 ? 1 : 0;
            int end = isWhole ? found.end(group) : end(text, found.end(group));
            parts.add(start(text, found.start(group)), end);
            from = Math.max(end, found.end());
        }
    }

    /** A JWT is found in its middle. */
    private static int start(String text, int found) {
        int start = found;
        while (start > 0 && text.charAt(found) == '.' && isOfToken(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** A credential ends where no pattern needs to look: at the next space, quote or separator. */
    private static int end(String text, int found) {
        int end = found;
        if (text.startsWith("PRIVATE KEY", found - "PRIVATE KEY".length())) {
            int last = text.indexOf("-----END ", end);
            return last < 0 ? text.length() : Math.min(text.length(), last + "-----END PRIVATE KEY-----".length());
        }
        while (end < text.length() && !endsCredential(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean endsCredential(String text, int at) {
        char c = text.charAt(at);
        return Character.isWhitespace(c) || ",;<>'".indexOf(c) >= 0 || (c == '"' && text.charAt(at - 1) != '\\');
    }

    private static boolean isOfToken(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
}
