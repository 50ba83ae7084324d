package io.github.appflowtestkit.fake;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.AppflowClientBuilder;

/** The SDK's own clients, with all their machinery, in front of a fake. */
public final class RealClients {

    /** How often these clients try a call before they give up. */
    public static final int ATTEMPTS = 3;

    private RealClients() {}

    /** A client without a network; it tries again at once, so that no test waits. */
    static AppflowClient inMemory(FakeAppflow fake, Consumer<ClientOverrideConfiguration.Builder> configuration) {
        return builder("test", Region.US_EAST_1)
                .httpClient(fake.httpClient())
                .overrideConfiguration(impatient(configuration))
                .build();
    }

    /** The same, with nothing else configured. */
    public static AppflowClient inMemory(FakeAppflow fake) {
        return inMemory(fake, configuration -> {});
    }

    /** An async client without a network; it tries again at once, too. */
    public static AppflowAsyncClient inMemoryAsync(
            FakeAppflow fake, Consumer<ClientOverrideConfiguration.Builder> configuration) {
        return AppflowAsyncClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials("test"))
                .httpClient(fake.asyncHttpClient())
                .overrideConfiguration(impatient(configuration))
                .build();
    }

    /** A client over loopback. */
    public static AppflowClient over(URI endpoint, String accessKey, Region region) {
        return builder(accessKey, region)
                .endpointOverride(endpoint)
                .httpClient(UrlConnectionHttpClient.builder()
                        .socketTimeout(Duration.ofSeconds(2))
                        .build())
                .overrideConfiguration(impatient(configuration -> {}))
                .build();
    }

    /** A client over loopback, of nobody in particular. */
    public static AppflowClient over(URI endpoint) {
        return over(endpoint, "test", Region.US_EAST_1);
    }

    private static AppflowClientBuilder builder(String accessKey, Region region) {
        return AppflowClient.builder().region(region).credentialsProvider(credentials(accessKey));
    }

    private static StaticCredentialsProvider credentials(String accessKey) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "secret"));
    }

    private static Consumer<ClientOverrideConfiguration.Builder> impatient(
            Consumer<ClientOverrideConfiguration.Builder> configuration) {
        Consumer<ClientOverrideConfiguration.Builder> atOnce =
                builder -> builder.retryStrategy(DefaultRetryStrategy.standardStrategyBuilder()
                        .maxAttempts(ATTEMPTS)
                        .backoffStrategy(BackoffStrategy.retryImmediately())
                        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                        .build());
        return atOnce.andThen(configuration);
    }
}
