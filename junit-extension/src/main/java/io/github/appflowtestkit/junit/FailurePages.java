package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.fake.internal.page.FakePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Writes what the fakes of a failed test hold as web pages. Passing tests do not load this class. */
final class FailurePages {

    /** A configuration parameter of JUnit: {@code false}, or the folder of the pages. */
    static final String PARAMETER = "appflow.testkit.failure-pages";

    /** Together less than file systems allow in one name. */
    private static final int LONGEST_CLASS = 110;

    private static final int LONGEST_METHOD = 60;
    private static final int LONGEST_FAKE = 30;

    /** The numbers of invocations and of dynamic tests in an id such as {@code [test-template-invocation:#2]}. */
    private static final Pattern NUMBER = Pattern.compile(":#([0-9]+)]");

    private FailurePages() {}

    /**
     * Writes the page of a fake, and returns a line that says where it is; empty if pages are switched off. A page that
     * cannot be made is told in the line, because the failure of the test matters more.
     *
     * @param name the name of the fake; empty for the test's own
     */
    static Optional<String> write(String name, FakeAppflow fake, ExtensionContext context) {
        String folder = context.getConfigurationParameter(PARAMETER)
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !value.equalsIgnoreCase("true"))
                .orElseGet(FailurePages::defaultFolder);
        if (folder.equalsIgnoreCase("false")) {
            return Optional.empty();
        }
        String file = fileName(name, context);
        try {
            Path page = Files.createDirectories(Path.of(folder)).resolve(file);
            Files.writeString(page, FakePage.file(title(name, context), fake));
            return Optional.of("web page: " + page);
        } catch (IOException | RuntimeException | LinkageError e) {
            return Optional.of("web page: " + file + " could not be written to " + Shown.text(folder) + " (" + e
                    + "); set the configuration parameter " + PARAMETER + " to another folder, or to false");
        }
    }

    /** Beside the reports of Maven or Gradle, which run tests in the folder of the project or module. */
    private static String defaultFolder() {
        boolean isGradle = !Files.exists(Path.of("pom.xml"))
                && (Files.exists(Path.of("build.gradle")) || Files.exists(Path.of("build.gradle.kts")));
        return (isGradle ? "build" : "target") + "/appflow-testkit";
    }

    private static String title(String name, ExtensionContext context) {
        return DisplayNames.of(test(context))
                + (numbers(context).isEmpty() ? "" : " " + context.getDisplayName())
                + (name.isEmpty() ? "" : ", fake " + Shown.text(name));
    }

    /** Such as {@code com.example.OrdersTest.copies_orders.2-eu.html}. */
    private static String fileName(String name, ExtensionContext context) {
        ExtensionContext test = test(context);
        return safe(test.getRequiredTestClass().getName().replace('$', '.'), LONGEST_CLASS)
                + test.getTestMethod()
                        .map(method -> "." + safe(methodName(test), LONGEST_METHOD))
                        .orElse("")
                + numbers(context)
                + (name.isEmpty() ? "" : "-" + safe(name, LONGEST_FAKE))
                + ".html";
    }

    /** A dynamic test has the class and the method of its factory. */
    private static ExtensionContext test(ExtensionContext context) {
        return context.getTestClass().isPresent()
                ? context
                : test(context.getParent().orElseThrow());
    }

    /** Overloaded methods differ in their parameters. */
    private static String methodName(ExtensionContext context) {
        String name = context.getRequiredTestMethod().getName();
        long overloads = Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .count();
        return overloads < 2
                ? name
                : name
                        + Arrays.stream(context.getRequiredTestMethod().getParameterTypes())
                                .map(Class::getSimpleName)
                                .collect(Collectors.joining(",", "(", ")"));
    }

    private static String numbers(ExtensionContext context) {
        return NUMBER.matcher(context.getUniqueId())
                .results()
                .map(number -> "." + number.group(1))
                .collect(Collectors.joining());
    }

    /** A hash tells names apart that are alike once they are safe and short. */
    private static String safe(String text, int longest) {
        String safe = text.replaceAll("[^A-Za-z0-9._-]", "_");
        return safe.equals(text) && text.length() <= longest
                ? text
                : safe.substring(Math.max(0, safe.length() - longest)) + "-" + Integer.toHexString(text.hashCode());
    }
}
