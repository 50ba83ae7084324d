package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.validator.FlowValidator;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;

/** What can be injected. */
enum Part {
    CLIENT(AppflowClient.class),
    ASYNC_CLIENT(AppflowAsyncClient.class),
    FAKE(FakeAppflow.class),
    CLOCK(ManualClock.class),
    /** The only one without state: all tests may have the same. */
    VALIDATOR(FlowValidator.class);

    private final Class<?> type;

    Part(Class<?> type) {
        this.type = type;
    }

    static Optional<Part> of(Class<?> type) {
        return Arrays.stream(values()).filter(part -> part.type == type).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(part -> part.type.getSimpleName()).collect(Collectors.joining(", "));
    }
}
