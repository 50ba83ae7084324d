package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.Quotas;
import io.github.appflowtestkit.fake.RunResult;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * The options of an account. Immutable.
 *
 * @param region the Region in its ARNs
 * @param accountId the 12 digits in its ARNs
 * @param start the start of its clock, and the time after a reset
 * @param progression how runs proceed to their end
 * @param runResult how runs end unless a test scripts them
 * @param pageSize the maximum number of entries on a page, even if a request asks for more; empty for the service's limits
 * @param allowUndeclaredProfiles whether flows may name profiles that do not exist
 * @param quotas how much the account may hold
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

    /** Returns the same settings for another account and Region. */
    public AccountSettings in(String otherAccountId, String otherRegion) {
        return new AccountSettings(
                otherRegion, otherAccountId, start, progression, runResult, pageSize, allowUndeclaredProfiles, quotas);
    }

    /** Returns the same settings with another start. */
    AccountSettings startingAt(Instant instant) {
        return new AccountSettings(
                region, accountId, instant, progression, runResult, pageSize, allowUndeclaredProfiles, quotas);
    }

    /** The ARN that responses give for the caller. */
    String caller() {
        return "arn:aws:iam::" + accountId + ":user/appflow-testkit";
    }

    /** The ARN of a resource, such as {@code flow/orders}. */
    String arn(String resource) {
        return "arn:aws:appflow:" + region + ":" + accountId + ":" + resource;
    }

    /** The ARN of the secret in which the service keeps the credentials of a profile (User Guide, connections). */
    String credentialsArn(String profile) {
        return "arn:aws:secretsmanager:" + region + ":" + accountId + ":secret:appflow!" + accountId + "-" + profile;
    }

    /** The ARN of the key that the service uses if a request names none. */
    String serviceKeyArn() {
        return "arn:aws:kms:" + region + ":" + accountId + ":key/00000000-0000-4000-8000-000000000000";
    }
}
