package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** A flow of a server as a file that creates it again. */
class FlowExportTest {

    private final FakeAppflow fake = FakeAppflow.builder()
            .account("123456789012")
            .region("us-east-1")
            .allowUndeclaredProfiles()
            .build();

    @AutoClose
    private final FakeAppflowServer server = fake.serve(0);

    private HttpResponse<String> export(String nameAndQuery) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.endpoint() + "/_testkit/flows/" + nameAndQuery))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String disposition(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Disposition").orElseThrow();
    }

    @Test
    void it_is_the_request_that_creates_the_flow_as_it_is_now() throws Exception {
        CreateFlowRequest created = Requests.scheduled("orders", "rate(1hours)")
                .description("as created")
                .tags(Map.of("team", "crm"))
                .clientToken("token")
                .build();
        fake.client().createFlow(created);
        fake.client()
                .updateFlow(FlowJson.of(
                                created.toBuilder().description("as it is now").build())
                        .updateRequest());

        HttpResponse<String> response = export("orders");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(disposition(response)).isEqualTo("attachment; filename=\"orders.json\"");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body()).startsWith("{\n  \"flowName\": \"orders\"").endsWith("}\n");
        CreateFlowRequest again = FlowJson.of(response.body()).createRequest();
        assertThat(again)
                .isEqualTo(created.toBuilder()
                        .description("as it is now")
                        .clientToken(null)
                        .build());
        FakeAppflow.builder().allowUndeclaredProfiles().build().client().createFlow(again);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a#b", "a!b", "a@b", "a.b-c_d", "a#!@..b"})
    void names_are_encoded_and_files_are_safe(String name) throws Exception {
        fake.givenFlow(Requests.onDemand(name).build());

        HttpResponse<String> response = export(encoded(name));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(FlowJson.of(response.body()).createRequest().flowName()).isEqualTo(name);
        assertThat(disposition(response)).matches("attachment; filename=\"[A-Za-z0-9._-]+[.]json\"");
    }

    @Test
    void a_long_name_makes_no_long_file_name() throws Exception {
        String name = "a".repeat(256);
        fake.givenFlow(Requests.onDemand(name).build());

        assertThat(disposition(export(name))).hasSizeLessThan(150).endsWith(".json\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "<script>alert(1)</script>",
                "..",
                "\" ; x=\"",
                "a\r\nSet-Cookie: b",
                "\u202e",
                "\ud83d\ude00"
            })
    void an_unknown_flow_is_not_found(String name) throws Exception {
        fake.givenFlow(Requests.onDemand("orders").build());

        HttpResponse<String> response = export(encoded(name).replace(".", "%2E"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().map()).doesNotContainKeys("Content-Disposition", "Set-Cookie");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body())
                .startsWith("{\"error\":{\"message\":\"flow must exist, but ")
                .contains(" does not; there is only \\\"orders\\\"");
    }

    @Test
    void what_is_not_utf_8_and_other_paths_are_refused() throws Exception {
        HttpResponse<String> bytes = export("%ff");
        assertThat(bytes.statusCode()).isEqualTo(400);
        assertThat(bytes.body()).contains("the path must be encoded as a URL in UTF-8");
        assertThat(export("").statusCode()).isEqualTo(404);
        assertThat(export("a/b").statusCode()).isEqualTo(404);
        assertThat(export("a?format=yaml").body()).contains("unknown query parameter");
    }

    @Test
    void account_and_region_are_selected_as_for_other_routes() throws Exception {
        fake.at("999999999999", "eu-west-1")
                .givenFlow(Requests.onDemand("theirs").build());

        assertThat(export("theirs").statusCode()).isEqualTo(404);
        assertThat(export("theirs?account=999999999999&region=eu-west-1").statusCode())
                .isEqualTo(200);
    }
}
