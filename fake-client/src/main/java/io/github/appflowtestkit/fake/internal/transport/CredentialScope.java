package io.github.appflowtestkit.fake.internal.transport;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The account and Region that a request was signed for, from its Signature Version 4.
 *
 * <p>Signatures are not checked. The account is the access key if that is twelve digits, which is the convention
 * of moto and LocalStack, and {@value #DEFAULT_ACCOUNT} otherwise.
 *
 * @param account twelve digits
 * @param region such as {@code eu-west-1}
 */
public record CredentialScope(String account, String region) {

    /** The account of access keys that are not account numbers. */
    public static final String DEFAULT_ACCOUNT = "123456789012";

    private static final Pattern CREDENTIAL =
            Pattern.compile("Credential=([^/,\\s]{1,128})/[0-9]{8}/([a-z0-9-]{1,32})/[a-z0-9-]{1,32}/aws4_request");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    /** Reads the header {@code Authorization}; empty if it is missing or not a signature. */
    public static Optional<CredentialScope> of(Optional<String> authorization) {
        return authorization
                .map(CREDENTIAL::matcher)
                .filter(Matcher::find)
                .map(found -> new CredentialScope(account(found.group(1)), found.group(2)));
    }

    private static String account(String accessKey) {
        return ACCOUNT.matcher(accessKey).matches() ? accessKey : DEFAULT_ACCOUNT;
    }
}
