package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a list, and the tokens between them.
 *
 * <p>A token says what was asked and how far the list was read, so that it is refused with another question, and stays
 * good while entries come and go.
 */
final class Pages {

    /** The service's page size where a request names none. */
    static final int DEFAULT_SIZE = 20;

    private Pages() {}

    /** One page and the token for the next; the token is null on the last page. */
    record Page<T>(List<T> entries, @Nullable String nextToken) {}

    /** What a request asks for: the question without size and token, such as a filter. */
    record Question(
            String text,
            @Nullable Integer maxResults,
            @Nullable String nextToken) {}

    /** The page of a list whose entries stand in the order of their keys, least first. */
    static <T> Page<T> of(CallContext call, Question question, Collection<T> all, ToLongFunction<T> key) {
        long after = start(call, question).orElse(Long.MIN_VALUE);
        int size = size(call.settings(), question.maxResults());
        List<T> andOneMore = all.stream()
                .filter(entry -> key.applyAsLong(entry) > after)
                .limit(size + 1L)
                .toList();
        if (andOneMore.size() <= size) {
            return new Page<>(andOneMore, null);
        }
        List<T> entries = List.copyOf(andOneMore.subList(0, size));
        return new Page<>(entries, token(call, question, key.applyAsLong(entries.get(size - 1))));
    }

    /** How many entries a page has. */
    static int size(AccountSettings settings, @Nullable Integer maxResults) {
        int asked = maxResults == null ? DEFAULT_SIZE : maxResults;
        return Math.min(asked, settings.pageSize().orElse(asked));
    }

    /** Where a page starts: after the entry of that key. */
    static Optional<Long> start(CallContext call, Question question) {
        String token = question.nextToken();
        if (token == null) {
            return Optional.empty();
        }
        try {
            String read = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            int end = read.lastIndexOf('.');
            long key = Long.parseLong(read.substring(end + 1));
            if (token.equals(token(call, question, key))) {
                return Optional.of(key);
            }
        } catch (IllegalArgumentException malformed) {
            // Not one of ours: refused below.
        }
        throw call.error(ErrorMessage.FOREIGN_PAGE_TOKEN)
                .because("nextToken must come from the answer to the same "
                        + call.operation().apiName() + " request, filters included");
    }

    static String token(CallContext call, Question question, long key) {
        CRC32 sum = new CRC32();
        sum.update((call.settings().arn(call.operation().apiName()) + '\n' + question.text() + '\n' + key)
                .getBytes(StandardCharsets.UTF_8));
        String text = Long.toHexString(sum.getValue()) + '.' + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
