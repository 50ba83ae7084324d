package io.github.appflowtestkit.validator.internal.form.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the conditions and parameters of a flow can turn out. */
class OutcomesTest {

    private static final String STAGES = """
            {
              "Parameters": {
                "Stage": {"Type": "String", "Default": "dev"},
                "Size": {"Type": "String", "AllowedValues": ["small", "large"]},
                "Team": {"Type": "String", "AllowedValues": ["a", "b"], "Default": "b"}
              },
              "Conditions": {
                "Prod": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]},
                "Dev": {"Fn::Equals": ["dev", {"Ref": "Stage"}]},
                "NotProd": {"Fn::Not": [{"Condition": "Prod"}]},
                "ProdHere": {"Fn::And": [{"Condition": "Prod"}, {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-central-1"]}]},
                "DevOrProd": {"Fn::Or": [{"Condition": "Dev"}, {"Condition": "Prod"}]},
                "TeamA": {"Fn::Equals": [{"Ref": "Team"}, "a"]},
                "Mapped": {"Fn::Equals": [{"Fn::FindInMap": ["M", {"Ref": "AWS::Region"}, "on"]}, "true"]},
                "Always": {"Fn::Equals": ["a", "a"]},
                "Circle": {"Fn::Not": [{"Condition": "Circle"}]},
                "Odd": "x"
              }
            }
            """;

    private static JsonValue json(String text) {
        return new DocumentReader(1 << 20, 100).read(text).root().orElseThrow();
    }

    private static List<String> outcomes(String properties) {
        return outcomes(STAGES, properties, Optional.empty());
    }

    private static List<String> outcomes(String template, String properties, Optional<String> own) {
        return Outcomes.of(Template.of(json(template), ""), json(properties), own).stream()
                .map(outcome -> String.join(", ", outcome.words())
                        .replace("the condition ", "")
                        .replace("the parameter ", ""))
                .toList();
    }

    private static String ifs(String... conditions) {
        return List.of(conditions).stream()
                .map(name -> "{\"Fn::If\": [\"" + name + "\", 1, 2]}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void a_flow_without_conditions_has_one() {
        assertThat(outcomes("{\"Ref\": \"Stage\"}")).containsExactly("");
    }

    @Test
    void a_condition_turns_out_both_ways_even_if_a_default_settles_it() {
        assertThat(outcomes(ifs("Prod"))).containsExactly("Prod is false", "Prod is true");
    }

    @Test
    void conditions_over_one_parameter_do_not_contradict_each_other() {
        assertThat(outcomes(ifs("Prod", "Dev", "NotProd", "DevOrProd")))
                .containsExactly(
                        "Prod is false, Dev is true, NotProd is true, DevOrProd is true",
                        "Prod is true, Dev is false, NotProd is false, DevOrProd is true",
                        "Prod is false, Dev is false, NotProd is true, DevOrProd is false");
    }

    @Test
    void a_parameter_has_only_its_allowed_values_the_default_first() {
        assertThat(outcomes("[{\"Ref\": \"Team\"}," + ifs("TeamA") + "]"))
                .containsExactly("TeamA is false, Team is \"b\"", "TeamA is true, Team is \"a\"");
    }

    @Test
    void a_parameter_without_a_default_has_each_of_its_allowed_values() {
        assertThat(outcomes("{\"Fn::Sub\": \"x-${Size}\"}")).containsExactly("Size is \"small\"", "Size is \"large\"");
    }

    @Test
    void pseudo_parameters_and_unknown_comparisons_are_free() {
        assertThat(outcomes(ifs("ProdHere"))).containsExactly("ProdHere is false", "ProdHere is true");
        assertThat(outcomes(ifs("Mapped"))).containsExactly("Mapped is true", "Mapped is false");
        assertThat(outcomes(ifs("Nowhere"))).containsExactly("Nowhere is true", "Nowhere is false");
        assertThat(outcomes(ifs("Odd"))).containsExactly("Odd is true", "Odd is false");
        assertThat(outcomes(ifs("Circle"))).hasSizeBetween(1, 2);
    }

    @Test
    void what_is_always_so_has_one_outcome() {
        assertThat(outcomes(ifs("Always"))).containsExactly("Always is true");
    }

    @Test
    void the_condition_of_the_flow_itself_holds() {
        assertThat(outcomes(STAGES, ifs("Prod"), Optional.of("Prod"))).containsExactly("Prod is true");
        assertThat(outcomes(STAGES, ifs("Dev"), Optional.of("Prod"))).containsExactly("Dev is false");
    }

    @Test
    void of_too_many_outcomes_nothing_is_said() {
        String conditions = IntStream.range(0, 100)
                .mapToObj(i ->
                        "\"C" + i + "\": {\"Fn::Equals\": [{\"Ref\": \"AWS::StackName\"}, {\"Ref\": \"P" + i + "\"}]}")
                .collect(Collectors.joining(",", "{\"Conditions\": {", "}}"));
        for (int number : new int[] {5, 20, 100}) {
            String[] names = IntStream.range(0, number).mapToObj(i -> "C" + i).toArray(String[]::new);
            assertThat(outcomes(conditions, ifs(names), Optional.empty())).containsExactly("");
        }
        assertThat(outcomes(conditions, ifs("C0", "C1", "C2", "C3"), Optional.empty()))
                .hasSize(16);
    }

    @Test
    void parameters_are_left_open_before_conditions_are() {
        String template = """
                {"Parameters": {"A": {"AllowedValues": ["1", "2", "3", "4", "5"]}, "B": {"AllowedValues": ["1", "2"]}},
                 "Conditions": {"C": {"Fn::Equals": [{"Ref": "X"}, "1"]}}}
                """;
        String properties = "[{\"Ref\": \"A\"}, {\"Ref\": \"B\"}, " + ifs("C") + "]";

        assertThat(outcomes(template, properties, Optional.empty())).containsExactly("C is true", "C is false");
    }

    @Test
    void a_long_chain_of_conditions_ends() {
        String chain = IntStream.range(0, 20_000)
                .mapToObj(i -> "\"C" + i + "\": {\"Condition\": \"C" + (i + 1) + "\"}")
                .collect(Collectors.joining(",", "{\"Conditions\": {", "}}"));

        assertThat(outcomes(chain, ifs("C0"), Optional.empty())).hasSize(2);
    }
}
