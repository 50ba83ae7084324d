package io.github.appflowtestkit.validator;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request in JSON loads nothing of the other syntaxes and forms, so that the first check of a process stays quick. */
class LoadedClassesTest {

    private static final Pattern OURS_OR_YAML =
            Pattern.compile("^\\[.*?\\] ((?:io\\.github\\.appflowtestkit|org\\.snakeyaml)\\S+) source:");

    private static final Pattern OTHER_FORMS = Pattern.compile(
            "org\\.snakeyaml\\..*|.*\\.read\\.(?:Yaml|Hcl)\\w*.*|.*\\.form\\.(?:cloudformation|terraform)\\..*");

    @TempDir
    private Path folder;

    @Test
    void a_request_in_json_loads_no_class_of_another_form() throws Exception {
        Set<String> loaded = loadedFor(Path.of("src/test/resources/cases/sound/one-flow.json"));

        assertThat(loaded)
                .hasSizeGreaterThan(50)
                .noneMatch(name -> OTHER_FORMS.matcher(name).matches());
    }

    @Test
    void a_template_in_yaml_loads_what_it_needs() throws Exception {
        Path template = folder.resolve("template.yaml");
        Files.writeString(template, "Resources: {F: {Type: 'AWS::AppFlow::Flow', Properties: {}}}\n");

        assertThat(loadedFor(template))
                .anyMatch(name -> name.startsWith("org.snakeyaml."))
                .anyMatch(name -> name.contains(".form.cloudformation."))
                .noneMatch(name -> name.contains(".read.Hcl"));
    }

    private Set<String> loadedFor(Path document) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Validation.class.getName(),
                        document.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        int exit = process.waitFor();
        assertThat(exit).as(Files.readString(folder.resolve("output.txt"))).isZero();
        return Files.readAllLines(log).stream()
                .map(OURS_OR_YAML::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }

    /** The program in the process. */
    static final class Validation {

        private Validation() {}

        /** Validates a file. */
        public static void main(String[] arguments) {
            FlowValidator.create().validate(Path.of(arguments[0]));
        }
    }
}
