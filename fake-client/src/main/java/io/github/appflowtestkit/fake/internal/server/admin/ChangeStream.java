package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.internal.account.AccountMark;
import io.github.appflowtestkit.fake.internal.transport.Body;
import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Server-sent events that name what has changed since the last one: {@code calls}, {@code state}, {@code clock} and {@code
 * faults}.
 *
 * <p>It looks at the accounts five times a second. So there are at most five events a second, and nothing that changes an
 * account, such as a test in Java, needs to know of it.
 */
final class ChangeStream implements HttpOutcome.Source {

    private static final long INTERVAL_MILLIS = 200;

    /** 15 seconds: a client that is gone is noticed only when something is written. */
    private static final int LOOKS_PER_HEARTBEAT = 75;

    private static final Body BEGINNING = Body.of("retry: 1000\n\n");
    private static final Body HEARTBEAT = Body.of(": nothing has changed\n\n");

    private final AdminRequest request;
    private final Consumer<ChangeStream> whenClosed;
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean begun;
    private Sight last;

    /** What there is to compare. */
    private record Sight(Instant time, Map<ServedAccount, AccountMark> accounts) {}

    /** Events about what changes from now on, in the account and Region that the request names or in all. */
    ChangeStream(AdminRequest request, Consumer<ChangeStream> whenClosed) {
        this.request = request;
        this.whenClosed = whenClosed;
        this.last = look();
    }

    /** Ends the stream, whatever it waits for. */
    void end() {
        ended.countDown();
    }

    @Override
    public Optional<Body> next() throws InterruptedException {
        if (!begun) {
            begun = true;
            return Optional.of(BEGINNING);
        }
        for (int looks = 0; looks < LOOKS_PER_HEARTBEAT; looks++) {
            if (ended.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            List<String> changed = changes();
            if (!changed.isEmpty()) {
                return Optional.of(event(changed));
            }
        }
        return Optional.of(HEARTBEAT);
    }

    @Override
    public void close() {
        whenClosed.accept(this);
    }

    private static Body event(List<String> changed) {
        String names = changed.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(","));
        return Body.of("event: change\ndata: [" + names + "]\n\n");
    }

    private Sight look() {
        Map<ServedAccount, AccountMark> marks = new LinkedHashMap<>();
        request.accounts().catchUp();
        request.chosenOrAll().forEach(account -> marks.put(account, AccountMark.of(account.account())));
        return new Sight(request.accounts().home().fake().clock().now(), marks);
    }

    private List<String> changes() {
        Sight before = last;
        last = look();
        List<String> changed = new ArrayList<>();
        boolean isNew = !last.accounts.keySet().equals(before.accounts.keySet());
        if (isNew || differs(before, AccountMark::hasOtherCalls)) {
            changed.add("calls");
        }
        boolean runs = differs(before, AccountMark::hasOtherRuns);
        if (isNew || runs || differs(before, AccountMark::hasOtherResources)) {
            changed.add("state");
        }
        // real time passes all the time: only what it brings is news
        if (request.accounts().areInRealTime() ? runs : !last.time.equals(before.time)) {
            changed.add("clock");
        }
        if (isNew || differs(before, AccountMark::hasOtherFaults)) {
            changed.add("faults");
        }
        return changed;
    }

    private boolean differs(Sight before, BiPredicate<AccountMark, AccountMark> differs) {
        return last.accounts.entrySet().stream().anyMatch(entry -> {
            AccountMark mark = before.accounts.get(entry.getKey());
            return mark != null && differs.test(entry.getValue(), mark);
        });
    }
}
