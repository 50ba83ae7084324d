package io.github.appflowtestkit.fake.internal.page;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ScriptedFault;
import io.github.appflowtestkit.fake.internal.InMemoryAppflow;
import io.github.appflowtestkit.fake.internal.account.TestControls;
import io.github.appflowtestkit.fake.internal.errors.Hints;
import java.util.List;

/** An account in one Region on the page. */
record PageAccount(InMemoryAppflow fake) {

    static List<PageAccount> all(List<FakeAppflow> fakes) {
        return fakes.stream()
                .map(fake -> new PageAccount(InMemoryAppflow.of(fake)))
                .toList();
    }

    /** Its name in queries and forms. */
    String id() {
        return fake.accountId() + "/" + fake.region();
    }

    /** Its name for people. */
    String name() {
        return fake.accountId() + " " + fake.region();
    }

    /** The part of a query that names it. */
    String query() {
        return "account=" + fake.accountId() + "&region=" + fake.region();
    }

    TestControls controls() {
        return fake.account().controls(Hints.HTTP);
    }

    List<ScriptedFault> faults() {
        return fake.account().faults();
    }
}
