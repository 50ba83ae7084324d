package io.github.appflowtestkit.fake;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A request that a {@link FakeAppflowServer} has answered, for a log; nothing of its body is in it. Immutable.
 *
 * @param method the HTTP method
 * @param path the path, still encoded
 * @param account the account that it was signed for; empty if it was not signed
 * @param region the Region that it was signed for; empty if it was not signed
 * @param operation the operation of AppFlow; empty if it is none
 * @param status the status of the answer; empty if none arrives
 * @param error error code and message, or what became of the answer; empty if all went well
 */
public record ServedRequest(
        String method,
        String path,
        Optional<String> account,
        Optional<String> region,
        Optional<Operation> operation,
        OptionalInt status,
        Optional<String> error) {}
