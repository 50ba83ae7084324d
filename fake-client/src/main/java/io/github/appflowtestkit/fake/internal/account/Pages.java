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
 * Divides lists into pages.
 *
 * <p>A token has a checksum of the request and the key of the last entry. So another request cannot use it, and it stays
 * valid while entries come and go.
 */
final class Pages {

    /** The service's page size if a request names none. */
    static final int DEFAULT_SIZE = 20;

    private Pages() {}

    /** A page and the token for the next one; null on the last page. */
    record Page<T>(List<T> entries, @Nullable String nextToken) {}

    /** The part of a request that selects a page; the filter is everything except size and token. */
    record PageRequest(
            String filter,
            @Nullable Integer maxResults,
            @Nullable String nextToken) {}

    /** Returns a page of a list that is sorted by its keys. */
    static <T> Page<T> of(CallContext call, PageRequest request, Collection<T> all, ToLongFunction<T> key) {
        long after = start(call, request).orElse(Long.MIN_VALUE);
        int size = size(call.settings(), request.maxResults());
        List<T> andOneMore = all.stream()
                .filter(entry -> key.applyAsLong(entry) > after)
                .limit(size + 1L)
                .toList();
        if (andOneMore.size() <= size) {
            return new Page<>(andOneMore, null);
        }
        List<T> entries = List.copyOf(andOneMore.subList(0, size));
        return new Page<>(entries, token(call, request, key.applyAsLong(entries.get(size - 1))));
    }

    /** Returns the maximum number of entries on a page. */
    static int size(AccountSettings settings, @Nullable Integer maxResults) {
        int asked = maxResults == null ? DEFAULT_SIZE : maxResults;
        return Math.min(asked, settings.pageSize().orElse(asked));
    }

    /** Returns the key of the last entry before the page; empty for the first page. */
    static Optional<Long> start(CallContext call, PageRequest request) {
        String token = request.nextToken();
        if (token == null) {
            return Optional.empty();
        }
        try {
            String read = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            int end = read.lastIndexOf('.');
            long key = Long.parseLong(read.substring(end + 1));
            if (token.equals(token(call, request, key))) {
                return Optional.of(key);
            }
        } catch (IllegalArgumentException malformed) {
            // Not a token of this class: the error below says so.
        }
        throw call.error(ErrorMessage.FOREIGN_PAGE_TOKEN)
                .because("nextToken must come from the response to the same "
                        + call.operation().apiName() + " request with the same filters");
    }

    static String token(CallContext call, PageRequest request, long key) {
        CRC32 sum = new CRC32();
        sum.update((call.settings().arn(call.operation().apiName()) + '\n' + request.filter() + '\n' + key)
                .getBytes(StandardCharsets.UTF_8));
        String text = Long.toHexString(sum.getValue()) + '.' + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
