package io.github.appflowtestkit.validator.internal.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.entity.Entity;
import io.github.appflowtestkit.validator.internal.entity.EntityField;
import io.github.appflowtestkit.validator.internal.entity.EntityField.Flag;
import io.github.appflowtestkit.validator.internal.entity.EntityFormatException;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.write.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A flow that is generated from an entity does with its fields only what they allow. */
class GeneratedFieldsTest {

    private static final FlowSide BUCKET = new FlowSide(Connector.S3, "orders", Optional.empty(), Optional.empty());
    private static final FlowSide ACCOUNT =
            new FlowSide(Connector.SALESFORCE, "Account", Optional.of("crm"), Optional.empty());

    @Property(tries = 100)
    void a_source_has_no_finding_about_its_fields(@ForAll("fields") List<String> fields)
            throws IOException, EntityFormatException {
        List<FieldMapping> mappings = entity(fields).fields().stream()
                .filter(field -> !field.isNot(Flag.RETRIEVABLE))
                .map(field -> new FieldMapping(field.name(), field.name(), type(field), "string"))
                .toList();
        Assume.that(!mappings.isEmpty());
        WriteOptions none = new WriteOptions(Optional.empty(), List.of(), Optional.empty());

        assertThat(check(fields, new NewFlow("accounts", ACCOUNT, BUCKET, none, "OnDemand", false).of(mappings)))
                .isEmpty();
    }

    @Property(tries = 100)
    void a_destination_has_no_finding_about_its_fields(@ForAll("fields") List<String> fields)
            throws IOException, EntityFormatException {
        List<FieldMapping> mappings = entity(fields).fields().stream()
                .filter(field -> !field.isNot(Flag.CREATABLE))
                .map(field -> new FieldMapping(field.name(), field.name(), "string", type(field)))
                .toList();
        Assume.that(!mappings.isEmpty());
        WriteOptions insert = new WriteOptions(Optional.of("INSERT"), List.of(), Optional.empty());

        assertThat(check(fields, new NewFlow("accounts", BUCKET, ACCOUNT, insert, "OnDemand", false).of(mappings)))
                .isEmpty();
    }

    private static String type(EntityField field) {
        return field.type().orElse("string");
    }

    private static Entity entity(List<String> fields) throws EntityFormatException {
        return Entity.of(
                new DocumentReader(1 << 20, 20).readJson(json(fields)).root().orElseThrow());
    }

    private static String json(List<String> fields) {
        return "{\"connectorEntityFields\":[" + String.join(",", fields) + "]}";
    }

    private static List<String> check(List<String> fields, JsonObject flow) throws IOException {
        Path folder = Files.createTempDirectory("entities");
        Path file = Files.createDirectories(folder.resolve("Salesforce")).resolve("Account.json");
        try {
            Files.writeString(file, json(fields));
            return FlowValidator.builder()
                    .entities(folder)
                    .build()
                    .validate("a.json", JsonWriter.text(flow))
                    .findings()
                    .stream()
                    .filter(finding -> finding.rule().startsWith("AF8"))
                    .map(Finding::message)
                    .toList();
        } finally {
            Files.delete(file);
            Files.delete(file.getParent());
            Files.delete(folder);
        }
    }

    @Provide
    Arbitrary<List<String>> fields() {
        Arbitrary<String> name =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
        Arbitrary<String> flags = Arbitraries.of(
                        "isRetrievable",
                        "isQueryable",
                        "isCreatable",
                        "isUpdatable",
                        "isUpsertable",
                        "isNullable",
                        "isDefaultedOnCreate")
                .flatMap(flag -> Arbitraries.of(true, false).map(value -> "\"" + flag + "\":" + value))
                .set()
                .ofMaxSize(7)
                .map(all -> all.stream()
                        .collect(Collectors.toMap(each -> each.split(":", -1)[0], each -> each, (one, other) -> one))
                        .values()
                        .stream()
                        .sorted()
                        .collect(Collectors.joining(",")));
        Arbitrary<String> type = Arbitraries.of("", "string", "datetime", "picklist", "Edm.String");
        return Combinators.combine(name, flags, type)
                .as((identifier, said, fieldType) ->
                        "{\"identifier\":\"" + identifier + "\",\"sourceProperties\":{" + said
                                + "},\"destinationProperties\":{" + said + "}"
                                + (fieldType.isEmpty()
                                        ? ""
                                        : ",\"supportedFieldTypeDetails\":{\"v1\":{\"fieldType\":\"" + fieldType
                                                + "\",\"filterOperators\":[]}}")
                                + "}")
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .uniqueElements(field -> field.split("\"", -1)[3]);
    }
}
