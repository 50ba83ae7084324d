package io.github.appflowtestkit.fake.internal.transport;

import io.github.appflowtestkit.fake.FakeAppflowHint;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Carries hints in headers of responses: a real SDK client builds its exceptions from the service's part alone. */
final class HintHeaders {

    private static final String HINT = "x-appflow-testkit-hint";
    private static final String RULES = "x-appflow-testkit-rules";

    /** Clients limit all headers together, some to 8 KB. */
    private static final int LONGEST = 2000;

    /** What a header cannot hold, and what decoding would change. */
    private static final Pattern ENCODED = Pattern.compile("[^ -~]+|[%+]");

    private HintHeaders() {}

    static HttpOutcome.Response write(HttpOutcome.Response response, FakeAppflowHint hint) {
        Map<String, String> headers = new LinkedHashMap<>(response.headers());
        headers.put(HINT, encoded(shortened(String.valueOf(hint.getMessage()))));
        if (!hint.rules().isEmpty()) {
            headers.put(
                    RULES,
                    hint.rules().entrySet().stream()
                            .map(rule -> rule.getKey() + " " + rule.getValue())
                            .collect(Collectors.joining(", ")));
        }
        return new HttpOutcome.Response(response.status(), headers, response.body());
    }

    static Optional<FakeAppflowHint> read(SdkHttpResponse response) {
        return response.firstMatchingHeader(HINT)
                .map(hint -> new FakeAppflowHint(
                        URLDecoder.decode(hint, StandardCharsets.UTF_8),
                        response.firstMatchingHeader(RULES)
                                .map(HintHeaders::rules)
                                .orElse(Map.of())));
    }

    private static Map<String, String> rules(String header) {
        return Arrays.stream(header.split(", "))
                .map(rule -> rule.split(" ", 2))
                .collect(Collectors.toMap(rule -> rule[0], rule -> rule[1]));
    }

    private static String encoded(String text) {
        return ENCODED.matcher(text).replaceAll(HintHeaders::percentEncoded);
    }

    private static String percentEncoded(MatchResult match) {
        return URLEncoder.encode(match.group(), StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " ..." : text;
    }
}
