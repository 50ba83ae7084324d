package io.github.appflowtestkit.validator.internal.form.written;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.validator.internal.fix.FieldUpdate;
import io.github.appflowtestkit.validator.internal.fix.NotEditableException;
import io.github.appflowtestkit.validator.internal.form.written.WrittenForm.Written;
import io.github.appflowtestkit.validator.internal.generate.FieldMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** In every form a flow is made to map other fields, whatever their names are, and becomes the request that is meant. */
class FieldUpdateInFormsTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Property(tries = 300)
    void the_flow_becomes_the_one_that_is_meant(
            @ForAll("names") List<String> before, @ForAll("names") List<String> after, @ForAll Written form)
            throws NotEditableException {
        if (holdParts(after, before)) {
            return;
        }
        String text = text(form, flow(before));
        FieldUpdate update;
        if (form == Written.PLAN) {
            assertThatThrownBy(() -> FieldUpdate.of("flow", text.getBytes(UTF_8), Optional.empty()))
                    .isInstanceOf(NotEditableException.class);
            return;
        }
        update = FieldUpdate.of("flow", text.getBytes(UTF_8), Optional.empty());
        String changed = update.to(mappings(after), false).document().after();
        assertThat(ReadBack.of(changed)).isEqualTo(ReadBack.of(text(form, flow(merged(before, after)))));
        String again = FieldUpdate.of("flow", changed.getBytes(UTF_8), Optional.empty())
                .to(mappings(after), false)
                .document()
                .after();
        assertThat(again).isEqualTo(changed);
    }

    @Property(tries = 100)
    void what_was_added_can_be_removed_again(
            @ForAll("names") List<String> before, @ForAll("names") List<String> more, @ForAll Written form)
            throws NotEditableException {
        if (form != Written.PLAN && !holdParts(before, more)) {
            String text = text(form, flow(before));
            List<String> all =
                    Stream.concat(before.stream(), more.stream()).distinct().toList();
            String longer = FieldUpdate.of("flow", text.getBytes(UTF_8), Optional.empty())
                    .to(mappings(all), false)
                    .document()
                    .after();
            String shorter = FieldUpdate.of("flow", longer.getBytes(UTF_8), Optional.empty())
                    .to(mappings(before), false)
                    .document()
                    .after();
            assertThat(shorter).isEqualTo(text);
        }
    }

    /** Whether paths lead through a field, which is then projected as long as they are. */
    private static boolean holdParts(List<String> paths, List<String> fields) {
        return fields.stream().anyMatch(field -> paths.stream().anyMatch(path -> path.startsWith(field + ".")));
    }

    /** What stays keeps its place; what comes stands at the end. */
    private static List<String> merged(List<String> before, List<String> after) {
        List<String> merged = new ArrayList<>(before);
        merged.retainAll(after);
        after.stream().filter(name -> !merged.contains(name)).forEach(merged::add);
        return merged;
    }

    private static List<FieldMapping> mappings(List<String> names) {
        return names.stream()
                .map(name -> new FieldMapping(name, "to " + name, "a", "b"))
                .toList();
    }

    private static String text(Written form, ObjectNode flow) {
        return form.syntax().write(form.form().document(flow)).text();
    }

    private static ObjectNode flow(List<String> fields) {
        ObjectNode flow = (ObjectNode) MAPPER.readTree("""
                {"flowName": "orders", "triggerConfig": {"triggerType": "OnDemand"},
                 "sourceFlowConfig": {"connectorType": "Slack", "connectorProfileName": "slack",
                  "sourceConnectorProperties": {"Slack": {"object": "messages"}}},
                 "destinationFlowConfigList": [{"connectorType": "S3",
                  "destinationConnectorProperties": {"S3": {"bucketName": "lake"}}}]}
                """);
        ArrayNode tasks = flow.putArray("tasks");
        ObjectNode projection = tasks.addObject().put("taskType", "Filter");
        ArrayNode projected = projection.putArray("sourceFields");
        fields.forEach(projected::add);
        projection.putObject("connectorOperator").put("Slack", "PROJECTION");
        for (String field : fields) {
            ObjectNode task = tasks.addObject().put("taskType", "Map");
            task.putArray("sourceFields").add(field);
            task.put("destinationField", "to " + field);
            task.putObject("connectorOperator").put("Slack", "NO_OP");
            task.putObject("taskProperties").put("SOURCE_DATA_TYPE", "a").put("DESTINATION_DATA_TYPE", "b");
        }
        return flow;
    }

    @Provide
    Arbitrary<List<String>> names() {
        Arbitrary<String> plain = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3);
        Arbitrary<String> hostile = Arbitraries.strings()
                .withChars("ab\"'\\${}%#/*:,.-[]&!|> \u00e9\u4e2d=<@`~?")
                .ofMinLength(1)
                .ofMaxLength(12)
                // Terraform's strings with both a backslash and a start of a template are not read as known ones
                .filter(name -> !name.isBlank() && !name.matches(".*(?:\\\\.*[$%]\\{|[$%]\\{.*\\\\).*"));
        Arbitrary<String> words = Arbitraries.of(
                "yes",
                "null",
                "1",
                "0x1f",
                "1e3",
                "~",
                "-",
                "- a",
                "a: b",
                "#",
                "${a}",
                "%{if}",
                "x".repeat(300),
                "\ud83d\ude00",
                "2026-11-30",
                "=",
                "<<");
        return Arbitraries.oneOf(plain, hostile, words)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
