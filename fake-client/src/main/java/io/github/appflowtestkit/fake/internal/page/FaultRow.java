package io.github.appflowtestkit.fake.internal.page;

import io.github.appflowtestkit.fake.ScriptedFault;
import java.util.ArrayList;
import java.util.List;

/**
 * A fault on the page.
 *
 * @param what what happens, and when
 * @param use how often it was used
 * @param state whether it still waits for calls
 */
record FaultRow(PageAccount account, String operation, String what, String use, String state) {

    static List<FaultRow> all(List<PageAccount> accounts) {
        return accounts.stream()
                .flatMap(account -> account.faults().stream().map(fault -> of(account, fault)))
                .toList();
    }

    private static FaultRow of(PageAccount account, ScriptedFault fault) {
        boolean isForAll = fault.times() == Integer.MAX_VALUE;
        return new FaultRow(
                account,
                fault.operation().apiName(),
                PageText.of(what(fault)),
                "used " + fault.used() + (isForAll ? " times, for every call" : " of " + fault.times()),
                fault.used() >= fault.times() ? "used up" : "waiting");
    }

    private static String what(ScriptedFault fault) {
        List<String> words = new ArrayList<>();
        words.add(String.valueOf(fault.fault()));
        if (fault.isAfterCommit()) {
            words.add("after the operation is carried out");
        }
        if (!fault.delay().isZero()) {
            words.add("after " + fault.delay());
        }
        if (fault.isConditional()) {
            words.add("for some requests");
        }
        if (fault.isLenient()) {
            words.add("may stay unused");
        }
        return String.join(", ", words);
    }
}
