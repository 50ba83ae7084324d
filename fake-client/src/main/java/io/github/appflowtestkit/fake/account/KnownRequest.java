package io.github.appflowtestkit.fake.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.validator.structure.StructureLayer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** A request that was found spotless, with the places where others may differ and be spotless all the same. */
final class KnownRequest {

    private final byte[] json;
    private final AppflowRequest request;
    private final List<Gap> gaps;
    private final StructureLayer structure;

    private KnownRequest(byte[] json, AppflowRequest request, List<Gap> gaps, StructureLayer structure) {
        this.json = json;
        this.request = request;
        this.gaps = gaps;
        this.structure = structure;
    }

    /** The text of a member, without its quotation marks. */
    private record Gap(SdkField<?> field, int start, int end) {}

    /** A request and the JSON that it was read from, which must be valid and have no member twice. */
    static KnownRequest of(Operation operation, byte[] json, AppflowRequest request, Set<String> mayDiffer) {
        return new KnownRequest(
                json,
                request,
                gaps(json, ((SdkPojo) request).sdkFieldNameToField(), mayDiffer),
                StructureLayer.of(operation.apiName()));
    }

    /** The request that another JSON stands for; null if it differs in more than it may. */
    @Nullable
    AppflowRequest readAs(byte[] other) {
        String[] texts = new String[gaps.size()];
        int known = 0;
        int at = 0;
        for (int i = 0; i < texts.length; i++) {
            Gap gap = gaps.get(i);
            int start = at + gap.start() - known;
            int end = isSame(known, gap.start(), other, at, start) ? endOfPlainText(other, start) : -1;
            if (end < 0) {
                return null;
            }
            texts[i] = new String(other, start, end - start, StandardCharsets.US_ASCII);
            known = gap.end();
            at = end;
        }
        return isSame(known, json.length, other, at, other.length) ? with(texts) : null;
    }

    private boolean isSame(int from, int to, byte[] other, int otherFrom, int otherTo) {
        return otherTo <= other.length && Arrays.equals(json, from, to, other, otherFrom, otherTo);
    }

    private @Nullable AppflowRequest with(String[] texts) {
        AppflowRequest.Builder builder = request.toBuilder();
        for (int i = 0; i < texts.length; i++) {
            SdkField<?> field = gaps.get(i).field();
            if (!structure.takes(field.memberName(), texts[i])) {
                return null;
            }
            field.set(builder, texts[i]);
        }
        return builder.build();
    }

    /** Where a text ends that means what it says, without escapes; -1 if it is not of that kind. */
    private static int endOfPlainText(byte[] json, int start) {
        for (int i = start; i < json.length; i++) {
            if (json[i] == '"') {
                return i;
            }
            if (json[i] == '\\' || json[i] < ' ' || json[i] > '~') {
                return -1;
            }
        }
        return -1;
    }

    private static List<Gap> gaps(byte[] json, Map<String, SdkField<?>> fields, Set<String> mayDiffer) {
        List<Gap> gaps = new ArrayList<>();
        int depth = 0;
        String member = "";
        for (int i = 0; i < json.length; i++) {
            byte c = json[i];
            if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            } else if (c == '"') {
                int end = endOfText(json, i + 1);
                if (depth == 1 && isName(json, end + 1)) {
                    member = new String(json, i + 1, end - i - 1, StandardCharsets.UTF_8);
                } else if (depth == 1 && mayDiffer.contains(member)) {
                    gaps.add(new Gap(Objects.requireNonNull(fields.get(member), member), i + 1, end));
                }
                i = end;
            }
        }
        return List.copyOf(gaps);
    }

    private static int endOfText(byte[] json, int start) {
        int at = start;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        return at;
    }

    private static boolean isName(byte[] json, int start) {
        int at = start;
        while (json[at] <= ' ') {
            at++;
        }
        return json[at] == ':';
    }
}
