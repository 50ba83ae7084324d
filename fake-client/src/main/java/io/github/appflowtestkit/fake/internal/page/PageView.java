package io.github.appflowtestkit.fake.internal.page;

import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.Operation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page: all that its template shows.
 *
 * @param title the heading
 * @param live what only the live page has; empty for a file
 * @param now the time of the fake
 * @param accounts the accounts and Regions
 */
record PageView(
        Assets assets,
        String title,
        Optional<Live> live,
        Instant now,
        List<PageAccount> accounts,
        PartOfList<FlowRow> flows,
        RunsView runs,
        CallsView calls,
        List<FaultRow> faults,
        ResourcesView resources) {

    /** More flows than most fakes hold. */
    private static final int FLOWS = 100;

    /** A flow and where it is. */
    record Located(PageAccount account, FlowView flow) {}

    /**
     * What only the live page has.
     *
     * @param inRealTime whether the clock runs by itself
     * @param nextRun when the next run starts; empty if no schedule is active
     * @param operations the names of all operations
     * @param faults the kinds of faults, with their members
     */
    record Live(
            boolean inRealTime,
            Optional<Instant> nextRun,
            List<String> operations,
            Map<String, List<String>> faults,
            NearestView nearest) {

        static Live of(List<PageAccount> accounts, List<Located> flows, ServerFacts server, PageQuery query) {
            return new Live(
                    server.inRealTime(),
                    flows.stream()
                            .flatMap(each -> each
                                    .account()
                                    .controls()
                                    .nextRun(each.flow().name())
                                    .stream())
                            .min(Instant::compareTo),
                    Arrays.stream(Operation.values()).map(Operation::apiName).toList(),
                    server.faults(),
                    NearestView.of(accounts, query));
        }
    }

    static PageView live(List<PageAccount> accounts, ServerFacts server, PageQuery query) {
        List<Located> flows = flows(accounts);
        PartOfList<Located> shown = PartOfList.page(
                flows, FLOWS, query.flows(), page -> query.withFlows(page).href() + "#flows");
        return of(
                "AppFlow Testkit",
                Optional.of(Live.of(accounts, flows, server, query)),
                accounts,
                shown,
                CallsView.live(accounts, query));
    }

    static PageView file(String title, List<PageAccount> accounts) {
        return of(
                PageText.of(title),
                Optional.empty(),
                accounts,
                PartOfList.first(flows(accounts), FLOWS),
                CallsView.file(accounts));
    }

    private static PageView of(
            String title, Optional<Live> live, List<PageAccount> accounts, PartOfList<Located> flows, CallsView calls) {
        Instant now = accounts.get(0).fake().clock().now();
        List<FlowRow> rows = flows.items().stream()
                .map(each -> FlowRow.of(each, live.isEmpty()))
                .toList();
        return new PageView(
                Assets.load(),
                title,
                live,
                now,
                accounts,
                new PartOfList<>(rows, flows.total(), flows.first(), flows.before(), flows.after()),
                RunsView.of(flows.items(), now),
                calls,
                FaultRow.all(accounts),
                ResourcesView.of(accounts));
    }

    private static List<Located> flows(List<PageAccount> accounts) {
        return accounts.stream()
                .flatMap(account -> account.fake().flows().stream().map(flow -> new Located(account, flow)))
                .toList();
    }

    boolean isLive() {
        return live.isPresent();
    }

    boolean hasSeveralAccounts() {
        return accounts.size() > 1;
    }
}
