package io.github.appflowtestkit.fake.internal.journal;

import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** The members of a request that have values. */
public final class Members {

    /** The member that holds credentials in requests that have any. */
    public static final String CREDENTIALS = "connectorProfileCredentials";

    /** The member that holds a client token, in all requests that have one. */
    public static final String CLIENT_TOKEN = "clientToken";

    private Members() {}

    /**
     * A member with a simple value.
     *
     * @param path such as {@code tasks[0].taskType}
     * @param value a string, number, boolean or time, or an empty list or map
     */
    public record Leaf(String path, Object value) {

        /** Returns the value as failures show it. */
        public String shown() {
            return Members.shown(path, value);
        }
    }

    /** Returns all leaves, in the order of the service model. */
    public static List<Leaf> of(SdkPojo pojo) {
        List<Leaf> leaves = new ArrayList<>();
        collect("", pojo, leaves);
        return leaves;
    }

    /** Returns the value of a member; null if the caller did not set it. */
    public static @Nullable Object given(SdkField<?> field, SdkPojo pojo) {
        // A field with a default returns a new random clientToken on every read; a lookup by name returns only what is
        // set.
        Object value = pojo instanceof SdkRequest request && field.containsTrait(DefaultValueTrait.class)
                ? request.getValueForField(field.memberName(), Object.class).orElse(null)
                : field.getValueOrDefault(pojo);
        return value instanceof SdkAutoConstructList<?> || value instanceof SdkAutoConstructMap<?, ?> ? null : value;
    }

    /** Returns the path of a member of a member, or of an entry of a map; a secret key is hidden. */
    public static String path(String parent, String member) {
        String shown = Secrets.name(parent, member);
        return parent.isEmpty() ? shown : parent + "." + shown;
    }

    /** Returns whether the value at a path is one of the credentials, which calls are recorded without. */
    public static boolean isSecret(String path) {
        return path.contains(CREDENTIALS + ".") && !Secrets.isHarmless(last(path));
    }

    /** Returns a value as failures show it. */
    public static String shown(String path, Object value) {
        return isSecret(path) || Secrets.isCredential(last(path)) ? Secrets.HIDDEN : Shown.value(value);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static void collect(String path, Object value, List<Leaf> leaves) {
        if (value instanceof SdkPojo pojo) {
            for (SdkField<?> field : pojo.sdkFields()) {
                Object member = given(field, pojo);
                if (member != null) {
                    collect(path(path, field.memberName()), member, leaves);
                }
            }
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            for (int i = 0; i < list.size(); i++) {
                collect(path + "[" + i + "]", list.get(i), leaves);
            }
        } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, entry) -> collect(path(path, String.valueOf(key)), entry, leaves));
        } else {
            leaves.add(new Leaf(path, value));
        }
    }
}
