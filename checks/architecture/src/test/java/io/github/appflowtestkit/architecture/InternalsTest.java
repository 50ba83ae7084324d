package io.github.appflowtestkit.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what users may touch apart from what is internal, and packages free of cycles. */
class InternalsTest {

    private static final String ROOT = "io.github.appflowtestkit";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/hidden/"))
            .importPackages(ROOT);

    /** Which internal packages other modules use, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            Map.entry("assertions -> fake.internal.journal", "failures show calls"),
            Map.entry("assertions -> fake.internal.wire", "requests are validated as JSON"),
            Map.entry("cli -> fake.internal.server.admin", "schema prints the schema of the admin routes"),
            Map.entry("cli -> fake.internal", "serve reads flow files"),
            Map.entry(
                    "junit -> fake.internal",
                    "tests read flow files; options reach clients that Mockito has wrapped already"),
            Map.entry("junit -> fake.internal.journal", "failures show calls"),
            Map.entry("junit -> fake.internal.page", "a failed test writes its fakes as web pages"),
            Map.entry("cli -> validator.internal.authored", "generate takes the labels of connectors by AWS"),
            Map.entry("fake -> validator.internal.authored", "connectors by AWS are there without being registered"),
            Map.entry("cli -> validator.internal.baseline", "validate --baseline"),
            Map.entry("cli -> validator.internal.catalogue", "rules and explain print the catalogue"),
            Map.entry("cli -> validator.internal.configuration", "validate reads appflow-testkit.yaml"),
            Map.entry("cli -> reports.internal.difference", "diff compares the flows of two sides"),
            Map.entry("cli -> reports.internal.html", "diff and render write pages"),
            Map.entry("cli -> reports.internal.github", "validate appends to the summary of a step"),
            Map.entry("cli -> reports.internal.json", "rules prints JSON, schema prints the schema of reports"),
            Map.entry("cli -> reports.internal.picture", "render"),
            Map.entry("cli -> reports.internal.run", "validate and serve read files and folders"),
            Map.entry("cli -> reports.internal.svg", "render"),
            Map.entry("cli -> reports.internal.text", "a terminal has colors; messages are safe to print"),
            Map.entry("maven -> reports.internal.run", "the goal reads files and folders"),
            Map.entry("maven -> reports.internal.text", "a log is safe to print"),
            Map.entry("maven -> validator.internal.configuration", "patterns; what a configuration names may change"),
            Map.entry("reports -> validator.internal.baseline", "baselines; findings have fingerprints"),
            Map.entry("reports -> validator.internal.catalogue", "SARIF and html have the pages of the rules"),
            Map.entry("reports -> validator.internal.configuration", "files are checked under appflow-testkit.yaml"),
            Map.entry("reports -> validator.internal.difference", "flows of two sides are paired by their names"),
            Map.entry("reports -> validator.internal.connector", "pictures name connectors as findings do"),
            Map.entry(
                    "reports -> validator.internal.flow", "pictures know of schedules and fields what the rules know"),
            Map.entry("reports -> validator.internal.fix", "reports offer fixes"),
            Map.entry("reports -> validator.internal.read", "findings are shown with their lines of the document"),
            Map.entry("reports -> validator.internal.recognition", "files of folders without a flow are skipped"),
            Map.entry("reports -> validator.internal.secret", "reports show no secrets"),
            Map.entry("junit -> validator.internal.recognition", "files of folders without a flow are skipped"),
            Map.entry("cli -> validator.internal.connector", "generate takes connector types"),
            Map.entry("cli -> validator.internal.convert", "convert; generate writes flows in any form"),
            Map.entry("cli -> validator.internal.entity", "generate and diff read the fields of entities"),
            Map.entry("cli -> validator.internal.finding", "generate lists names as findings do"),
            Map.entry("cli -> validator.internal.fix", "validate --fix; generate --update"),
            Map.entry("cli -> validator.internal.form", "generate tells what a form cannot hold of a flow"),
            Map.entry("cli -> validator.internal.generate", "generate"),
            Map.entry(
                    "cli -> validator.internal.read",
                    "lsp suppresses findings in the text of configurations; generate reads lists of fields, convert any syntax"),
            Map.entry("cli -> validator.internal.recognition", "lsp checks open files that may hold flows"),
            Map.entry("assertions -> validator.internal.difference", "a file may hold several flows"),
            Map.entry("assertions -> validator.internal.secret", "failures show no secrets"),
            Map.entry("fake -> validator.internal.secret", "calls, hints and logs show no secrets"),
            Map.entry("cli -> validator.internal.rules.entities", "diff finds flows that use a changed field"),
            Map.entry("cli -> validator.internal.structure", "misspelled options get the same suggestions as members"),
            Map.entry("cli -> validator.internal.write", "diff prints JSON"),
            Map.entry("fake -> validator.internal.connector", "one table of connectors answers DescribeConnectors"),
            Map.entry(
                    "fake -> validator.internal.difference",
                    "one place knows what UpdateFlow refuses, and partition keys"),
            Map.entry("fake -> validator.internal.finding", "names in messages are listed as in findings"),
            Map.entry("fake -> validator.internal.flow", "one place knows when schedules fire"),
            Map.entry("fake -> validator.internal.read", "requests show values as findings do"),
            Map.entry(
                    "fake -> validator.internal.structure", "misspelled requests get the same suggestions as members"),
            Map.entry("junit -> validator.internal.configuration", "tests of flow files obey appflow-testkit.yaml"));

    /** Modules whose packages form no cycle, the root package included; and what others use of their internals is listed. */
    private static final List<String> HELD = List.of("validator", "reports", "fake");

