package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.Quotas;
import io.github.appflowtestkit.fake.RunResult;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the fakes of a test are made with. Empty where nobody says.
 *
 * @param start where the clock stands at first
 * @param named the named fakes, besides the test's own
 */
record Options(
        Optional<String> region,
        Optional<String> account,
        Optional<Instant> start,
        Optional<Progression> progression,
        Optional<RunResult> runResult,
        Optional<Quotas> quotas,
        OptionalInt pageSize,
        boolean allowUndeclaredProfiles,
        Map<String, Place> named) {

    static final Options NONE = new Options(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            false,
            Map.of());

    /** These, save what finer ones say. */
    Options then(Options finer) {
        if (finer.equals(NONE)) {
            return this;
        }
        Map<String, Place> all = new LinkedHashMap<>(named);
        all.putAll(finer.named);
        return new Options(
                finer.region.or(() -> region),
                finer.account.or(() -> account),
                finer.start.or(() -> start),
                finer.progression.or(() -> progression),
                finer.runResult.or(() -> runResult),
                finer.quotas.or(() -> quotas),
                finer.pageSize.isPresent() ? finer.pageSize : pageSize,
                allowUndeclaredProfiles || finer.allowUndeclaredProfiles,
                all);
    }

    /** The same, but where the clock starts is not said. */
    Options withoutStart() {
        return withStart(Optional.empty());
    }

    Options withStart(Optional<Instant> other) {
        return new Options(
                region, account, other, progression, runResult, quotas, pageSize, allowUndeclaredProfiles, named);
    }

    Options withNamed(Map<String, Place> others) {
        return new Options(
                region, account, start, progression, runResult, quotas, pageSize, allowUndeclaredProfiles, others);
    }

    /** A fake with these options, in the Region and account that they say. */
    FakeAppflow fake(ManualClock clock) {
        FakeAppflow.Builder builder = FakeAppflow.builder().clock(clock);
        region.ifPresent(builder::region);
        account.ifPresent(builder::account);
        progression.ifPresent(builder::progression);
        runResult.ifPresent(builder::runResult);
        quotas.ifPresent(builder::quotas);
        pageSize.ifPresent(builder::pageSize);
        if (allowUndeclaredProfiles) {
            builder.allowUndeclaredProfiles();
        }
        return builder.build();
    }

    /** The same for another Region and account. */
    Options in(String otherRegion, String otherAccount) {
        return then(new Options(
                Optional.of(otherRegion),
                Optional.of(otherAccount),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                false,
                Map.of()));
    }
}
