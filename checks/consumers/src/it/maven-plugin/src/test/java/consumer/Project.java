package consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of a project below {@code src/test/projects}, built with the Maven that runs the tests. */
final class Project {

    private static final String VERSION = "version.";

    private final Path folder;

    private Project(Path folder) {
        this.folder = folder;
    }

    /** A fresh copy, in which the poms name the versions of this build. */
    static Project copy(String name, Path to) {
        Path from = Path.of("src/test/projects", name);
        Path folder = to.resolve("a project");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                String text = Files.readString(file);
                Files.writeString(copy, file.endsWith("pom.xml") ? withVersions(text) : text);
            }
            return new Project(folder.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withVersions(String pom) {
        String text = pom;
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(VERSION)) {
                text = text.replace("@" + name.substring(VERSION.length()) + "@", System.getProperty(name));
            }
        }
        return text;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void replace(String name, String old, String replacement) throws IOException {
        String text = Files.readString(file(name));
        if (!text.contains(old)) {
            throw new IllegalArgumentException(name + " has no \"" + old + "\"");
        }
        Files.writeString(file(name), text.replace(old, replacement));
    }

    /** What a build printed, and whether it succeeded. */
    record Build(int exit, String log) {

        boolean succeeds() {
            return exit == 0;
        }
    }

    Build mvn(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("maven.home"), "bin", windows() ? "mvn.cmd" : "mvn")
                .toString());
        command.addAll(List.of("-B", "-ntp", "-Dstyle.color=never"));
        command.add("-Dmaven.repo.local=" + System.getProperty("linked.repository"));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("maven", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_OPTS", System.getProperty("maven.options"));
        // of the build around this one
        builder.environment().remove("MAVEN_PROJECTBASEDIR");
        builder.environment().remove("MAVEN_CMD_LINE_ARGS");
        builder.environment().remove("MAVEN_CONFIG");
        builder.environment().remove("MAVEN_ARGS");
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        Build build = new Build(process.waitFor(), Files.readString(log));
        Files.delete(log);
        return build;
    }

    private static boolean windows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
