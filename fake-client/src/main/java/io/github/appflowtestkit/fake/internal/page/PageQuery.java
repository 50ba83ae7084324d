package io.github.appflowtestkit.fake.internal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a reader of the live page wants to see: a filter of the calls, pages of long lists, and an expected call.
 *
 * @param operation the name of an operation; empty for all
 * @param account the id of an account and Region; empty for all
 * @param outcome {@code answered}, {@code failed} or an error code; empty for all
 * @param calls the page of calls, from 1
 * @param flows the page of flows, from 1
 * @param expected the call to find; empty if the reader looks for none
 */
public record PageQuery(
        String operation, String account, String outcome, int calls, int flows, Optional<ExpectedCall> expected) {

    /** The names of the query's parameters. */
    public static final String OPERATION = "operation";

    /** The account and Region. */
    public static final String ACCOUNT = "account";

    /** The outcome. */
    public static final String OUTCOME = "outcome";

    /** The page of calls. */
    public static final String CALLS = "calls";

    /** The page of flows. */
    public static final String FLOWS = "flows";

    /** The operation of the expected call. */
    public static final String EXPECTED = "expected";

    /** The members of its request. */
    public static final String MEMBERS = "members";

    /** Everything. */
    static final PageQuery ALL = new PageQuery("", "", "", 1, 1, Optional.empty());

    PageQuery withCalls(int page) {
        return new PageQuery(operation, account, outcome, page, flows, expected);
    }

    PageQuery withFlows(int page) {
        return new PageQuery(operation, account, outcome, calls, page, expected);
    }

    PageQuery withoutFilter() {
        return new PageQuery("", "", "", 1, flows, expected);
    }

    PageQuery withoutExpected() {
        return new PageQuery(operation, account, outcome, calls, flows, Optional.empty());
    }

    /** The parameters that differ from the defaults. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(OPERATION, operation);
        parameters.put(ACCOUNT, account);
        parameters.put(OUTCOME, outcome);
        parameters.put(CALLS, calls == 1 ? "" : Integer.toString(calls));
        parameters.put(FLOWS, flows == 1 ? "" : Integer.toString(flows));
        parameters.put(
                EXPECTED, expected.map(call -> call.operation().apiName()).orElse(""));
        parameters.put(MEMBERS, expected.map(ExpectedCall::members).orElse(""));
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /** The address of the page with this query. */
    String href() {
        String query = parameters().entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/" : "/?" + query;
    }
}
