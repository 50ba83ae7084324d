package io.github.appflowtestkit.fake.internal.page;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.internal.journal.ClosestCall;
import io.github.appflowtestkit.fake.internal.journal.Comparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/**
 * The calls that are nearest to one that a reader misses.
 *
 * @param operation the name of its operation; empty if the reader looks for none
 * @param members the members of its request, as the reader wrote them
 * @param problem why they cannot be read
 * @param words what was found; empty if the reader looks for none
 * @param near the nearest calls
 * @param kept what else the reader asks for, by the names of the parameters
 */
record NearestView(
        String operation,
        String members,
        Optional<String> problem,
        Optional<String> words,
        List<Near> near,
        Map<String, String> kept) {

    private static final int MOST = 3;

    /** A call and how its request compares. */
    record Near(CallRow call, long nearness, boolean matches, List<Comparison.Verdict> verdicts) {}

    static NearestView of(List<PageAccount> accounts, PageQuery query) {
        Map<String, String> kept = query.withoutExpected().parameters();
        if (query.expected().isEmpty()) {
            return new NearestView("", "", Optional.empty(), Optional.empty(), List.of(), kept);
        }
        ExpectedCall expected = query.expected().get();
        List<Near> near = expected.request()
                .map(request -> near(accounts, expected.operation(), request))
                .orElse(List.of());
        return new NearestView(
                expected.operation().apiName(),
                expected.members(),
                expected.problem().map(PageText::of),
                expected.request().map(request -> words(expected.operation(), near)),
                near,
                kept);
    }

    private static List<Near> near(List<PageAccount> accounts, Operation operation, AppflowRequest request) {
        List<Near> all = new ArrayList<>();
        for (PageAccount account : accounts) {
            List<RecordedCall> calls = account.fake().calls().stream()
                    .filter(call -> call.operation() == operation)
                    .toList();
            for (ClosestCall each : ClosestCall.of(request, calls, MOST)) {
                all.add(new Near(
                        CallRow.of(account, each.call(), false),
                        each.comparison().nearness(),
                        each.comparison().matches(),
                        each.comparison().verdicts().stream()
                                .map(NearestView::shown)
                                .toList()));
            }
        }
        all.sort(Comparator.comparingLong(Near::nearness).reversed());
        return all.stream().limit(MOST).toList();
    }

    private static Comparison.Verdict shown(Comparison.Verdict verdict) {
        return new Comparison.Verdict(
                PageText.of(verdict.path()),
                verdict.matches(),
                PageText.of(verdict.expected()),
                verdict.actual().map(PageText::of),
                verdict.difference().map(PageText::of));
    }

    private static String words(Operation operation, List<Near> near) {
        if (near.isEmpty()) {
            return "No call of " + operation.apiName() + " was recorded.";
        }
        return near.get(0).matches()
                ? "Call #" + near.get(0).call().number() + " matches."
                : "No call matches. Nearest is call #" + near.get(0).call().number() + ".";
    }
}
