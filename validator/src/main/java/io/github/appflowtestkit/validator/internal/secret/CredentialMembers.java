package io.github.appflowtestkit.validator.internal.secret;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The members that hold credentials, by their names in the spelling of any tool: {@code clientSecret}, {@code ClientSecret}
 * and {@code client_secret} are one name.
 *
 * <p>The service model calls most credentials sensitive, but not all: a refresh token is not. A project's own names, such as
 * the custom properties of a connector, are in no model. So names count by their words.
 */
final class CredentialMembers {

    private static final Pattern WORDS = Pattern.compile("passw(?:or)?d|passphrase|pwd$|secret|credential|jwt"
            + "|(?:api|access|private|signing|application|data|account|shared)key|token$|authcode|authorization"
            + "|connectionstring");

    /** The API's members whose names have such a word, but whose values are no credentials. */
    private static final Set<String> ORDINARY = Set.of(
            "authcodeurl",
            "authcodeurls",
            "clienttoken",
            "credentialsarn",
            "isapikeyauthsupported",
            "nexttoken",
            "useprivatelinkformetadataandauthorization");

    /** The members within credentials that say how to authenticate. */
    private static final Set<String> HARMLESS = Set.of("authenticationtype", "oauth2granttype", "redirecturi");

    private CredentialMembers() {}

    /** Whether a member of that name holds a credential, or an object with credentials. */
    static boolean isCredential(String name) {
        String plain = plain(name);
        return WORDS.matcher(plain).find() && !ORDINARY.contains(plain);
    }

    /** Whether the names in an object of that name, or at that path, are secret as well: the service model says so. */
    static boolean hasSecretNames(String object) {
        return plain(object).endsWith("credentialsmap");
    }

    /** Whether a member of credentials is none itself. */
    static boolean isHarmless(String name) {
        return HARMLESS.contains(plain(name));
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
