package io.github.appflowtestkit.fake.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.Operation;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;

/** An answer reads the same, whichever of its members were written before. */
class WrittenMembersTest {

    @Property(tries = 2000)
    void anyPartOfAnAnswerMayBeWrittenBefore(@ForAll Operation operation, @ForAll long seed) {
        AppflowResponse.Builder builder =
                OperationShapes.of(operation).response().get();
        AnyPojo.fillSome((SdkPojo) builder, seed);
        AppflowResponse response = builder.build();
        WrittenMembers part = WrittenMembers.of((SdkPojo) partOf(operation, response, seed));

        for (int i = 0; i < 2; i++) {
            assertThat(RestJson.response(operation, RestJson.responseJson(response, part)))
                    .isEqualTo(response);
        }
    }

    private static AppflowResponse partOf(Operation operation, AppflowResponse response, long seed) {
        AppflowResponse.Builder part = OperationShapes.of(operation).response().get();
        Random random = new Random(~seed);
        for (SdkField<?> field : ((SdkPojo) response).sdkFields()) {
            if (PojoWriter.isSet((SdkPojo) response, field) && random.nextInt(3) > 0) {
                field.set(part, field.getValueOrDefault(response));
            }
        }
        return part.build();
    }

    @Test
    void eachMemberIsWrittenOnce() {
        DescribeFlowResponse fixed =
                DescribeFlowResponse.builder().flowName("orders").build();
        DescribeFlowResponse whole = fixed.toBuilder().schemaVersion(1L).build();

        assertThat(RestJson.responseJson(whole, WrittenMembers.of(fixed)))
                .asString()
                .isEqualTo("{\"flowName\":\"orders\",\"schemaVersion\":1}");
    }
}
