package io.github.appflowtestkit.validator.internal.form.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.cases.ProfileCases;
import io.github.appflowtestkit.validator.internal.cases.RuleCase;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates write connector profiles as CloudFormation's schema has them, and the rules find the same as in requests. */
class ProfileSchemaTest {

    private static final Path MEMBERS = Path.of("src/test/resources/cloudformation/profile-members.txt");

    private static final String REQUEST = "the request";

    /** What the schema lacks: a connector whose service has ended, and the properties of connectors that have none. */
    private static final Set<String> LACKING = Set.of(
            "ConnectorProfileCredentials.Honeycode",
            "ConnectorProfileProperties.Amplitude",
            "ConnectorProfileProperties.GoogleAnalytics",
            "ConnectorProfileProperties.Honeycode",
            "ConnectorProfileProperties.Singular",
            "ConnectorProfileProperties.Trendmicro");

    private static final ProfileCases.Writer WRITER = new ProfileCases.Writer() {
        @Override
        public String name(StructureShape structure, String member) {
            List<String> names = ProfileSchema.names(member);
            return structure.name().equals("OAuth2Credentials") ? names.get(names.size() - 1) : names.get(0);
        }

        @Override
        public boolean hasBlocks() {
            return false;
        }
    };

    @Test
    void the_table_has_the_names_of_cloudformations_schema() throws IOException {
        Map<String, StructureShape> structures = new TreeMap<>();
        collect(ResourceType.CONNECTOR_PROFILE.request(), structures);
        structures.put(REQUEST, ResourceType.CONNECTOR_PROFILE.request());
        for (String line : Files.readAllLines(MEMBERS)) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(": ", 2);
            StructureShape structure = Objects.requireNonNull(structures.get(parts[0]), parts[0]);
            Set<String> expected = new TreeSet<>(List.of(parts[1].split(", ")));
            Set<String> known = new TreeSet<>();
            for (String member : structure.names()) {
                if (!LACKING.contains(structure.name() + "." + member) && !member.equals("clientToken")) {
                    ProfileSchema.names(member).stream()
                            .filter(expected::contains)
                            .findFirst()
                            .ifPresentOrElse(known::add, () -> known.add("no name for " + member));
                }
            }
            if (parts[0].equals(REQUEST)) {
                known.addAll(ProfileSchema.READ_ONLY);
            }
            assertThat(known).as(parts[0]).isEqualTo(expected);
        }
    }

    private static void collect(Shape shape, Map<String, StructureShape> structures) {
        if (shape instanceof ListShape list) {
            collect(list.item(), structures);
        } else if (shape instanceof StructureShape structure && structures.put(structure.name(), structure) == null) {
            structure.members().values().forEach(member -> collect(member, structures));
        }
    }

    static Stream<RuleCase> cases() {
        return ProfileCases.all()
                .filter(each -> ProfileCases.fits(
                        each.json(),
                        (structure, member) -> LACKING.contains(structure.name() + "." + member),
                        structure -> ProfileSchema.REQUIRED.getOrDefault(structure.name(), List.of())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_rules_find_the_same_in_templates(RuleCase each) {
        String template = "{\"Resources\": {\"P\": {\"Type\": \"AWS::AppFlow::ConnectorProfile\", "
                + ProfileCases.object("Properties", ProfileCases.written(each.json(), WRITER))
                        .substring(1)
                + "}}";
        List<String> expected = ProfileCases.findings(
                "profile.json",
                each.json(),
                (pointer, finding) -> "/Resources/P/Properties" + ProfileCases.pointer(pointer, WRITER));

        assertThat(ProfileCases.findings("template.json", template, (pointer, finding) -> pointer))
                .isEqualTo(expected);
    }

    @Test
    void most_cases_can_be_written() {
        assertThat(cases()).hasSizeGreaterThan(80);
    }
}
