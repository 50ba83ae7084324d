package io.github.appflowtestkit.fake;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A request that a {@link FakeAppflowServer} has answered, for a log. It has nothing of the body, and
 * asterisks in place of what looks like a secret. Immutable.
 *
 * @param method the HTTP method
 * @param path the path, still encoded
 * @param account the account of the signature; empty if there is none
 * @param region the Region of the signature; empty if there is none
 * @param operation the operation of AppFlow; empty for other requests
 * @param status the status of the response; empty if none arrives
 * @param error error code and message, or what a fault did to the response; empty if the request succeeded
 */
public record ServedRequest(
        String method,
        String path,
        Optional<String> account,
        Optional<String> region,
        Optional<Operation> operation,
        OptionalInt status,
        Optional<String> error) {}
