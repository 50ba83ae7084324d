package io.github.appflowtestkit.fake.internal.http;

import io.github.appflowtestkit.fake.internal.account.Outcome.Answered;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.appflow.model.AppflowException;

/** Answers of the service as HTTP. */
final class Answers {

    private static final String JSON = "application/json";

    private Answers() {}

    static Outcome.Answer of(Answered answered, String requestId) {
        return json(Body.of(RestJson.responseJson(answered.response())), requestId);
    }

    static Outcome.Answer error(AppflowException exception, String requestId) {
        AwsErrorDetails details = exception.awsErrorDetails();
        String code = details == null || details.errorCode() == null
                ? exception.getClass().getSimpleName()
                : details.errorCode();
        String message = details == null ? exception.getMessage() : details.errorMessage();
        String id = exception.requestId() == null ? requestId : exception.requestId();
        return error(code, exception.statusCode(), message == null ? "" : message, id);
    }

    static Outcome.Answer error(String errorCode, int status, String message, String requestId) {
        Map<String, String> headers = jsonHeaders(requestId);
        headers.put("x-amzn-ErrorType", errorCode);
        return new Outcome.Answer(status, headers, Body.of(RestJson.errorJson(message)));
    }

    static Outcome.Answer json(Body body, String requestId) {
        return new Outcome.Answer(200, jsonHeaders(requestId), body);
    }

    private static Map<String, String> jsonHeaders(String requestId) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", JSON);
        headers.put("x-amzn-RequestId", requestId);
        return headers;
    }

    static Outcome.Answer empty(int status, String requestId) {
        return new Outcome.Answer(status, Map.of("x-amzn-RequestId", requestId), Body.EMPTY);
    }
}
