package io.github.appflowtestkit.reports;

import io.github.appflowtestkit.reports.internal.run.CheckRun;
import io.github.appflowtestkit.reports.internal.run.Inputs;
import io.github.appflowtestkit.reports.internal.run.ValidationSetup;
import io.github.appflowtestkit.reports.internal.run.WorkingFolder;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checked folder with everything that a report can show: each severity, a suppressed finding, one in the baseline, fixes,
 * a related place, several flows of a file, and characters that a format must escape.
 */
public final class Fixture {

    private static final Path FOLDER = Path.of("src/test/resources/fixture");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));

    private Fixture() {}

    /** What the check of the folder finds. */
    public static CheckResult result() {
        try {
            Path baseline = Files.createTempFile("baseline", ".json");
            try {
                CheckRun known = run(List.of("terraform"), null, true);
                known.result(Severity.ERROR);
                Files.writeString(baseline, known.run().newBaseline().text(baseline));
                return run(List.of("my flows", "terraform"), baseline, false).result(Severity.ERROR);
            } finally {
                Files.delete(baseline);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ValidationSetup.UnreadableException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with an input that could not be read. */
    public static CheckResult incomplete() {
        CheckResult result = result();
        return new CheckResult(
                result.files(),
                result.skipped(),
                result.suppressed(),
                result.baselined(),
                List.of("my flows/<lost> & 100%.json: cannot be read: no permission"),
                Severity.WARNING);
    }

    private static CheckRun run(List<String> paths, @Nullable Path baseline, boolean writes)
            throws ValidationSetup.UnreadableException {
        WorkingFolder working = new WorkingFolder(FOLDER);
        GivenFolders given = Inputs.given(working, paths, false);
        ValidationSetup setup = ValidationSetup.read(
                working, CLOCK, 1_000_000, 100, given, null, baseline == null ? null : baseline.toString(), writes);
        CheckRun run = new CheckRun(setup, InputStream.nullInputStream());
        run.check(Inputs.find(working, paths, given), input -> {});
        return run;
    }
}
