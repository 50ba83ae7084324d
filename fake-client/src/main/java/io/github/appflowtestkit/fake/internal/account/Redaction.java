package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.journal.Members;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
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
        return (AppflowRequest) rebuilt(request, false, secret -> REPLACEMENT);
    }

    /** The request, with a digest in place of every text in its credentials, so that it can be compared with another. */
    static AppflowRequest digested(AppflowRequest request) {
        return (AppflowRequest) rebuilt(request, false, secret -> HexFormat.of().formatHex(sha256(secret)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static SdkPojo rebuilt(SdkPojo pojo, boolean secret, UnaryOperator<String> hide) {
        if (!(pojo instanceof ToCopyableBuilder<?, ?> copyable)) {
            return pojo;
        }
        Object builder = null;
        for (SdkField<?> field : pojo.sdkFields()) {
            Object before = field.getValueOrDefault(pojo);
            String name = field.memberName();
            Object after = Members.isHarmless(name)
                    ? before
                    : cleaned(before, secret || name.equals(Members.CREDENTIALS), hide);
            if (after != before) {
                builder = builder == null ? copyable.toBuilder() : builder;
                field.set(builder, after);
            }
        }
        return builder == null ? pojo : (SdkPojo) ((Buildable) builder).build();
    }

    private static @Nullable Object cleaned(@Nullable Object value, boolean secret, UnaryOperator<String> hide) {
        if (value instanceof SdkPojo inner) {
            return rebuilt(inner, secret, hide);
        }
        if (secret && value instanceof Map<?, ?> map && !map.isEmpty()) {
            Map<Object, Object> replaced = new LinkedHashMap<>();
            map.forEach((key, text) -> replaced.put(key, hide.apply(String.valueOf(text))));
            return replaced;
        }
        return secret && value instanceof String text ? hide.apply(text) : value;
    }
}
