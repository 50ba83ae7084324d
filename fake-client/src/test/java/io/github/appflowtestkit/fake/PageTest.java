package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.internal.page.FakePage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** The page for people, as bytes: what a browser makes of it is looked at by checks/interop/page. */
class PageTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final FakeAppflowServer server = fake.serve(0);

    @AfterEach
    void close() {
        server.close();
    }

    private HttpResponse<String> get(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.endpoint() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_page_of_a_server_shows_what_there_is() {
        fake.givenConnectorProfile("crm", ConnectorType.SALESFORCE);

        HttpResponse<String> page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<!doctype html>", "<bdi>crm</bdi>", "No calls.");
    }

    @Test
    void a_file_shows_the_same_without_controls() {
        fake.givenConnectorProfile("crm", ConnectorType.SALESFORCE);

        assertThat(FakePage.file("SomeTest", fake))
                .contains("<bdi>SomeTest</bdi>", "<bdi>crm</bdi>")
                .doesNotContain("data-route=\"/", "href=\"/");
    }
}
