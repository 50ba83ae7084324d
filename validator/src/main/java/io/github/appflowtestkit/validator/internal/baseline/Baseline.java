package io.github.appflowtestkit.validator.internal.baseline;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Findings that are known already, so that a run reports only the others. Immutable.
 *
 * <p>A finding is known by its rule, its file, its JSON Pointer and the value there, not by its line: a file may be
 * formatted anew, or grow elsewhere. Where one place has the same finding several times, each counts.
 */
public final class Baseline {

    private static final Baseline EMPTY = new Baseline(new TreeMap<>());

    /** The known findings of each file, by its absolute path, and how often each stands there. */
    private final SortedMap<Path, SortedMap<Entry, Integer>> files;

    Baseline(SortedMap<Path, SortedMap<Entry, Integer>> files) {
        this.files = files;
    }

    /** No known findings. */
    public static Baseline empty() {
        return EMPTY;
    }

    /**
     * Reads a file that {@link #write} wrote.
     *
     * @throws UncheckedIOException if the file cannot be read
     * @throws IllegalArgumentException if it is no baseline; the message says where and why
     */
    public static Baseline read(Path file) {
        try {
            return BaselineFile.parse(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the baseline as JSON, sorted, paths relative to the file's folder: the same findings give the same bytes.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public void write(Path file) {
        try {
            Files.write(file, BaselineFile.text(file, files).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This baseline and all findings of a report. */
    public Baseline with(Path file, byte[] utf8, Report report) {
        SortedMap<Path, SortedMap<Entry, Integer>> one = new TreeMap<>();
        one.put(absolute(file), new TreeMap<>(count(utf8, report)));
        return union(List.of(this, new Baseline(one)));
    }

    /** All findings that any of them knows. */
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

    /** The report without the findings that are known. */
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
        return new Report(report.name(), report.kind(), remaining);
    }

    /** How many of the findings known here the files of another baseline no longer have. */
    public int gone(Baseline now) {
        int gone = 0;
        for (Map.Entry<Path, SortedMap<Entry, Integer>> file : now.files.entrySet()) {
            for (Map.Entry<Entry, Integer> entry : known(file.getKey()).entrySet()) {
                int count = file.getValue().getOrDefault(entry.getKey(), 0);
                gone += Math.max(0, entry.getValue() - count);
            }
        }
        return gone;
    }

    /** How many findings are known. */
    public int size() {
        return files.values().stream()
                .flatMap(entries -> entries.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private SortedMap<Entry, Integer> known(Path file) {
        return files.getOrDefault(absolute(file), new TreeMap<>());
    }

    private static Map<Entry, Integer> count(byte[] utf8, Report report) {
        Map<Entry, Integer> counts = new HashMap<>();
        Optional<JsonValue> document = report.findings().isEmpty() ? Optional.empty() : document(utf8);
        report.findings().forEach(finding -> counts.merge(Entry.of(finding, document), 1, Integer::sum));
        return counts;
    }

    private static Optional<JsonValue> document(byte[] utf8) {
        return new DocumentReader(Integer.MAX_VALUE, 512).read(utf8).root();
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** One known finding of a file. */
    record Entry(String rule, String pointer, String value) implements Comparable<Entry> {

        static Entry of(Finding finding, Optional<JsonValue> document) {
            return new Entry(finding.rule(), finding.pointer(), Fingerprint.of(finding, document));
        }

        @Override
        public int compareTo(Entry other) {
            int order = rule.compareTo(other.rule);
            order = order != 0 ? order : pointer.compareTo(other.pointer);
            return order != 0 ? order : value.compareTo(other.value);
        }
    }
}
