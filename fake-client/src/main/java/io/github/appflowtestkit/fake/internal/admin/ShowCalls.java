package io.github.appflowtestkit.fake.internal.admin;

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

/** Shows the calls of AppFlow, in order of arrival. */
final class ShowCalls implements ControlRoute {

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/_testkit/calls";
    }

    @Override
    public String summary() {
        return "the calls of every account and Region, or of the chosen one";
    }

    @Override
    public List<String> parameters() {
        return List.of("operation");
    }

    @Override
    public Map<String, ?> answer(ControlRequest request) {
        request.members();
        Optional<Operation> operation = request.parameter("operation").map(ShowCalls::operation);
        List<Map<String, ?>> calls = new ArrayList<>();
        for (Place place : request.chosenOrAll()) {
            place.fake().calls().stream()
                    .filter(call -> operation.map(call.operation()::equals).orElse(true))
                    .forEach(call -> calls.add(shown(place, call)));
        }
        return JsonObject.of("calls", calls);
    }

    private static Operation operation(String name) {
        return Operation.named(name).orElseThrow(() -> {
            List<String> names =
                    Arrays.stream(Operation.values()).map(Operation::apiName).toList();
            return new ControlError(
                    400,
                    "query parameter operation must be an operation of AppFlow, but was " + ControlError.quoted(name)
                            + Nearest.to(name, names)
                                    .map(near -> "; did you mean " + ControlError.quoted(near) + "?")
                                    .orElse(""));
        });
    }

    private static Map<String, ?> shown(Place place, RecordedCall call) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("account", place.fake().accountId());
        shown.put("region", place.fake().region());
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
        Throwable why = exception.getCause();
        if (why != null && why.getMessage() != null) {
            error.put("why", HttpWords.of(why.getMessage()));
        }
        return error;
    }
}
