package io.github.appflowtestkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the arrows between modules and packages, and the house rules that a class file can break. */
class ArchitectureTest {

    private static final String ROOT = "io.github.appflowtestkit";
    private static final String HIDDEN = ROOT + ".validator.hidden..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/hidden/"))
            .importPackages(ROOT);

    private static final String[] JACKSON_AND_NETWORKNT = {
        "tools.jackson..",
        "com.fasterxml..",
        "com.networknt..",
        "com.github.difflib..",
        "com.google.re2j..",
        "org.snakeyaml..",
        HIDDEN
    };

    /** What makes a run differ from the one before. */
    private static final Set<String> CHANCE_AND_MACHINE = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.InstantSource.system",
            "java.lang.System.currentTimeMillis",
            "java.lang.Math.random",
            "java.lang.Thread.sleep",
            "java.util.UUID.randomUUID",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.util.concurrent.ThreadLocalRandom.current");

    @Test
    void arrows_between_modules_go_only_as_drawn() {
        check(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("schema")
                .definedBy(ROOT + ".schema..")
                .layer("validator")
                .definedBy(ROOT + ".validator..")
                .layer("reports")
                .definedBy(ROOT + ".reports..")
                .layer("fake")
                .definedBy(ROOT + ".fake..")
                .layer("assertions")
                .definedBy(ROOT + ".assertions..")
                .layer("junit")
                .definedBy(ROOT + ".junit..")
                .layer("cli")
                .definedBy(ROOT + ".cli..")
                .layer("maven")
                .definedBy(ROOT + ".maven..")
                .whereLayer("maven")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("junit")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("assertions")
                .mayOnlyBeAccessedByLayers("junit")
                .whereLayer("reports")
                .mayOnlyBeAccessedByLayers("cli", "maven")
                .whereLayer("fake")
                .mayOnlyBeAccessedByLayers("assertions", "junit", "cli")
                .whereLayer("validator")
                .mayOnlyBeAccessedByLayers("reports", "fake", "assertions", "junit", "cli", "maven")
                .whereLayer("schema")
                .mayOnlyBeAccessedByLayers("validator", "cli"));
    }

    @Test
    void one_package_knows_the_json_schema_library() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".validator.internal.structure")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.networknt..", ROOT + ".validator.hidden.networknt.."));
    }

    @Test
    void no_library_behind_the_validator_shows_in_a_public_signature() {
        check(noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("..internal..")
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        ROOT + ".validator..",
                        ROOT + ".reports..",
                        ROOT + ".fake..",
                        ROOT + ".assertions..",
                        ROOT + ".junit..")
                .should()
                .haveRawReturnType(resideInAnyPackage(JACKSON_AND_NETWORKNT))
                .orShould()
                .haveRawParameterTypes(anyIn(JACKSON_AND_NETWORKNT)));
    }

    @Test
    void the_structure_layer_knows_nothing_of_rules() {
        check(noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".validator.internal.read..", ROOT + ".validator.internal.structure..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".validator.internal.rules..",
                        ROOT + ".validator.flow..",
                        ROOT + ".validator.internal.flow..",
                        ROOT + ".validator.internal.connector.."));
    }

    @Test
    void rules_of_different_families_do_not_know_each_other() {
        check(slices().matching(ROOT + ".validator.internal.rules.(*)..")
                .should()
                .notDependOnEachOther());
    }

    @Test
    void only_the_assertions_know_assertj() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".assertions..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.assertj..", ROOT + ".assertions.."));
    }

    @Test
    void only_the_source_of_flow_files_knows_parameterized_tests() {
        check(noClasses()
                .that()
                .doNotHaveSimpleName("FlowSource")
                .and()
                .doNotHaveSimpleName("FlowArguments")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit.jupiter.params.."));
    }

    @Test
    void libraries_do_not_ask_clock_chance_or_machine() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".maven..")
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("clock, chance or the machine's defaults") {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        return CHANCE_AND_MACHINE.contains(
                                access.getTargetOwner().getName() + "." + access.getName());
                    }
                }));
    }

    @Test
    void libraries_do_not_print() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace"));
    }

    @Test
    void packages_tell_what_is_in_them() {
        check(noClasses()
                .should()
                .resideInAnyPackage(
                        "..impl..", "..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..misc.."));
    }

    @Test
    void every_package_says_what_may_be_null() {
        check(classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith("org.jspecify.annotations.NullMarked"));
    }

    @Test
    void the_classes_looked_at_are_all_there() {
        assertThat(CLASSES.stream()
                        .map(each ->
                                each.getPackageName().substring(ROOT.length()).split("\\.", 3)[1])
                        .collect(Collectors.toSet()))
                .contains("schema", "validator", "reports", "fake", "assertions", "junit", "cli", "maven");
    }

    private static DescribedPredicate<List<JavaClass>> anyIn(String... packages) {
        DescribedPredicate<JavaClass> inside = resideInAnyPackage(packages);
        return DescribedPredicate.describe(
                "one of them in " + String.join(", ", packages),
                types -> types.stream().anyMatch(inside));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
