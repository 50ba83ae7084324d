package io.github.appflowtestkit.fake;

import java.util.Optional;
import java.util.ServiceLoader;

/** The implementation of {@link FakeAppflow.Builder}, looked up once: each test makes a fake, and a look-up reads jars. */
final class Implementation {

    private static final Optional<ServiceLoader.Provider<FakeAppflow.Builder>> FOUND =
            ServiceLoader.load(FakeAppflow.Builder.class, FakeAppflow.class.getClassLoader()).stream()
                    .findFirst();

    private Implementation() {}

    static FakeAppflow.Builder newBuilder() {
        return FOUND.orElseThrow(() -> new IllegalStateException(
                        "no implementation of FakeAppflow.Builder found; a repackaged jar must keep META-INF/services"))
                .get();
    }
}
