package io.github.appflowtestkit.fake.internal.transport;

import io.github.appflowtestkit.fake.FakeAppflowHint;
import io.github.appflowtestkit.fake.internal.account.Outcome.Answered;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.appflow.model.AppflowException;

/** Writes the service's responses and errors as HTTP. */
final class Responses {

    private Responses() {}

    static HttpOutcome.Response of(Answered answered, String requestId) {
        return ok(Body.of(RestJson.responseJson(answered.response())), requestId);
    }

    static HttpOutcome.Response error(AppflowException exception, String requestId) {
        AwsErrorDetails details = exception.awsErrorDetails();
        String code = details == null || details.errorCode() == null
                ? exception.getClass().getSimpleName()
                : details.errorCode();
        String message = details == null ? exception.getMessage() : details.errorMessage();
        String id = exception.requestId() == null ? requestId : exception.requestId();
        HttpOutcome.Response response = error(code, exception.statusCode(), message == null ? "" : message, id);
        return FakeAppflowHint.of(exception)
                .map(hint -> HintHeaders.write(response, hint))
                .orElse(response);
    }

    static HttpOutcome.Response error(String errorCode, int status, String message, String requestId) {
        Map<String, String> headers = jsonHeaders(requestId);
        headers.put("x-amzn-ErrorType", errorCode);
        return new HttpOutcome.Response(status, headers, Body.of(RestJson.errorJson(message)));
    }

    static HttpOutcome.Response ok(Body json, String requestId) {
        return new HttpOutcome.Response(200, jsonHeaders(requestId), json);
    }

    private static Map<String, String> jsonHeaders(String requestId) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("x-amzn-RequestId", requestId);
        return headers;
    }

    static HttpOutcome.Response empty(int status, String requestId) {
        return new HttpOutcome.Response(status, Map.of("x-amzn-RequestId", requestId), Body.EMPTY);
    }
}
