package io.github.appflowtestkit.fake.internal.http;

import java.util.Optional;

/**
 * A request as it came in, before anybody knows what it means.
 *
 * @param method such as {@code POST}
 * @param path the path as it stands in the request line, still encoded
 * @param query the query as it stands in the request line, still encoded; empty if there is none
 * @param scope who signed it for which Region; empty if it is not signed
 * @param attempt how often the client has tried, in its own words; empty if it does not say
 * @param body the body
 */
public record HttpCall(
        String method,
        String path,
        String query,
        Optional<CredentialScope> scope,
        Optional<String> attempt,
        Body body) {

    /** The header in which the SDKs of AWS count their attempts, as in {@code attempt=2; max=4}. */
    static final String ATTEMPT_HEADER = "amz-sdk-request";
}
