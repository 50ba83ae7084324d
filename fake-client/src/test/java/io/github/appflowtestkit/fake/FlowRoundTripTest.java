package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.DestinationConnectorProperties;
import software.amazon.awssdk.services.appflow.model.SourceConnectorProperties;

/** Every member of a CreateFlow request, as the SDK describes it, survives create and describe unchanged. */
class FlowRoundTripTest {

    private static Stream<String> sources() {
        return SourceConnectorProperties.builder().build().sdkFields().stream().map(SdkField::locationName);
    }

    private static Stream<String> destinations() {
        return DestinationConnectorProperties.builder().build().sdkFields().stream()
                .map(SdkField::locationName);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void every_member_survives_from(String source) {
        assertSurvives(new PopulatedFlow(source, "S3").request());
    }

    @ParameterizedTest
    @MethodSource("destinations")
    void every_member_survives_to(String destination) {
        assertSurvives(new PopulatedFlow("Salesforce", destination).request());
    }

    private static void assertSurvives(CreateFlowRequest request) {
        try (FakeAppflow fake = FakeAppflow.builder().allowUndeclaredProfiles().build()) {
            AppflowClient client = fake.client();
            client.createFlow(request);
            DescribeFlowResponse described = client.describeFlow(any -> any.flowName(request.flowName()));

            for (SdkField<?> field : request.sdkFields()) {
                if (!field.memberName().equals("clientToken")) {
                    assertThat(described.getValueForField(field.memberName(), Object.class))
                            .as(field.memberName())
                            .contains(field.getValueOrDefault(request));
                }
            }
            assertThat(fake.flow(request.flowName()).orElseThrow().definition())
                    .isEqualTo(request.toBuilder().clientToken(null).tags(null).build());
        }
    }

    @Test
    void the_generated_requests_leave_no_member_out() {
        Set<String> populated = new TreeSet<>();
        sources().forEach(source -> populated.addAll(populatedBy(source, "S3")));
        destinations().forEach(destination -> populated.addAll(populatedBy("Salesforce", destination)));

        Set<String> all = new TreeSet<>();
        collect(CreateFlowRequest.builder().build(), "CreateFlowRequest", all);
        assertThat(populated).isEqualTo(all);
    }

    private static Set<String> populatedBy(String source, String destination) {
        PopulatedFlow flow = new PopulatedFlow(source, destination);
        flow.request();
        return flow.populated();
    }

    private static void collect(SdkPojo pojo, String path, Set<String> found) {
        for (SdkField<?> field : pojo.sdkFields()) {
            String member = path + "." + field.locationName();
            found.add(member);
            SdkField<?> inner = field.marshallingType() == MarshallingType.LIST
                    ? field.getTrait(ListTrait.class).memberFieldInfo()
                    : field;
            if (inner.marshallingType() == MarshallingType.SDK_POJO) {
                collect(inner.constructor().get(), member, found);
            }
        }
    }
}
