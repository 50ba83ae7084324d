package io.github.appflowtestkit.validator.internal.form.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.cases.ProfileCases;
import io.github.appflowtestkit.validator.internal.cases.RuleCase;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The rules about connector profiles find the same in Terraform's configurations and plans as in requests. */
class ProfilesInTerraformTest {

    private static final String AWS = "aws_appflow_connector_profile";
    private static final String AWSCC = "awscc_appflow_connector_profile";

    /** How a provider writes a profile in JSON. */
    private record ProviderWriter(Provider provider) implements ProfileCases.Writer {

        static ProviderWriter of(String resource) {
            return new ProviderWriter(Provider.of(resource).orElseThrow());
        }

        @Override
        public String name(StructureShape structure, String member) {
            boolean isOther = !provider.hasBlocks()
                    && member.equals("oAuthRequest")
                    && structure.name().equals("OAuth2Credentials");
            return isOther ? "o_auth_request" : provider.spelling().member(member);
        }

        @Override
        public boolean hasBlocks() {
            return provider.hasBlocks();
        }
    }

    private static Stream<RuleCase> cases(String resource) {
        Provider provider = Provider.of(resource).orElseThrow();
        return ProfileCases.all()
                .filter(each -> ProfileCases.fits(
                        each.json(),
                        (structure, member) -> provider.lacks(structure, member).isPresent(),
                        provider::alsoRequires));
    }

    static Stream<RuleCase> aws() {
        return cases(AWS);
    }

    static Stream<RuleCase> awscc() {
        return cases(AWSCC);
    }

    @ParameterizedTest
    @MethodSource("aws")
    void the_aws_provider(RuleCase each) {
        check(AWS, each);
    }

    @ParameterizedTest
    @MethodSource("awscc")
    void the_awscc_provider(RuleCase each) {
        check(AWSCC, each);
    }

    private static void check(String resource, RuleCase each) {
        ProviderWriter writer = ProviderWriter.of(resource);
        JsonNode arguments = ProfileCases.written(each.json(), writer);
        String configuration = "{\"resource\": {\"" + resource + "\": " + ProfileCases.object("p", arguments) + "}}";
        String plan =
                "{\"format_version\": \"1.2\", \"planned_values\": {\"root_module\": {\"resources\": [{\"address\": \""
                        + resource + ".p\", \"mode\": \"managed\", \"type\": \"" + resource + "\", \"name\": \"p\", "
                        + ProfileCases.object("values", arguments).substring(1) + "]}}}";

        assertThat(ProfileCases.findings("main.tf.json", configuration, (pointer, finding) -> pointer))
                .isEqualTo(expected(each, "/resource/" + resource + "/p", writer));
        // a plan has secrets in plain text by nature
        List<String> inPlan = expected(each, "/planned_values/root_module/resources/0/values", writer).stream()
                .filter(finding -> !finding.startsWith("AF7023"))
                .toList();
        assertThat(ProfileCases.findings("plan.json", plan, (pointer, finding) -> pointer))
                .isEqualTo(inPlan);
    }

    private static List<String> expected(RuleCase each, String resource, ProviderWriter writer) {
        return ProfileCases.findings(
                "profile.json",
                each.json(),
                (pointer, finding) -> resource + ProfileCases.pointer(Objects.requireNonNull(pointer), writer));
    }

    @Test
    void most_cases_can_be_written() {
        assertThat(aws()).hasSizeGreaterThan(60);
        assertThat(awscc()).hasSizeGreaterThan(80);
    }
}
