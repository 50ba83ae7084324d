package io.github.appflowtestkit.fake.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.Operation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/** What is written is read back, for all shapes of all operations. */
class RoundTripTest {

    @Property(tries = 2000)
    void anyRequestComesBack(@ForAll Operation operation, @ForAll long seed) {
        AppflowRequest.Builder builder = OperationShapes.of(operation).request().get();
        AnyPojo.fillSome((SdkPojo) builder, seed);
        AppflowRequest request = builder.build();

        assertThat(RestJson.request(operation, RestJson.requestJson(request))).isEqualTo(request);
    }

    @Property(tries = 2000)
    void anyAnswerComesBack(@ForAll Operation operation, @ForAll long seed) {
        AppflowResponse.Builder builder =
                OperationShapes.of(operation).response().get();
        AnyPojo.fillSome((SdkPojo) builder, seed);
        AppflowResponse response = builder.build();

        assertThat(RestJson.response(operation, RestJson.responseJson(response)))
                .isEqualTo(response);
    }

    @ParameterizedTest
    @EnumSource
    void fullRequestComesBack(Operation operation) {
        AppflowRequest.Builder builder = OperationShapes.of(operation).request().get();
        AnyPojo.fillAll((SdkPojo) builder);
        AppflowRequest request = builder.build();

        assertThat(request.getClass().getSimpleName()).isEqualTo(operation.apiName() + "Request");
        assertThat(RestJson.request(operation, RestJson.requestJson(request))).isEqualTo(request);
    }

    @ParameterizedTest
    @EnumSource
    void fullAnswerComesBack(Operation operation) {
        AppflowResponse.Builder builder =
                OperationShapes.of(operation).response().get();
        AnyPojo.fillAll((SdkPojo) builder);
        AppflowResponse response = builder.build();

        assertThat(response.getClass().getSimpleName()).isEqualTo(operation.apiName() + "Response");
        assertThat(RestJson.response(operation, RestJson.responseJson(response)))
                .isEqualTo(response);
    }

    @ParameterizedTest
    @EnumSource
    void emptyShapesAreEmptyObjects(Operation operation) {
        AppflowRequest request = OperationShapes.of(operation).request().get().build();

        assertThat(RestJson.requestJson(request)).asString().isEqualTo("{}");
        assertThat(RestJson.request(operation, RestJson.requestJson(request))).isEqualTo(request);
    }
}
