package io.github.appflowtestkit.fake.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** A body arrives as it is, whatever its stream says of how much there is to come. */
class MemoryHttpClientTest {

    private byte[] arrived = {};

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 500, 501, HttpHandler.MAX_BODY_BYTES, Integer.MAX_VALUE})
    void bodyArrivesWhole(int available) throws IOException {
        byte[] body = new byte[500];
        new Random(1).nextBytes(body);

        send(body, available);

        assertThat(arrived).isEqualTo(body);
    }

    /** The handler refuses a body that is too long, and need not see all of it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, HttpHandler.MAX_BODY_BYTES, Integer.MAX_VALUE})
    void onlyTheStartOfAnEndlessBodyArrives(int available) throws IOException {
        byte[] body = new byte[2 * HttpHandler.MAX_BODY_BYTES];
        new Random(1).nextBytes(body);

        send(body, available);

        assertThat(arrived).isEqualTo(Arrays.copyOf(body, HttpHandler.MAX_BODY_BYTES + 1));
    }

    private void send(byte[] body, int available) throws IOException {
        HttpHandler handler = call -> {
            arrived = call.body().bytes();
            return new HttpOutcome.Response(200, Map.of(), Body.EMPTY);
        };
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create("https://appflow.us-east-1.amazonaws.com/list-flows"))
                .build();
        new MemoryHttpClient(handler)
                .prepareRequest(HttpExecuteRequest.builder()
                        .request(request)
                        .contentStreamProvider(() -> saying(available, body))
                        .build())
                .call();
    }

    private static InputStream saying(int available, byte[] body) {
        return new FilterInputStream(new ByteArrayInputStream(body)) {
            @Override
            public int available() {
                return available;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, 4_000));
            }
        };
    }
}
