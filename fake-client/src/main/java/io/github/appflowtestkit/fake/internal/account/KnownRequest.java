package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
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
    private final Gap[] gaps;
    private final StructureLayer structure;

    private KnownRequest(byte[] json, AppflowRequest request, Gap[] gaps, StructureLayer structure) {
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

    /** How many bytes the JSON has. */
    int length() {
        return json.length;
    }

    /** Whether another JSON stands for a request that is spotless for the same reasons. */
    boolean isLike(byte[] other) {
        return differsInGapsOnly(other) && texts(other) != null;
    }

    /** The request that another JSON stands for; null if nothing is known of it. */
    @Nullable
    AppflowRequest readAs(byte[] other) {
        String @Nullable [] texts = differsInGapsOnly(other) ? texts(other) : null;
        if (texts == null) {
            return null;
        }
        AppflowRequest.Builder builder = request.toBuilder();
        for (int i = 0; i < texts.length; i++) {
            gaps[i].field().set(builder, texts[i]);
        }
        return builder.build();
    }

    /** Whether all outside of the gaps is the same, and in each gap stands a text without escapes. */
    private boolean differsInGapsOnly(byte[] other) {
        int known = 0;
        int at = 0;
        for (Gap gap : gaps) {
            int start = at + gap.start() - known;
            int end = isSame(known, gap.start(), other, at, start) ? endOfPlainText(other, start) : -1;
            if (end < 0) {
                return false;
            }
            known = gap.end();
            at = end;
        }
        return isSame(known, json.length, other, at, other.length);
    }

    private boolean isSame(int from, int to, byte[] other, int otherFrom, int otherTo) {
        return otherTo <= other.length && Arrays.equals(json, from, to, other, otherFrom, otherTo);
    }

    /** What another JSON has in the gaps, if it differs nowhere else; null if the service model does not take it. */
    private String @Nullable [] texts(byte[] other) {
        String[] texts = new String[gaps.length];
        int shift = 0;
        for (int i = 0; i < texts.length; i++) {
            int start = gaps[i].start() + shift;
            int end = endOfPlainText(other, start);
            texts[i] = new String(other, start, end - start, StandardCharsets.US_ASCII);
            if (!structure.takes(gaps[i].field().memberName(), texts[i])) {
                return null;
            }
            shift = end - gaps[i].end();
        }
        return texts;
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

    private static Gap[] gaps(byte[] json, Map<String, SdkField<?>> fields, Set<String> mayDiffer) {
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
        return gaps.toArray(Gap[]::new);
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
