package io.github.appflowtestkit.fake.internal.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For whom and where a request was signed, as its Signature Version 4 says.
 *
 * <p>Signatures are not checked. The account is the access key if that is itself twelve digits, which is the convention
 * of moto and LocalStack, and {@value #DEFAULT_ACCOUNT} otherwise.
 *
 * @param account twelve digits
 * @param region such as {@code eu-west-1}
 */
public record CredentialScope(String account, String region) {

    /** The account of all access keys that are not account numbers. */
    public static final String DEFAULT_ACCOUNT = "123456789012";

    private static final String PREFIX = "Credential=";
    private static final Pattern CREDENTIAL =
            Pattern.compile(PREFIX + "([^/,\\s]{1,128})/[0-9]{8}/([a-z0-9-]{1,32})/[a-z0-9-]{1,32}/aws4_request");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    /** What was read last, as a client signs all its requests of a day for the same scope. */
    private record LastRead(String credential, CredentialScope scope) {}

    private static volatile LastRead lastRead = new LastRead("none", new CredentialScope(DEFAULT_ACCOUNT, "none"));

    /** Reads the header {@code Authorization}; empty if it is no signature. */
    public static Optional<CredentialScope> of(Optional<String> authorization) {
        if (authorization.isEmpty()) {
            return Optional.empty();
        }
        String header = authorization.get();
        LastRead last = lastRead;
        int start = header.indexOf(PREFIX);
        if (start >= 0 && header.startsWith(last.credential(), start)) {
            return Optional.of(last.scope());
        }
        Matcher found = CREDENTIAL.matcher(header);
        if (!found.find()) {
            return Optional.empty();
        }
        CredentialScope scope = new CredentialScope(account(found.group(1)), found.group(2));
        lastRead = new LastRead(found.group(), scope);
        return Optional.of(scope);
    }

    private static String account(String accessKey) {
        return ACCOUNT.matcher(accessKey).matches() ? accessKey : DEFAULT_ACCOUNT;
    }
}
