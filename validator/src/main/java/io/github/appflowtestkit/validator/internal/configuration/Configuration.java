package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.catalogue.Catalogue;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.read.FileContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of a project from {@code appflow-testkit.yaml}. Immutable.
 *
 * <p>A configuration with mistakes is usable: its correct parts apply, and {@link #problems()} lists the mistakes.
 */
public final class Configuration {

    /** The name of the file. */
    public static final String FILE_NAME = "appflow-testkit.yaml";

    private final String name;
    private final Optional<Path> folder;
    private final Settings settings;
    private final Optional<Path> baselineFile;
    private final List<Finding> problems;

    private Configuration(String name, Optional<Path> folder, String text, GivenFolders given) {
        ConfigurationReader reader =
                new ConfigurationReader(text, folder, new KnownRules(Catalogue.withServices()), given);
        this.name = name;
        this.folder = folder;
        this.settings = reader.read();
        this.baselineFile = reader.baselineFile();
        this.problems =
                reader.problems().inOrder().stream().map(FindingFactory::shown).toList();
    }

    /**
     * Reads a file.
     *
     * @param given where its baseline may be, beside the folder of the file
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Configuration load(Path file, GivenFolders given) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            byte[] bytes = FileContent.of(file);
            return new Configuration(
                    file.toString(),
                    Optional.ofNullable(absolute.getParent()),
                    new String(bytes, StandardCharsets.UTF_8),
                    given);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the nearest {@value #FILE_NAME}, from a file or folder upwards.
     *
     * @param given where it may be if it is a link
     * @throws UncheckedIOException if the file exists but cannot be read, or is a link that leads elsewhere
     */
    public static Optional<Configuration> find(Path start, GivenFolders given) {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = start.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(FILE_NAME);
            if (Files.isRegularFile(file)) {
                checkLink(file, folder, given);
                return Optional.of(load(file.startsWith(here) ? here.relativize(file) : file, given));
            }
        }
        return Optional.empty();
    }

    private static void checkLink(Path file, Path folder, GivenFolders given) {
        try {
            if (!given.mayRead(file, folder)) {
                throw new IOException(file + " is a link that leads out of its folder and of the given folders");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a string; the name is used in findings only, and globs match paths as they are given. */
    public static Configuration parse(String name, String text) {
        return new Configuration(name, Optional.empty(), text, GivenFolders.everything());
    }

    /**
     * Reads the text of a file that is not saved yet.
     *
     * @param file the file that the text is for
     * @param given where its baseline may be, beside the folder of the file
     */
    public static Configuration parse(Path file, String text, GivenFolders given) {
        Path absolute = file.toAbsolutePath().normalize();
        return new Configuration(file.toString(), Optional.ofNullable(absolute.getParent()), text, given);
    }

    /** All rules that a finding may be of: those of the catalogue, your own, and those that a configuration defines by its keys. */
    public static List<RuleInfo> rules() {
        return Stream.concat(Catalogue.withServices().infos().stream(), Policies.infos().stream())
                .toList();
    }

    /** The name of the configuration, usually its path. */
    public String name() {
        return name;
    }

    /** The file that the key {@code baseline} names, whether it can be read or not. */
    public Optional<Path> baselineFile() {
        return baselineFile;
    }

    /** All mistakes, in the order of the text, without secrets. */
    public List<Finding> problems() {
        return problems;
    }

    /** The parts of flows in which differences are expected. */
    public List<IgnoredPart> ignoredParts() {
        return settings.ignoredParts();
    }

    /**
     * The folder that globs of suppressions start in; empty for a configuration that is not a file.
     */
    public Optional<Path> folder() {
        return folder;
    }

    Settings settings() {
        return settings;
    }

    /** The path that globs of suppressions match: relative to the folder of the configuration, with slashes. */
    String relative(Path file) {
        Path path = file;
        if (folder.isPresent()) {
            Path absolute = file.toAbsolutePath().normalize();
            path = absolute.startsWith(folder.get()) ? folder.get().relativize(absolute) : absolute;
        }
        return path.toString().replace('\\', '/');
    }
}
