package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.Refusals;
import java.util.Map;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.awscore.util.AwsHeader;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;
import software.amazon.awssdk.services.appflow.model.AppflowResponseMetadata;

/** Answers as they leave the account. */
final class Answers {

    private Answers() {}

    /** The answer with what every answer carries: the HTTP response and the request id. */
    static AppflowResponse sent(AppflowResponse response, String requestId) {
        AppflowResponse.Builder builder = (AppflowResponse.Builder) response.toBuilder();
        builder.responseMetadata(AppflowResponseMetadata.create(
                DefaultAwsResponseMetadata.create(Map.of(AwsHeader.AWS_REQUEST_ID, requestId))));
        builder.sdkHttpResponse(Refusals.response(200, requestId));
        return builder.build();
    }
}
