package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.Quotas;
import io.github.appflowtestkit.fake.RunResult;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * What an account is made with. Immutable.
 *
 * @param region the Region in its ARNs
 * @param accountId the 12 digits in its ARNs
 * @param start where its clock starts, and where a reset turns it back to
 * @param progression how runs get to their end
 * @param runResult how runs end unless a test says otherwise
 * @param pageSize the most entries of a page, also where a request asks for more; empty for the service's own 20
 * @param allowUndeclaredProfiles whether flows may name profiles that do not exist
 * @param quotas how much it may hold
 */
public record AccountSettings(
        String region,
        String accountId,
        Instant start,
        Progression progression,
        RunResult runResult,
        OptionalInt pageSize,
        boolean allowUndeclaredProfiles,
        Quotas quotas) {

    /** The same for another account and Region. */
    public AccountSettings in(String otherAccountId, String otherRegion) {
        return new AccountSettings(
                otherRegion, otherAccountId, start, progression, runResult, pageSize, allowUndeclaredProfiles, quotas);
    }

    /** The same, starting at another instant. */
    AccountSettings startingAt(Instant instant) {
        return new AccountSettings(
                region, accountId, instant, progression, runResult, pageSize, allowUndeclaredProfiles, quotas);
    }

    /** Who every call comes from, as answers name the caller. */
    String caller() {
        return "arn:aws:iam::" + accountId + ":user/appflow-testkit";
    }

    /** The ARN of something in the account, such as {@code flow/orders}. */
    String arn(String resource) {
        return "arn:aws:appflow:" + region + ":" + accountId + ":" + resource;
    }
}
