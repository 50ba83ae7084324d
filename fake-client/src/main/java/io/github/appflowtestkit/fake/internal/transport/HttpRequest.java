package io.github.appflowtestkit.fake.internal.transport;

import java.util.Optional;

/**
 * An HTTP request as it arrived, before it is interpreted.
 *
 * @param method such as {@code POST}
 * @param path the path of the request line, still encoded
 * @param query the query of the request line, still encoded; empty if there is none
 * @param scope the account and Region it was signed for; empty if it is not signed
 * @param attempt the client's own count of its attempts; empty if it sends none
 * @param sender what it says of where it comes from
 * @param body the body
 */
public record HttpRequest(
        String method,
        String path,
        String query,
        Optional<CredentialScope> scope,
        Optional<String> attempt,
        Sender sender,
        Body body) {

    /** The header in which the AWS SDKs count their attempts, as in {@code attempt=2; max=4}. */
    public static final String ATTEMPT_HEADER = "amz-sdk-request";

    /** A request that came without a network. */
    public HttpRequest(
            String method,
            String path,
            String query,
            Optional<CredentialScope> scope,
            Optional<String> attempt,
            Body body) {
        this(method, path, query, scope, attempt, Sender.IN_THIS_PROCESS, body);
    }
}
