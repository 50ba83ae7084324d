package io.github.appflowtestkit.architecture.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code in the javadoc of public packages compiles. */
class JavadocExamplesTest {

    private static final Path ROOT = Path.of("../..");

    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)\\n *\\* }</pre>", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\\n");
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:public |final )*(?:class|interface|record) \\w+");

    /** Examples may use everything that a test of a user would import. */
    private static final String IMPORTS = """
            import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
            import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThatRefused;
            import static io.github.appflowtestkit.assertions.AppflowAssertions.call;
            import static org.assertj.core.api.Assertions.assertThat;

            import io.github.appflowtestkit.architecture.quotes.OrderSync;
            import io.github.appflowtestkit.assertions.*;
            import io.github.appflowtestkit.fake.*;
            import io.github.appflowtestkit.junit.*;
            import io.github.appflowtestkit.validator.*;
            import io.github.appflowtestkit.validator.diff.*;
            import io.github.appflowtestkit.validator.flow.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.CompletableFuture;
            import java.util.stream.Stream;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.*;
            import org.junit.jupiter.params.*;
            import software.amazon.awssdk.services.appflow.*;
            import software.amazon.awssdk.services.appflow.model.*;
            """;

    /** Statements are compiled as the body of a method; they may use these members. */
    private static final String MEMBERS = """
            FakeAppflow fake;
            AppflowClient client;
            AppflowAsyncClient async;
            Flow flow;
            Node node;
            Findings findings;

            void log(String text) {}
            """;

    /** The code of one example as a source file. */
    private static final class Example extends SimpleJavaFileObject {

        private final String source;

        private Example(String file, int number, String code) {
            super(URI.create("string:///" + packageOf(file, number) + "/Example.java"), Kind.SOURCE);
            String imports = IMPORT.matcher(code)
                    .results()
                    .map(found -> found.group())
                    .filter(line -> !IMPORTS.contains(line))
                    .collect(Collectors.joining());
            String body = IMPORT.matcher(code).replaceAll("");
            this.source = "package " + packageOf(file, number) + ";\n" + IMPORTS + imports
                    + (TYPE.matcher(body).find()
                            ? body
                            : "class Example {\n" + MEMBERS + "\nvoid example() throws Exception {\n" + body + "\n}}");
        }

        private static String packageOf(String file, int number) {
            return file.replace(".java", "").toLowerCase(Locale.ROOT) + number;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"validator", "fake-client", "assertions", "junit-extension"})
    void examples_compile(String module) throws IOException {
        List<Example> examples = examples(ROOT.resolve(module).resolve("src/main/java"));
        assertThat(examples).isNotEmpty();
        assertThat(errors(examples)).isEmpty();
    }

    private static List<Example> examples(Path sources) throws IOException {
        List<Example> examples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !each.toString().contains("internal"))
                    .sorted()
                    .toList()) {
                Matcher example = EXAMPLE.matcher(Files.readString(file));
                while (example.find()) {
                    String code = example.group(1).replaceAll("(?m)^ *\\* ?", "");
                    examples.add(new Example(String.valueOf(file.getFileName()), examples.size(), code));
                }
            }
        }
        return examples;
    }

    private static List<String> errors(List<Example> examples) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:none",
                "--should-stop=ifError=FLOW",
                "-classpath",
                System.getProperty("java.class.path"),
                "-Xlint:none");
        JavacTask task = (JavacTask) compiler.getTask(null, null, diagnostics, options, null, examples);
        task.analyze();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getSource() + ": " + diagnostic.getMessage(Locale.ENGLISH))
                .toList();
    }
}
