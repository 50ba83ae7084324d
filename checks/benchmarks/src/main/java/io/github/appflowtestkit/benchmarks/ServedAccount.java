package io.github.appflowtestkit.benchmarks;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Serves an account over loopback: prints its port, empties the account for each line that it reads, ends with them. */
final class ServedAccount {

    private ServedAccount() {}

    public static void main(String[] arguments) throws IOException {
        FakeAppflow fake = Flows.account();
        try (FakeAppflowServer server = fake.serve(0);
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(server.port());
            while (lines.readLine() != null) {
                fake.reset();
                Flows.declareProfile(fake);
                System.out.println("empty");
            }
        }
    }
}
