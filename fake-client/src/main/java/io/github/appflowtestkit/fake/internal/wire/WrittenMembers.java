package io.github.appflowtestkit.fake.internal.wire;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Members that stand in one answer after the other as they are, and so are written once: when the first such answer
 * leaves for a client that reads JSON. Thread-safe.
 */
public final class WrittenMembers {

    private final SdkPojo source;
    private @Nullable volatile Text text;

    private WrittenMembers(SdkPojo source) {
        this.source = source;
    }

    private static final class Text {
        private final Set<String> names;
        private final byte[] json;

        Text(SdkPojo source) {
            this.names = source.sdkFields().stream()
                    .filter(field -> PojoWriter.isSet(source, field))
                    .map(SdkField::memberName)
                    .collect(Collectors.toUnmodifiableSet());
            this.json = PojoWriter.write(source);
        }
    }

    /** The members that are set in {@code source}; answers have them under the same names. */
    public static WrittenMembers of(SdkPojo source) {
        return new WrittenMembers(source);
    }

    /** Their names. */
    Set<String> names() {
        return text().names;
    }

    /** An object that has them and nothing else. */
    byte[] json() {
        return text().json;
    }

    private Text text() {
        Text known = text;
        if (known == null) {
            known = new Text(source);
            text = known;
        }
        return known;
    }
}
