package io.github.appflowtestkit.fake.account;

import io.github.appflowtestkit.fake.journal.Members;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.utils.builder.Buildable;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** Takes credentials out of requests before they are recorded. */
final class Redaction {

    /** What the SDK prints in place of a secret. */
    static final String REPLACEMENT = "*** Sensitive Data Redacted ***";

    private Redaction() {}

    /** The request, with every text in its credentials replaced. */
    static AppflowRequest of(AppflowRequest request) {
        return (AppflowRequest) rebuilt(request, false);
    }

    private static SdkPojo rebuilt(SdkPojo pojo, boolean secret) {
        if (!(pojo instanceof ToCopyableBuilder<?, ?> copyable)) {
            return pojo;
        }
        Object builder = copyable.toBuilder();
        boolean changed = false;
        for (SdkField<?> field : pojo.sdkFields()) {
            Object before = field.getValueOrDefault(pojo);
            String name = field.memberName();
            Object after =
                    Members.isHarmless(name) ? before : cleaned(before, secret || name.equals(Members.CREDENTIALS));
            if (after != before) {
                field.set(builder, after);
                changed = true;
            }
        }
        return changed ? (SdkPojo) ((Buildable) builder).build() : pojo;
    }

    private static @Nullable Object cleaned(@Nullable Object value, boolean secret) {
        if (value instanceof SdkPojo inner) {
            return rebuilt(inner, secret);
        }
        if (secret && value instanceof Map<?, ?> map && !map.isEmpty()) {
            Map<Object, Object> replaced = new LinkedHashMap<>();
            map.keySet().forEach(key -> replaced.put(key, REPLACEMENT));
            return replaced;
        }
        return secret && value instanceof String ? REPLACEMENT : value;
    }
}
