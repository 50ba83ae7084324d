package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.BucketStub.Look;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Says how an S3 bucket looks to the service. */
final class SetBucket implements ControlRoute {

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/_testkit/buckets";
    }

    @Override
    public String summary() {
        return "says how an S3 bucket looks to the service";
    }

    @Override
    public Map<String, ?> answer(ControlRequest request) {
        Members members = request.members("bucketName", "look");
        String bucket = members.requiredText("bucketName");
        String look = members.choice(
                "look", Arrays.stream(Look.values()).map(SetBucket::label).toList());
        request.place().account().steering().bucket(bucket, Look.valueOf(look.toUpperCase(Locale.ROOT)));
        return JsonObject.of("bucketName", bucket, "look", look);
    }

    private static String label(Look look) {
        return look.name().toLowerCase(Locale.ROOT);
    }
}
