package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.validator.FlowValidator;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;

/** The types that parameters and fields can have. */
enum Injectable {
    CLIENT(AppflowClient.class),
    ASYNC_CLIENT(AppflowAsyncClient.class),
    FAKE(FakeAppflow.class),
    CLOCK(ManualClock.class),
    /** The same clock for code that takes a {@link Clock}. */
    JAVA_CLOCK(Clock.class),
    /** The same clock for code that takes no more than the instant. */
    INSTANT_SOURCE(InstantSource.class),
    /** It has no state, so that all tests share one. */
    VALIDATOR(FlowValidator.class);

    private final Class<?> type;

    Injectable(Class<?> type) {
        this.type = type;
    }

    static Optional<Injectable> of(Class<?> type) {
        return Arrays.stream(values()).filter(each -> each.type == type).findFirst();
    }

    /** The names of all types, for messages. */
    static String names() {
        return Arrays.stream(values()).map(each -> each.type.getSimpleName()).collect(Collectors.joining(", "));
    }
}
