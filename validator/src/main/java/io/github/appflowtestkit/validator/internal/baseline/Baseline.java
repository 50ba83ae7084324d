package io.github.appflowtestkit.validator.internal.baseline;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.finding.FindingLimit;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.FileContent;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Known findings, so that a run reports only new ones. Immutable.
 *
 * <p>A known finding is identified by its rule, its file, its JSON Pointer and the value there, not by its line: a file may
 * be reformatted, or grow elsewhere. If a place has the same finding several times, each of them counts.
 */
public final class Baseline {

    private static final int MAX_DEPTH = 512;

    private static final Baseline EMPTY = new Baseline(new TreeMap<>());

    /** The known findings of each file, by its absolute path, and how often the file has each of them. */
    private final SortedMap<Path, SortedMap<Entry, Integer>> files;

    Baseline(SortedMap<Path, SortedMap<Entry, Integer>> files) {
        this.files = files;
    }

    /** A baseline without findings. */
    public static Baseline empty() {
        return EMPTY;
    }

    /** A baseline of the findings of one report. */
    public static Baseline of(Path file, byte[] utf8, Report report) {
        SortedMap<Path, SortedMap<Entry, Integer>> files = new TreeMap<>();
        files.put(absolute(file), counts(utf8, report));
        return new Baseline(files);
    }

    /** A baseline of the findings of all given baselines. */
    public static Baseline union(Iterable<Baseline> baselines) {
        SortedMap<Path, SortedMap<Entry, Integer>> all = new TreeMap<>();
        for (Baseline baseline : baselines) {
            baseline.files.forEach((file, entries) -> {
                SortedMap<Entry, Integer> sum = all.computeIfAbsent(file, absent -> new TreeMap<>());
                entries.forEach((entry, count) -> sum.merge(entry, count, Integer::sum));
            });
        }
        return new Baseline(all);
    }

    /**
     * Reads a file with the {@link #text text} of a baseline.
     *
     * @throws UncheckedIOException if the file cannot be read
     * @throws IllegalArgumentException if the file is not a baseline; the message names the position and the mistake
     */
    public static Baseline read(Path file) {
        try {
            return BaselineFile.parse(file, FileContent.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sorted JSON for a file, with paths relative to the file's folder: equal baselines give equal text. */
    public String text(Path file) {
        return BaselineFile.text(file, files);
    }

    /** Whether a string starts as that of a baseline. */
    public static boolean isBaseline(String start) {
        return BaselineFile.START.matcher(start).lookingAt();
    }

    /** Whether a document may have a finding, however often it has it. */
    public boolean isKnown(Path file, Finding finding, Optional<JsonValue> document) {
        SortedMap<Entry, Integer> known = known(file);
        return !known.isEmpty() && known.containsKey(Entry.of(finding, document));
    }

    /** The report without its known findings. */
    public Report filter(Path file, byte[] utf8, Report report) {
        Map<Entry, Integer> left = new HashMap<>(known(file));
        if (left.isEmpty() || report.findings().isEmpty()) {
            return report;
        }
        Optional<JsonValue> document = document(utf8);
        List<Finding> remaining = new ArrayList<>();
        for (Finding finding : report.findings()) {
            Entry entry = Entry.of(finding, document);
            int count = left.getOrDefault(entry, 0);
            if (count > 0) {
                left.put(entry, count - 1);
            } else {
                remaining.add(finding);
            }
        }
        return report.withFindings(remaining);
    }

    /** The number of known findings that the files of a newer baseline no longer have. */
    public int resolvedIn(Baseline newer) {
        int resolved = 0;
        for (Map.Entry<Path, SortedMap<Entry, Integer>> file : newer.files.entrySet()) {
            for (Map.Entry<Entry, Integer> entry : known(file.getKey()).entrySet()) {
                int count = file.getValue().getOrDefault(entry.getKey(), 0);
                resolved += Math.max(0, entry.getValue() - count);
            }
        }
        return resolved;
    }

    /** The number of known findings. */
    public int size() {
        return files.values().stream()
                .flatMap(entries -> entries.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private SortedMap<Entry, Integer> known(Path file) {
        return files.getOrDefault(absolute(file), new TreeMap<>());
    }

    private static SortedMap<Entry, Integer> counts(byte[] utf8, Report report) {
        SortedMap<Entry, Integer> counts = new TreeMap<>();
        Optional<JsonValue> document = report.findings().isEmpty() ? Optional.empty() : document(utf8);
        // findings that nobody saw are not known
        report.findings().stream()
                .filter(finding -> !FindingLimit.leftOthersOut(finding))
                .forEach(finding -> counts.merge(Entry.of(finding, document), 1, Integer::sum));
        return counts;
    }

    private static Optional<JsonValue> document(byte[] utf8) {
        return new DocumentReader(Integer.MAX_VALUE, MAX_DEPTH).read(utf8).root();
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** One known finding of a file; the value is its fingerprint. */
    record Entry(String rule, String pointer, String value) implements Comparable<Entry> {

        private static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::rule).thenComparing(Entry::pointer).thenComparing(Entry::value);

        static Entry of(Finding finding, Optional<JsonValue> document) {
            return new Entry(finding.rule(), finding.pointer(), Fingerprint.of(finding, document));
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }
}
