package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.internal.account.Account;

/**
 * One account in one Region, as it is steered and seen.
 *
 * @param fake for what tests in Java do
 * @param account for what only the doors of this library see
 */
public record Place(FakeAppflow fake, Account account) {}
