package io.github.appflowtestkit.interop;

import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.appflow.AmazonAppflow;
import com.amazonaws.services.appflow.AmazonAppflowClientBuilder;
import java.nio.file.Path;

/** The AWS SDK for Java 1.x against {@code appflow-testkit serve}: all 25 operations as that client sees them. */
public final class Main {

    private Main() {}

    /** Takes the folder of this program, {@code checks/interop/java-1}. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("aws.java.v1.disableDeprecationAnnouncement", "true");
        Path folder = Path.of(arguments[0]);
        Checks checks = new Checks("AWS SDK for Java 1.x", folder);
        Attempts attempts = new Attempts();
        try (ServedFake fake = ServedFake.start(folder.resolve("../../.."))) {
            AmazonAppflow appflow = AmazonAppflowClientBuilder.standard()
                    .withEndpointConfiguration(new EndpointConfiguration(fake.endpoint(), ServedFake.REGION))
                    .withCredentials(new AWSStaticCredentialsProvider(new BasicAWSCredentials("test", "secret")))
                    .withRequestHandlers(attempts)
                    .build();
            try {
                Client client = new Client(appflow, checks);
                new ProfilesAndConnectors(client, fake).check();
                new Flows(client, fake, attempts).check();
            } finally {
                appflow.shutdown();
            }
        }
        checks.done();
    }
}
