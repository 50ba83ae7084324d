package io.github.appflowtestkit.maven;

import io.github.appflowtestkit.reports.format.ReportFormat;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.configuration.Glob;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the pom says about a check; its text has everything that decides the outcome.
 *
 * @param folders where the project and its build are
 * @param flows the files and folders to check; empty for the folder of the project
 * @param includes which files of folders are checked; empty for all
 * @param excludes which files of folders are left out
 * @param configuration the configuration for all files; empty if each file has its nearest one
 * @param baseline the baseline in place of those that configurations name
 * @param failOn the lowest severity that makes the build fail
 * @param kind what all files are; empty if their content tells
 * @param reports the reports to write
 */
record Settings(
        ProjectFolders folders,
        List<Path> flows,
        List<Glob> includes,
        List<Glob> excludes,
        Optional<Path> configuration,
        Optional<Path> baseline,
        Severity failOn,
        Optional<DocumentKind> kind,
        List<ReportFile> reports) {

    private static final Severity[] FROM_ERROR = {Severity.ERROR, Severity.WARNING, Severity.NOTE};

    /** A report to write. */
    record ReportFile(ReportFormat format, Path file) {}

    /** The files and folders that {@code flows} names. */
    static List<Path> flows(ProjectFolders folders, List<String> values) {
        return values.stream()
                .map(value -> path(folders, "flows", value))
                .distinct()
                .toList();
    }

    /** Maven's patterns: one that ends with a slash matches everything below. */
    static List<Glob> globs(String parameter, List<String> values) {
        List<Glob> globs = new ArrayList<>();
        for (String value : values) {
            String slashes = value.strip().replace('\\', '/');
            try {
                globs.add(Glob.of(slashes.endsWith("/") ? slashes + "**" : slashes));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(parameter + " " + e.getMessage() + ": " + Wording.quoted(value), e);
            }
        }
        return List.copyOf(globs);
    }

    static Severity severity(String value) {
        return choice("failOn", value, FROM_ERROR, severity -> severity.name().toLowerCase(Locale.ROOT));
    }

    static Optional<DocumentKind> kind(@Nullable String value) {
        return Optional.ofNullable(value).map(name -> choice("kind", name, DocumentKind.values(), DocumentKind::label));
    }

    /** The reports by format and file, in the order of the formats. */
    static List<ReportFile> reports(ProjectFolders folders, Map<String, String> values) {
        List<ReportFile> reports = new ArrayList<>();
        values.forEach((format, file) -> reports.add(new ReportFile(
                choice("an element of reports", format, ReportFormat.values(), ReportFormat::toString),
                path(folders, "reports", file))));
        return reports.stream()
                .sorted((one, other) -> one.format().compareTo(other.format()))
                .toList();
    }

    private static Path path(ProjectFolders folders, String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(parameter + " must name a file, but has an empty element");
        }
        try {
            return folders.project().resolve(value.strip()).normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    parameter + " has the invalid path " + Wording.quoted(value) + ": " + e.getReason(), e);
        }
    }

    private static <T> T choice(String parameter, String value, T[] choices, Function<T, String> name) {
        List<String> names = Stream.of(choices).map(name).toList();
        int index = names.indexOf(value.strip().toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new IllegalArgumentException(
                    parameter + " must be " + Wording.or(names) + ", but is " + Wording.quoted(value));
        }
        return choices[index];
    }
}
