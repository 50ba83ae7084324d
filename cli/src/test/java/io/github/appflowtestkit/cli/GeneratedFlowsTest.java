package io.github.appflowtestkit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever the connectors and the fields are, validate has nothing to say about a generated flow in any form. */
class GeneratedFlowsTest {

    /** What only the choice of the connectors brings: an undocumented pair, and the end of a service. */
    private static final Set<String> OF_THE_PAIR = Set.of("AF3009", "AF3020", "AF2003", "AF2013", "AF2014");

    /** CloudFormation's type, and with it AWSCC, has not all destinations; Terraform's AWS provider has not all sources. */
    private static boolean isIn(Form form, Connector source, Connector destination) {
        return switch (form.to()) {
            case "cloudformation" ->
                !Set.of(Connector.HONEYCODE, Connector.CUSTOMER_PROFILES).contains(destination);
            case "terraform" -> source != Connector.PARDOT;
            default -> true;
        };
    }

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** A form and how to write it. */
    record Form(String to, String format) {}

    @Property(tries = 150)
    void have_no_finding(
            @ForAll("sources") Connector source,
            @ForAll("destinations") Connector destination,
            @ForAll("forms") Form form,
            @ForAll("entities") String entity,
            @ForAll boolean mapsAll) {
        Assume.that(isIn(form, source, destination));
        List<String> arguments = new ArrayList<>(List.of("generate", "--fields", "-"));
        arguments.addAll(List.of("--source", source.type() + ":" + (source == Connector.S3 ? "drop/files" : "object")));
        arguments.addAll(List.of("--destination", destination.type() + where(destination)));
        arguments.addAll(List.of("--to", form.to(), "--format", form.format()));
        if (mapsAll || Set.of(Connector.AMPLITUDE, Connector.GOOGLE_ANALYTICS).contains(source)) {
            arguments.add("--map-all");
        }
        if (source.needsProfile() || destination.needsProfile()) {
            arguments.addAll(List.of("--profile", "one"));
        }
        if (source.needsProfile() && destination.needsProfile()) {
            arguments.addAll(List.of("--destination-profile", "two"));
        }
        if (source == Connector.CUSTOM_CONNECTOR) {
            arguments.addAll(List.of("--api-version", "v1"));
        }
        if (destination == Connector.CUSTOM_CONNECTOR) {
            arguments.addAll(List.of("--destination-api-version", "v1"));
        }
        if (Set.of(Connector.REDSHIFT, Connector.SNOWFLAKE, Connector.EVENT_BRIDGE)
                .contains(destination)) {
            arguments.addAll(List.of("--bucket", "stage/large"));
        }
        CommandRun.Result result = CommandRun.in(Path.of(".")).input(entity).run(arguments.toArray(String[]::new));
        assertThat(result.err()).as(result.arguments()).doesNotContain("internal error");
        assertThat(result.code()).as(result.arguments() + "\n" + result.err()).isZero();
        assertThat(FlowValidator.create().validate("flow", result.out()).findings())
                .as(result.out())
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .filteredOn(finding -> !OF_THE_PAIR.contains(finding.rule()))
                .extracting(Finding::message)
                .isEmpty();
        assertThat(FlowValidator.create().requests(result.out().getBytes(UTF_8)))
                .hasSize(1);
    }

    private static String where(Connector destination) {
        return switch (destination) {
            case LOOKOUT_METRICS -> "";
            case S3 -> ":lake/folder";
            case UPSOLVER -> ":upsolver-appflow-files";
            case REDSHIFT -> ":public.orders";
            case SNOWFLAKE -> ":sales.public.orders";
            case EVENT_BRIDGE -> ":aws.partner/appflow/salesforce.com/123456789012/orders";
            default -> ":target";
        };
    }

    @Provide
    Arbitrary<Connector> sources() {
        return Arbitraries.of(
                Stream.of(Connector.values()).filter(Connector::isSource).toList());
    }

    @Provide
    Arbitrary<Connector> destinations() {
        return Arbitraries.of(
                Stream.of(Connector.values()).filter(Connector::isDestination).toList());
    }

    @Provide
    Arbitrary<Form> forms() {
        List<Form> forms = new ArrayList<>();
        for (String to : GenerateOptions.FORMS) {
            for (String format : to.equals("terraform") ? List.of("hcl", "json") : List.of("json", "yaml")) {
                forms.add(new Form(to, format));
            }
        }
        return Arbitraries.of(forms);
    }

    @Provide
    Arbitrary<String> entities() {
        Arbitrary<String> plain = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6);
        Arbitrary<String> hostile = Arbitraries.strings()
                .withChars("ab\"'\\${}%#/*:,.-[]&!|> \u00e9\u4e2d=<@`~?_")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(name -> name.equals(name.strip()) && !name.isBlank());
        Arbitrary<String> words = Arbitraries.of(
                "yes",
                "null",
                "1",
                "0x1f",
                "1e3",
                "~",
                "-",
                "a: b",
                "${a}",
                "%{if}",
                "x".repeat(256),
                "\ud83d\ude00",
                "2026-11-30");
        Arbitrary<List<String>> names = Arbitraries.oneOf(plain, hostile, words)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(5);
        Arbitrary<String> types = Arbitraries.of("string", "id", "picklist", "currency", "Edm.DateTime", "");
        return Combinators.combine(names, types, Arbitraries.of(true, false)).as(GeneratedFlowsTest::entity);
    }

    private static String entity(List<String> names, String type, boolean hasProperties) {
        ObjectNode entity = MAPPER.createObjectNode();
        ArrayNode fields = entity.putArray("connectorEntityFields");
        for (String name : names) {
            ObjectNode field = fields.addObject().put("identifier", name);
            if (!type.isEmpty()) {
                field.putObject("supportedFieldTypeDetails").putObject("v1").put("fieldType", type);
            }
            if (hasProperties) {
                field.putObject("sourceProperties").put("isRetrievable", name.equals(names.get(0)));
                field.putObject("destinationProperties").put("isCreatable", name.equals(names.get(0)));
            }
        }
        return entity.toString();
    }
}
