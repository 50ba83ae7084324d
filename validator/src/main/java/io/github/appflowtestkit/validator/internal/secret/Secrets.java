package io.github.appflowtestkit.validator.internal.secret;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what people and programs may see of values, names, pointers and texts. */
public final class Secrets {

    /** What is shown in place of a secret. */
    public static final String HIDDEN = "***";

    private Secrets() {}

    /** What kind of credential a string has, with its article; empty if it does not look like one. */
    public static Optional<String> kindIn(String text) {
        return SecretForm.in(text).map(SecretForm::what);
    }

    /** Whether a value or a name looks like a credential, or contains one. */
    public static boolean isSecret(String text) {
        return SecretForm.in(text).isPresent();
    }

    /** Whether the value of a member of that name is a credential, in the spelling of any tool. */
    public static boolean isCredential(String member) {
        return CredentialMembers.isCredential(member);
    }

    /** Whether a member within credentials is none itself, such as the kind of authentication. */
    public static boolean isHarmless(String member) {
        return CredentialMembers.isHarmless(member);
    }

    /**
     * Whether the value at a place is a credential.
     *
     * @param members the names on the way to it, the outermost first
     */
    public static boolean isCredentialAt(List<String> members) {
        return members.stream().anyMatch(Secrets::isCredential) && !isHarmless(members.get(members.size() - 1));
    }

    /** A whole value or name: itself, or asterisks if it is or contains a secret. */
    public static String value(String text) {
        return isSecret(text) ? HIDDEN : text;
    }

    /**
     * A name of a member or an entry of a map: itself, or asterisks if it is a secret.
     *
     * @param parent the name of the object around it, or its path
     */
    public static String name(String parent, String name) {
        return CredentialMembers.hasSecretNames(parent) ? HIDDEN : value(name);
    }

    /** A string that is made of others, such as a message, with asterisks in place of the secrets in it. */
    public static String message(String text) {
        if (!isSecret(text)) {
            return text;
        }
        HiddenParts parts = new HiddenParts();
        SecretForm.all().forEach(form -> form.mark(text, parts));
        return parts.masked(text);
    }

    /** A part of a URL as it was sent, with asterisks in place of the steps and parameters that are secret once decoded. */
    public static String url(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return message(encoded);
        }
        List<String> steps = new ArrayList<>();
        for (String step : encoded.split("(?<=[/?&])|(?=[/?&])", -1)) {
            steps.add(isSecret(decoded(step)) ? HIDDEN : step);
        }
        return message(String.join("", steps));
    }

    private static String decoded(String step) {
        try {
            return URLDecoder.decode(step, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // not a proper encoding, so there is nothing else to read in it
            return step;
        }
    }

    /** A JSON Pointer with asterisks in place of secret names. */
    public static String pointer(String pointer) {
        List<String> steps = new ArrayList<>();
        String parent = "";
        for (String step : pointer.split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            steps.add(name(parent, name).equals(name) ? step : HIDDEN);
            parent = name;
        }
        return String.join("/", steps);
    }
}
