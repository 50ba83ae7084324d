package io.github.appflowtestkit.validator.internal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Merge Patch, RFC 7396. */
final class MergePatch {

    private MergePatch() {}

    static Object apply(@Nullable Object target, Object patch) {
        if (!(patch instanceof Map<?, ?> changes)) {
            return patch;
        }
        Map<Object, Object> result = target instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : new LinkedHashMap<>();
        changes.forEach((name, change) -> {
            if (change == null) {
                result.remove(name);
            } else {
                result.put(name, apply(result.get(name), change));
            }
        });
        return result;
    }
}
