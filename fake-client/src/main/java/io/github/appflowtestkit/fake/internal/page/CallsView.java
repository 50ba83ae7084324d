package io.github.appflowtestkit.fake.internal.page;

import io.github.appflowtestkit.fake.RecordedCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The calls on the page, the newest first, and the filter above them.
 *
 * @param all how many calls there are
 * @param shown those that the filter lets through, or a part of them
 * @param operations the operations that were called
 * @param accounts the accounts and Regions with calls
 * @param outcomes what calls failed with
 * @param query what the reader filters by
 * @param kept what else the reader asks for, by the names of the parameters
 */
record CallsView(
        int all,
        PartOfList<CallRow> shown,
        List<String> operations,
        List<PageAccount> accounts,
        List<String> outcomes,
        PageQuery query,
        Map<String, String> kept) {

    static final String FAILED = "failed";

    private static final int ON_LIVE_PAGE = 100;
    private static final int IN_FILE = 1000;

    private record Located(PageAccount account, RecordedCall call) {

        boolean fits(PageQuery query) {
            String outcome = CallRow.outcome(call);
            return fits(query.operation(), call.operation().apiName())
                    && fits(query.account(), account.id())
                    && (fits(query.outcome(), outcome)
                            || (query.outcome().equals(FAILED) && !outcome.equals(CallRow.ANSWERED)));
        }

        private static boolean fits(String wanted, String found) {
            return wanted.isEmpty() || wanted.equals(found);
        }
    }

    static CallsView live(List<PageAccount> accounts, PageQuery query) {
        List<Located> all = newestFirst(accounts);
        List<Located> fitting = all.stream().filter(each -> each.fits(query)).toList();
        PartOfList<Located> page = PartOfList.page(
                fitting,
                ON_LIVE_PAGE,
                query.calls(),
                number -> query.withCalls(number).href() + "#calls");
        return of(all, page, query, false);
    }

    static CallsView file(List<PageAccount> accounts) {
        List<Located> all = newestFirst(accounts);
        return of(all, PartOfList.first(all, IN_FILE), PageQuery.ALL, true);
    }

    private static CallsView of(List<Located> all, PartOfList<Located> part, PageQuery query, boolean isFile) {
        List<CallRow> rows = part.items().stream()
                .map(each -> CallRow.of(each.account(), each.call(), isFile))
                .toList();
        List<Located> offered = isFile ? part.items() : all;
        return new CallsView(
                all.size(),
                new PartOfList<>(rows, part.total(), part.first(), part.before(), part.after()),
                offered.stream()
                        .map(each -> each.call().operation().apiName())
                        .distinct()
                        .sorted()
                        .toList(),
                offered.stream().map(Located::account).distinct().toList(),
                offered.stream()
                        .map(each -> CallRow.outcome(each.call()))
                        .filter(outcome -> !outcome.equals(CallRow.ANSWERED))
                        .distinct()
                        .sorted()
                        .toList(),
                query,
                query.withoutFilter().parameters());
    }

    private static List<Located> newestFirst(List<PageAccount> accounts) {
        List<Located> all = new ArrayList<>();
        for (PageAccount account : accounts) {
            account.fake().calls().forEach(call -> all.add(new Located(account, call)));
        }
        all.sort(Comparator.comparing((Located each) -> each.call().instant())
                .thenComparing(each -> each.call().number())
                .reversed());
        return all;
    }

    boolean isFiltered() {
        return !query.withoutFilter().equals(query.withCalls(1));
    }

    /** Such as {@code 1 to 100 of 120 calls of 10000}. */
    String words() {
        String some = shown.isWhole()
                ? ""
                : shown.first() + " to " + (shown.first() + shown.items().size() - 1) + " of ";
        String calls = shown.total() == 1 ? " call" : " calls";
        return some + shown.total() + calls + (isFiltered() ? " of " + all : "");
    }

    /** The address without a filter. */
    String everything() {
        return query.withoutFilter().href() + "#calls";
    }
}
