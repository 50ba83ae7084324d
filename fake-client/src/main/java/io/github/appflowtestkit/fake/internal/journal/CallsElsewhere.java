package io.github.appflowtestkit.fake.internal.journal;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.RecordedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of calls that went to another account or Region than that of a fake: a test that misses calls looks there last. */
final class CallsElsewhere {

    private static final int MOST_ACCOUNTS = 5;
    private static final int MOST_OPERATIONS = 5;

    private CallsElsewhere() {}

    /** Returns a line for each account and Region with calls. */
    static List<String> of(FakeAppflow fake) {
        List<FakeAppflow> called = fake instanceof OtherAccounts accounts
                ? accounts.others().stream()
                        .filter(other -> !other.calls().isEmpty())
                        .toList()
                : List.of();
        List<String> lines = new ArrayList<>();
        called.stream().limit(MOST_ACCOUNTS).forEach(other -> lines.add(line(fake, other)));
        if (called.size() > MOST_ACCOUNTS) {
            lines.add("... (+" + (called.size() - MOST_ACCOUNTS) + " accounts and Regions)");
        }
        return lines;
    }

    /** Such as "1 ListFlows call in eu-west-1: the client's Region is not the fake's, us-east-1". */
    private static String line(FakeAppflow fake, FakeAppflow other) {
        boolean sameAccount = fake.accountId().equals(other.accountId());
        boolean sameRegion = fake.region().equals(other.region());
        String where = sameAccount ? other.region() : "account " + other.accountId() + " and " + other.region();
        if (sameAccount) {
            return calls(other) + " in " + where + ": the client's Region is not the fake's, " + fake.region();
        }
        return calls(other) + " in " + where
                + (sameRegion
                        ? ": the client's account is not the fake's, " + fake.accountId()
                        : ": the client's account and Region are not the fake's, " + fake.accountId() + " and "
                                + fake.region());
    }

    private static String calls(FakeAppflow other) {
        List<RecordedCall> calls = other.calls();
        List<String> operations = calls.stream()
                .map(call -> call.operation().apiName())
                .distinct()
                .toList();
        if (operations.size() == 1) {
            return calls.size() + " " + operations.get(0) + (calls.size() == 1 ? " call" : " calls");
        }
        Stream<String> more = operations.size() > MOST_OPERATIONS ? Stream.of("...") : Stream.empty();
        return calls.size() + " calls ("
                + Stream.concat(operations.stream().limit(MOST_OPERATIONS), more)
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
