package io.github.appflowtestkit.fake.internal.server.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of an answer that a request asks for with the query parameters {@code maxResults} and {@code nextToken}, as
 * operations of AppFlow have them. Without them the answer has everything. Not thread-safe.
 */
final class Page {

    static final String MAX_RESULTS = "maxResults";
    static final String NEXT_TOKEN = "nextToken";

    private final long first;
    private final long end;
    private long seen;
    private long results;

    private Page(long first, long end) {
        this.first = first;
        this.end = end;
    }

    /** The page of a request; its token is how many results the pages before have. */
    static Page of(AdminRequest request) {
        Optional<String> token = request.parameter(NEXT_TOKEN);
        token.filter(text -> !text.matches("[0-9]{1,18}")).ifPresent(text -> {
            throw unknownToken(text);
        });
        long first = token.map(Long::parseLong).orElse(0L);
        return new Page(first, first + request.maxResults());
    }

    static AdminError unknownToken(String token) {
        return new AdminError(
                400,
                "query parameter nextToken must be one that this route has returned, but is "
                        + AdminError.quotedUrl(token));
    }

    /** The part of the next results that belongs to this page. */
    <T> List<T> part(List<T> all) {
        int from = within(first - seen, all);
        int to = within(end - seen, all);
        seen += all.size();
        results += to - from;
        return all.subList(from, to);
    }

    private static int within(long index, List<?> all) {
        return (int) Math.max(0, Math.min(index, all.size()));
    }

    /** How many results this page has so far. */
    long results() {
        return results;
    }

    /** Adds the token of the next page to an answer, if there are more results. */
    Map<String, ?> addNextToken(Map<String, Object> answer) {
        if (seen > end) {
            answer.put(NEXT_TOKEN, Long.toString(end));
        }
        return answer;
    }
}
