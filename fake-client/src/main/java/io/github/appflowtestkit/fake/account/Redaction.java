package io.github.appflowtestkit.fake.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

    private static final String CREDENTIALS = "connectorProfileCredentials";

    /** Members among the credentials that say how to authenticate, not with what. */
    private static final Set<String> HARMLESS = Set.of("authenticationType", "oAuth2GrantType", "redirectUri");

    private Redaction() {}

    /** The request, with every text in its credentials replaced. */
    static AppflowRequest of(AppflowRequest request) {
        return (AppflowRequest) rebuilt(request, false);
    }

    private static SdkPojo rebuilt(SdkPojo pojo, boolean secret) {
        if (!(pojo instanceof ToCopyableBuilder<?, ?> copyable)) {
            return pojo;
        }
        Object builder = null;
        for (SdkField<?> field : pojo.sdkFields()) {
            Object before = field.getValueOrDefault(pojo);
            String name = field.memberName();
            Object after = HARMLESS.contains(name) ? before : cleaned(before, secret || name.equals(CREDENTIALS));
            if (after != before) {
                builder = builder == null ? copyable.toBuilder() : builder;
                field.set(builder, after);
            }
        }
        return builder == null ? pojo : (SdkPojo) ((Buildable) builder).build();
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
