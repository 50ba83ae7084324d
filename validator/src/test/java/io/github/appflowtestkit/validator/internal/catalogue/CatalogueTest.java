package io.github.appflowtestkit.validator.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    @Test
    void ids_and_names_are_unique_and_in_order() {
        assertThat(CATALOGUE.infos())
                .extracting(RuleInfo::id)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(CATALOGUE.infos()).extracting(RuleInfo::name).doesNotHaveDuplicates();
    }

    @Test
    void a_rule_of_the_service_never_rests_on_inference() {
        assertThat(CATALOGUE.infos())
                .filteredOn(info -> info.layer() == Layer.SERVICE)
                .isNotEmpty()
                .noneMatch(info -> info.evidence().kind() == Evidence.Kind.INFERRED);
    }

    @Test
    void rules_of_the_service_are_errors_and_advice_is_not() {
        List<RuleInfo> infos = Stream.concat(
                        CATALOGUE.rules().stream().map(Rule::info),
                        CATALOGUE.profileRules().stream().map(ProfileRule::info))
                .toList();
        for (RuleInfo info : infos) {
            assertThat(info.layer()).as(info.id()).isIn(Layer.SERVICE, Layer.ADVICE);
            assertThat(info.layer() == Layer.SERVICE).as(info.id()).isEqualTo(info.severity() == Severity.ERROR);
        }
    }

    @Test
    void the_rules_of_the_service_are_those_of_its_layer() {
        Catalogue service = Catalogue.ofService();
        assertThat(service.rules())
                .extracting(Rule::info)
                .containsExactlyElementsOf(CATALOGUE.rules().stream()
                        .map(Rule::info)
                        .filter(info -> info.layer() == Layer.SERVICE)
                        .toList());
        assertThat(service.profileRules())
                .extracting(ProfileRule::info)
                .containsExactlyElementsOf(CATALOGUE.profileRules().stream()
                        .map(ProfileRule::info)
                        .filter(info -> info.layer() == Layer.SERVICE)
                        .toList());
        assertThat(CATALOGUE.runRules()).noneMatch(rule -> rule.info().layer() == Layer.SERVICE);
    }

    @Test
    void evidence_other_than_inferred_can_be_read_somewhere() {
        assertThat(CATALOGUE.infos())
                .filteredOn(info -> info.evidence().kind() != Evidence.Kind.INFERRED)
                .allSatisfy(info -> assertThat(info.evidence().sources())
                        .as(info.id())
                        .allSatisfy(source -> assertThat(source.link()).isPresent()));
    }

    @Test
    void summaries_are_sentences_without_full_stop() {
        assertThat(CATALOGUE.infos())
                .allSatisfy(info -> assertThat(info.summary())
                        .as(info.id())
                        .matches("[A-Za-z].*[^.]")
                        .hasSizeLessThan(110));
    }

    @Test
    void a_rule_is_found_by_id_and_by_name_in_any_case() {
        assertThat(CATALOGUE.info("af3005")).map(RuleInfo::name).contains("ProfileMissing");
        assertThat(CATALOGUE.info("profilemissing")).map(RuleInfo::id).contains("AF3005");
        assertThat(CATALOGUE.info("AF1002")).isPresent();
        assertThat(CATALOGUE.info("AF5001")).isPresent();
        assertThat(CATALOGUE.info("AF9999")).isEmpty();
    }

    @Test
    void rules_of_the_users_own_join_the_catalogue() {
        Catalogue more = CATALOGUE.with(List.of(rule("AF9001")));
        assertThat(more.rules()).hasSize(CATALOGUE.rules().size() + 1);
        assertThat(more.info("AF9001")).isPresent();
        assertThat(more.infos()).extracting(RuleInfo::id).isSorted();
    }

    @Test
    void a_rule_of_the_users_own_takes_no_id_of_ours() {
        assertThatThrownBy(() -> CATALOGUE.with(List.of(rule("AF3999"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("id of a rule of your own must be AF9000 to AF9999, but is AF3999 for ");
    }

    @Test
    void two_rules_do_not_share_an_id() {
        assertThatThrownBy(() -> CATALOGUE.with(List.of(rule("AF9001"), rule("AF9001"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("id of a rule must be unique, but AF9001 is the id of ");
    }

    @Test
    void a_rule_of_your_own_has_no_fix() {
        RuleInfo own = rule("AF9001").info();
        assertThatThrownBy(own::withFix)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule AF9001 must not be fixable; only built-in rules have fixes");
    }

    @Test
    void summaries_are_noun_phrases_in_one_grammar() {
        assertThat(CATALOGUE.infos())
                .extracting(RuleInfo::summary)
                .doesNotHaveDuplicates()
                .allSatisfy(summary -> {
                    assertThat(summary)
                            .doesNotContainPattern("^(A|An|The|No|One) ")
                            .doesNotEndWith(".");
                    assertThat(summary).hasSizeLessThan(100);
                });
    }

    @Test
    void rules_on_the_class_path_are_found(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Rule.class.getName()), Offered.class.getName());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            assertThat(Catalogue.withServices().info("AF9100"))
                    .map(RuleInfo::name)
                    .contains("OwnRule");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        assertThat(Catalogue.withServices().infos()).isEqualTo(CATALOGUE.infos());
    }

    /** A rule as users offer it: a public class with a public constructor. */
    public static final class Offered implements Rule {

        @Override
        public RuleInfo info() {
            return rule("AF9100").info();
        }

        @Override
        public void check(Flow flow, Findings findings) {
            rule("AF9100").check(flow, findings);
        }
    }

    private static Rule rule(String id) {
        return new Rule() {
            @Override
            public RuleInfo info() {
                return RuleInfo.warning(id, "OwnRule", "A rule of one's own", Evidence.inferred("It is ours"));
            }

            @Override
            public void check(Flow flow, Findings findings) {
                findings.at(flow.name()).report("flowName " + flow.name().shown() + " is what it is");
            }
        };
    }
}
