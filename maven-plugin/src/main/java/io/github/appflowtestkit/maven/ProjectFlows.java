package io.github.appflowtestkit.maven;

import io.github.appflowtestkit.reports.internal.run.Input;
import io.github.appflowtestkit.reports.internal.run.Inputs;
import io.github.appflowtestkit.reports.internal.run.WorkingFolder;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import io.github.appflowtestkit.validator.internal.configuration.Glob;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a project that may hold flows.
 *
 * @param working the folder to which paths in reports are relative
 * @param given where links may lead
 * @param inputs the files
 */
record ProjectFlows(WorkingFolder working, GivenFolders given, Inputs inputs) {

    private static final String POM = "pom.xml";
    private static final Pattern TERRAFORM = Pattern.compile("\\.(?:tf|tfvars)(?:\\.json)?$");

    static ProjectFlows of(Settings settings) {
        WorkingFolder working = new WorkingFolder(settings.folders().root());
        List<Path> tops =
                settings.flows().isEmpty() ? List.of(settings.folders().project()) : settings.flows();
        List<String> arguments = tops.stream()
                .map(top -> working.display(top))
                .map(name -> name.isEmpty() ? "." : name)
                .toList();
        GivenFolders given = Inputs.given(working, arguments, false);
        Inputs all = Inputs.find(working, arguments, given);
        return new ProjectFlows(
                working, given, all.only(input -> input.named() || isChecked(path(input), tops, settings)));
    }

    /** The files, as absolute paths. */
    List<Path> files() {
        return inputs.found().stream().map(ProjectFlows::path).toList();
    }

    /** What a flow in a Terraform file may refer to: the other Terraform files in its folder. */
    Set<Path> terraformFiles() throws IOException {
        Set<Path> found = new TreeSet<>();
        for (Path folder : foldersWithTerraform()) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> TERRAFORM.matcher(file.toString()).find()).forEach(found::add);
            }
        }
        return found;
    }

    private Set<Path> foldersWithTerraform() {
        return files().stream()
                .filter(file -> TERRAFORM.matcher(file.toString()).find())
                .map(Path::getParent)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The configurations that may apply to the files: those in their folders and in all folders above. */
    Set<Path> configurations() {
        return files().stream()
                .map(Path::getParent)
                .distinct()
                .flatMap(folder -> Stream.iterate(folder, Objects::nonNull, Path::getParent))
                .distinct()
                .map(folder -> folder.resolve(Configuration.FILE_NAME))
                .filter(Files::exists)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path path(Input input) {
        return input.path().orElseThrow().normalize();
    }

    private static boolean isChecked(Path file, List<Path> tops, Settings settings) {
        Path top = tops.stream().filter(file::startsWith).findFirst().orElseThrow();
        Path build = settings.folders().build();
        if (file.startsWith(build) && !top.startsWith(build)) {
            return false;
        }
        if (settings.reports().stream().anyMatch(report -> report.file().equals(file))) {
            return false;
        }
        if (settings.flows().isEmpty() && isOfAnotherProject(file, top)) {
            return false;
        }
        String below = top.relativize(file).toString().replace(File.separatorChar, '/');
        return (settings.includes().isEmpty() || matches(settings.includes(), below))
                && !matches(settings.excludes(), below);
    }

    private static boolean isOfAnotherProject(Path file, Path top) {
        return Stream.iterate(file.getParent(), Path::getParent)
                .takeWhile(folder -> !folder.equals(top))
                .anyMatch(folder -> Files.exists(folder.resolve(POM)));
    }

    private static boolean matches(List<Glob> globs, String path) {
        return globs.stream().anyMatch(glob -> glob.matches(path));
    }
}
