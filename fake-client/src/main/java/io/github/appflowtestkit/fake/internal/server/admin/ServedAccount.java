package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.internal.account.Account;
import io.github.appflowtestkit.fake.internal.account.TestControls;
import io.github.appflowtestkit.fake.internal.errors.Hints;

/**
 * One account in one Region behind a server.
 *
 * @param fake what a test in Java sees of it
 * @param account its state and operations
 */
public record ServedAccount(FakeAppflow fake, Account account) {

    /** What a test can do with it, over HTTP. */
    public TestControls controls() {
        return account.controls(Hints.HTTP);
    }
}
