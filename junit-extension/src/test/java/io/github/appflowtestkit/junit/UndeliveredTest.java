package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import io.github.appflowtestkit.fake.Operation;
import java.io.IOException;
import java.net.HttpURLConnection;
import org.junit.jupiter.api.Test;

/** What a test's own code throws behind a server fails the test, because no exception comes over the network. */
class UndeliveredTest {

    @Test
    void it_fails_a_test_that_passes_otherwise() {
        assertThat(Suite.of(Passing.class).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isExactlyInstanceOf(IllegalStateException.class)
                        .hasMessage("mine"));
    }

    @FakeAppflowTest
    static class Passing {
        @Test
        void swallows_it(FakeAppflow fake) throws IOException {
            call(served(fake));
        }
    }

    @Test
    void it_stands_beside_the_failure_of_the_test_itself() {
        assertThat(Suite.of(Failing.class).failures()).singleElement().satisfies(failure -> {
            assertThat(failure).hasMessage("on purpose");
            assertThat(failure.getSuppressed()[0]).hasMessage("mine");
        });
    }

    @FakeAppflowTest
    static class Failing {
        @Test
        void fails(FakeAppflow fake) throws IOException {
            call(served(fake));
            throw new AssertionError("on purpose");
        }
    }

    @Test
    void a_test_that_closes_the_server_has_seen_it() {
        Suite.of(Closing.class).passes(1);
    }

    @FakeAppflowTest
    static class Closing {
        @Test
        void closes(FakeAppflow fake) throws IOException {
            FakeAppflowServer server = served(fake);
            call(server);
            assertThatThrownBy(server::close).hasMessage("mine");
        }
    }

    private static FakeAppflowServer served(FakeAppflow fake) {
        fake.answer(Operation.LIST_FLOWS, request -> {
            throw new IllegalStateException("mine");
        });
        return fake.serve(0);
    }

    private static void call(FakeAppflowServer server) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                server.endpoint().resolve("/list-flows").toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.getOutputStream().write('{');
        connection.getOutputStream().write('}');
        assertThat(connection.getResponseCode()).isEqualTo(501);
    }
}
