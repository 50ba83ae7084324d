package io.github.appflowtestkit.fake.internal.server;

import io.github.appflowtestkit.fake.internal.InMemoryAppflow;
import io.github.appflowtestkit.fake.internal.journal.TestExceptions;
import io.github.appflowtestkit.fake.internal.server.admin.Given;
import io.github.appflowtestkit.fake.internal.server.admin.ServedAccount;
import io.github.appflowtestkit.fake.internal.server.admin.ServedAccounts;
import io.github.appflowtestkit.fake.internal.transport.CredentialScope;
import java.util.List;
import java.util.Optional;

/** The accounts and Regions of one server, with what each of them starts with. */
public final class ServerAccounts implements ServedAccounts {

    private final InMemoryAppflow home;
    private final RunningClock clock;
    private final int mostCalls;
    private volatile List<Given> given = List.of();

    /** Limits every account to its newest calls. */
    public ServerAccounts(InMemoryAppflow home, RunningClock clock, int mostCalls) {
        this.home = home;
        this.clock = clock;
        this.mostCalls = mostCalls;
        all().forEach(account -> account.account().keepCalls(mostCalls));
        home.registry().onNew(this::begin);
    }

    private void begin(InMemoryAppflow fake) {
        fake.account().keepCalls(mostCalls);
        give(served(fake));
    }

    private static ServedAccount served(InMemoryAppflow fake) {
        return new ServedAccount(fake, fake.account());
    }

    private void give(ServedAccount account) {
        given.forEach(each -> each.giveTo(account));
    }

    @Override
    public ServedAccount home() {
        return served(home);
    }

    @Override
    public Optional<ServedAccount> at(CredentialScope scope) {
        return home.registry().of(Optional.of(scope)).map(ServerAccounts::served);
    }

    /** Sets what every account and Region starts with, and gives it to those that exist. */
    public void give(List<Given> list) {
        given = List.copyOf(list);
        all().forEach(this::give);
    }

    @Override
    public List<ServedAccount> all() {
        return home.registry().all().stream().map(ServerAccounts::served).toList();
    }

    @Override
    public boolean areInRealTime() {
        return clock.isRunning();
    }

    @Override
    public void catchUp() {
        TestExceptions thrown = home.registry().undelivered();
        thrown.during(clock::tick);
        all().forEach(account -> thrown.during(account.account()::catchUp));
    }

    @Override
    public void reset() {
        home.reset();
        clock.restart();
        all().forEach(this::give);
    }

    @Override
    public void reset(ServedAccount account) {
        account.account().reset(instant -> {});
        give(account);
    }
}