    @ParameterizedTest
    @ValueSource(strings = {"validator", "reports", "fake", "assertions", "junit"})
    void packages_form_no_cycle(String module) {
        slices().assignedFrom(packagesOf(module)).should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"validator", "reports", "fake", "assertions", "junit"})
    void no_public_signature_names_an_internal_type(String module) {
        assertThat(CLASSES.stream()
                        .filter(each -> isIn(module, each) && !isInternal(each) && isExported(each))
                        .flatMap(InternalsTest::namedInternals))
                .isEmpty();
    }

    @Test
    void modules_use_internals_of_others_only_where_a_reason_is_given() {
        Set<String> used = new TreeSet<>();
        Map<String, String> examples = new TreeMap<>();
        for (JavaClass each : CLASSES) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (HELD.contains(moduleOf(target))
                        && isInternal(target)
                        && !moduleOf(target).equals(moduleOf(each))) {
                    String arrow =
                            moduleOf(each) + " -> " + target.getPackageName().substring(ROOT.length() + 1);
                    used.add(arrow);
                    examples.put(arrow, dependency.getDescription());
                }
            }
        }
        assertThat(used).as("internals used by other modules: %s", examples).isEqualTo(EXCEPTIONS.keySet());
    }

    private static SliceAssignment packagesOf(String module) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass each) {
                return isIn(module, each) ? SliceIdentifier.of(each.getPackageName()) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages of " + module;
            }
        };
    }

    private static Stream<String> namedInternals(JavaClass owner) {
        Stream<String> supertypes = Stream.concat(owner.getSuperclass().stream(), owner.getInterfaces().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .filter(InternalsTest::isInternal)
                .map(type -> owner.getName() + " extends " + type.getName());
        Stream<String> members = owner.getMembers().stream()
                .filter(InternalsTest::isExported)
                .flatMap(member -> typesOf(member)
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .filter(InternalsTest::isInternal)
                        .map(type -> member.getFullName() + " names " + type.getName()));
        return Stream.concat(supertypes, members);
    }

    private static Stream<JavaType> typesOf(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit code = (JavaCodeUnit) member;
        return Stream.of(
                        Stream.of(code.getReturnType()),
                        code.getParameterTypes().stream(),
                        code.getExceptionTypes().stream())
                .flatMap(types -> types);
    }

    private static boolean isExported(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    /** Whether a class is public, and so are those around it. */
    static boolean isExported(JavaClass each) {
        return each.getModifiers().contains(JavaModifier.PUBLIC)
                && each.getEnclosingClass().map(InternalsTest::isExported).orElse(true);
    }

    static boolean isInternal(JavaClass each) {
        return each.getPackageName().startsWith(ROOT + ".") && (each.getPackageName() + ".").contains(".internal.");
    }

    private static boolean isIn(String module, JavaClass each) {
        return moduleOf(each).equals(module);
    }

    private static String moduleOf(JavaClass each) {
        String name = each.getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1).split("\\.", 2)[0] : "";
    }
}
