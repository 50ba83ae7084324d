package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.FakeAppflowHint;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The admin route of the recorded calls. */
final class CallRoutes {

    private CallRoutes() {}

    /**
     * The calls, account by account. A token names the last call of its page, because calls are recorded and dropped while
     * a client reads the pages.
     */
    static Map<String, ?> calls(AdminRequest request) {
        request.members();
        Optional<Operation> operation = request.parameter("operation").map(CallRoutes::operation);
        int most = request.maxResults();
        Optional<Position> last = request.parameter(Page.NEXT_TOKEN).map(Position::parse);
        List<ServedAccount> accounts = startingAt(last, request.chosenOrAll());
        List<Map<String, ?>> calls = new ArrayList<>();
        for (ServedAccount account : accounts) {
            for (RecordedCall call : account.fake().calls()) {
                Position position = Position.of(account, call);
                if (last.map(position::isAfter).orElse(true)
                        && operation.map(call.operation()::equals).orElse(true)) {
                    if (calls.size() == most) {
                        return JsonObject.of(
                                "calls",
                                calls,
                                Page.NEXT_TOKEN,
                                last.orElseThrow().token());
                    }
                    calls.add(shown(account, call));
                    last = Optional.of(position);
                }
            }
        }
        return JsonObject.of("calls", calls);
    }

    private static List<ServedAccount> startingAt(Optional<Position> position, List<ServedAccount> accounts) {
        if (position.isEmpty()) {
            return accounts;
        }
        List<ServedAccount> from = accounts.stream()
                .dropWhile(account -> !position.get().isIn(account))
                .toList();
        if (from.isEmpty()) {
            throw Page.unknownToken(position.get().token());
        }
        return from;
    }

    /** A call among those of all accounts and Regions. */
    private record Position(String account, String region, long number) {

        static Position of(ServedAccount account, RecordedCall call) {
            return new Position(account.fake().accountId(), account.fake().region(), call.number());
        }

        static Position parse(String token) {
            String[] parts = token.split("\\.", -1);
            if (parts.length != 3 || !parts[2].matches("[0-9]{1,18}")) {
                throw Page.unknownToken(token);
            }
            return new Position(parts[0], parts[1], Long.parseLong(parts[2]));
        }

        String token() {
            return account + "." + region + "." + number;
        }

        boolean isIn(ServedAccount served) {
            return account.equals(served.fake().accountId())
                    && region.equals(served.fake().region());
        }

        boolean isAfter(Position other) {
            return !account.equals(other.account) || !region.equals(other.region) || number > other.number;
        }
    }

    private static Operation operation(String name) {
        return Operation.named(name).orElseThrow(() -> {
            List<String> names =
                    Arrays.stream(Operation.values()).map(Operation::apiName).toList();
            return new AdminError(
                    400,
                    "query parameter operation must be an operation of AppFlow, but is " + AdminError.quotedUrl(name)
                            + Nearest.to(name, names)
                                    .map(near -> "; did you mean " + AdminError.quoted(near) + "?")
                                    .orElse(""));
        });
    }

    private static Map<String, ?> shown(ServedAccount account, RecordedCall call) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("account", account.fake().accountId());
        shown.put("region", account.fake().region());
        shown.put("number", call.number());
        shown.put("operation", call.operation().apiName());
        shown.put("instant", call.instant().toString());
        shown.put("request", call.request());
        call.response().ifPresent(response -> shown.put("response", response));
        call.exception().ifPresent(exception -> shown.put("error", error(exception)));
        shown.put("notes", call.notes());
        return shown;
    }

    private static Map<String, ?> error(RuntimeException exception) {
        Map<String, Object> error = new LinkedHashMap<>();
        String message = String.valueOf(exception.getMessage());
        if (exception instanceof AwsServiceException refusal) {
            error.put("statusCode", refusal.statusCode());
            if (refusal.awsErrorDetails() != null && refusal.awsErrorDetails().errorCode() != null) {
                error.put("errorCode", refusal.awsErrorDetails().errorCode());
                message = String.valueOf(refusal.awsErrorDetails().errorMessage());
            }
        }
        error.put("message", message);
        FakeAppflowHint.of(exception).ifPresent(hint -> error.put("why", String.valueOf(hint.getMessage())));
        return error;
    }
}
