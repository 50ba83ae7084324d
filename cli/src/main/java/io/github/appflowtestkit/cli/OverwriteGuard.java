package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.run.Input;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Refuses to write over files that the command reads, or that it did not write. */
final class OverwriteGuard {

    private static final int LENGTH = 1_024;
    private static final String INPUT = "one of the files to check";

    private final Console console;
    private final Map<Path, String> named = new LinkedHashMap<>();
    private final List<Path> found = new ArrayList<>();
    private final Set<Path> outputs = new HashSet<>();

    OverwriteGuard(Console console) {
        this.console = console;
    }

    /** Protects a file that an option names. */
    void protect(@Nullable String file, String what) {
        if (file != null) {
            named.putIfAbsent(console.resolve(file), what);
        }
    }

    /** Protects documents. One that was found in a folder may be a report of an earlier run. */
    void protect(List<Input> inputs) {
        for (Input input : inputs) {
            if (input.named()) {
                input.path().ifPresent(path -> named.putIfAbsent(path, INPUT));
            } else {
                input.path().ifPresent(found::add);
            }
        }
    }

    /**
     * Why an option must not write a file; empty if it may.
     *
     * @param kind what the option writes, such as a report
     * @param isKind whether a file holds that already, so that the option may replace it
     */
    Optional<String> refusal(String option, String file, String kind, Predicate<Ends> isKind) {
        Path path = console.resolve(file);
        String start = option + " names the file " + Wording.quoted(file);
        if (OutputFile.isStream(path)) {
            return Optional.empty();
        }
        try {
            if (!outputs.add(OutputFile.identity(path))) {
                return Optional.of(start + " twice; each report needs its own file");
            }
            if (!Files.isRegularFile(path)) {
                return Optional.empty();
            }
            Optional<String> use = useOf(path, isKind);
            if (use.isPresent()) {
                return Optional.of(start + ", which is " + use.get() + "; choose another file");
            }
            return Files.size(path) == 0 || isKind.test(Ends.of(path))
                    ? Optional.empty()
                    : Optional.of(start + ", which exists and is not a " + kind
                            + "; choose another file, or delete this one");
        } catch (IOException e) {
            // writing it fails, too, and says why
            return Optional.empty();
        }
    }

    private Optional<String> useOf(Path file, Predicate<Ends> isKind) throws IOException {
        for (Map.Entry<Path, String> each : named.entrySet()) {
            if (isSame(file, each.getKey())) {
                return Optional.of(each.getValue());
            }
        }
        Path name = OutputFile.identity(file).getFileName();
        if (name != null && name.toString().equals(Configuration.FILE_NAME)) {
            return Optional.of("a configuration");
        }
        for (Path each : found) {
            if (isSame(file, each) && !isKind.test(Ends.of(file))) {
                return Optional.of(INPUT);
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(Path file, Path other) throws IOException {
        return Files.exists(other) && Files.isSameFile(file, other);
    }

    /**
     * The ends of a file, which tell who wrote it.
     *
     * @param start its first characters
     * @param end its last characters
     */
    record Ends(String start, String end) {

        static Ends of(Path file) throws IOException {
            try (SeekableByteChannel channel = Files.newByteChannel(file)) {
                return new Ends(read(channel, 0), read(channel, Math.max(0, channel.size() - LENGTH)));
            }
        }

        private static String read(SeekableByteChannel channel, long position) throws IOException {
            ByteBuffer part = ByteBuffer.allocate(LENGTH);
            channel.position(position);
            while (part.hasRemaining() && channel.read(part) >= 0) {
                // a read may return less than asked for
            }
            return new String(part.array(), 0, part.position(), StandardCharsets.UTF_8);
        }
    }
}
