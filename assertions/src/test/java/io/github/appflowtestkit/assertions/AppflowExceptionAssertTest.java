package io.github.appflowtestkit.assertions;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThatRefused;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowException;

class AppflowExceptionAssertTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();

    private AppflowException refusal(String flowName) {
        return (AppflowException) catchThrowable(() -> client.createFlow(OrderSync.flow(flowName)));
    }

    @Test
    void passes() {
        assertThat(refusal("no spaces"))
                .hasStatus(400)
                .hasCode("ValidationException")
                .hasRule("PatternNotMet");
        assertThatRefused(() -> client.describeFlow(flow -> flow.flowName("orders")))
                .hasStatus(404)
                .hasCode("ResourceNotFoundException")
                .hasMessageContaining("orders");
        assertThatRefused(() -> fake.asyncClient()
                        .describeFlow(flow -> flow.flowName("orders"))
                        .join())
                .hasStatus(404);
    }

    @Test
    void knows_the_rule_behind_a_refusal_of_a_real_client() {
        try (AppflowClient real = AppflowClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(fake.httpClient())
                .build()) {
            assertThatRefused(() -> real.createFlow(OrderSync.flow("no spaces")))
                    .hasNoCause()
                    .hasRule("PatternNotMet")
                    .hasRule("AF1006");
        }
    }

    @Test
    void fails_for_another_status_code_or_rule() throws IOException {
        AppflowException refusal = refusal("no spaces");
        Golden.failure("exception-status", () -> assertThat(refusal).hasStatus(409));
        Golden.failure("exception-code", () -> assertThat(refusal).hasCode("ConflictException"));
        Golden.failure("exception-rule", () -> assertThat(refusal).hasRule("AF1002"));
    }

    @Test
    void fails_when_no_rule_caused_it() throws IOException {
        fake.fail(Operation.DESCRIBE_FLOW).with(Fault.throttling());
        Golden.failure(
                "exception-rule-none",
                () -> assertThatRefused(() -> client.describeFlow(flow -> flow.flowName("orders")))
                        .hasRule("AF1002"));
    }

    @Test
    void fails_when_nothing_or_something_else_is_thrown() throws IOException {
        Golden.failure("refused-nothing", () -> assertThatRefused(() -> {}).hasStatus(400));
        Golden.failure(
                "refused-other",
                () -> assertThatRefused(() -> {
                            throw new IllegalStateException("not started");
                        })
                        .hasStatus(400));
    }
}
