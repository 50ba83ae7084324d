package io.github.appflowtestkit.fake.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/** The protocol by the transport of the SDK's sync client. */
class MemoryHttpTest extends HttpContract {

    @Override
    Reply send(String method, String target, byte[] body) throws IOException {
        int question = target.indexOf('?');
        SdkHttpFullRequest.Builder request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.fromValue(method))
                .protocol("https")
                .host("appflow.us-east-1.amazonaws.com")
                .encodedPath(question < 0 ? target : target.substring(0, question));
        if (question >= 0) {
            for (String pair : target.substring(question + 1).split("&", -1)) {
                String[] parts = pair.split("=", 2);
                request.appendRawQueryParameter(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        try (SdkHttpClient client = fake().httpClient()) {
            HttpExecuteResponse response = client.prepareRequest(HttpExecuteRequest.builder()
                            .request(request.build())
                            .contentStreamProvider(() -> new ByteArrayInputStream(body))
                            .build())
                    .call();
            Map<String, String> headers = new TreeMap<>();
            response.httpResponse()
                    .headers()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            try (InputStream stream = response.responseBody().orElse(AbortableInputStream.createEmpty())) {
                return new Reply(
                        response.httpResponse().statusCode(),
                        headers,
                        new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void a_body_that_is_cut_off_ends_in_an_error() {
        fake().fail(Operation.LIST_FLOWS).with(Fault.cutOff());

        assertThatThrownBy(() -> send("POST", "/list-flows", "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessage("Premature end of the body: the connection was closed");
    }

    @Override
    void assertBrokenOff(String path, String message) {
        assertThatThrownBy(() -> send("POST", path, "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }
}
