package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Assumption;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Variant;
import io.github.appflowtestkit.validator.internal.form.Form;
import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.form.RequestMapper;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Terraform: configurations, plans and states with flows of the AWS and AWSCC providers. */
public final class TerraformForm implements Form {

    private static final int MOST_ASSUMPTIONS = 16;

    @Override
    public DocumentKind kind() {
        return DocumentKind.TERRAFORM;
    }

    @Override
    public boolean fits(JsonValue document) {
        return document instanceof JsonObject object && (Shown.fits(object) || Configuration.fits(object));
    }

    @Override
    public List<FlowInDocument> flows(JsonValue document, String pointer, GivenValues given) {
        return resources(document, pointer, given)
                .flatMap(resource ->
                        Provider.ofFlow(resource.type()).map(provider -> flow(resource, provider, given)).stream())
                .toList();
    }

    @Override
    public List<String> connectorProfiles(JsonValue document) {
        return resources(document, "", GivenValues.NONE)
                .filter(resource -> Provider.isConnectorProfile(resource.type()))
                .map(Resource::address)
                .toList();
    }

    private static Stream<Resource> resources(JsonValue document, String pointer, GivenValues given) {
        Part root = new Part(document, pointer);
        return document instanceof JsonObject object && Shown.fits(object)
                ? Shown.resources(root)
                : Configuration.resources(root, given);
    }

    private static FlowInDocument flow(Resource resource, Provider provider, GivenValues given) {
        References references = resource.references();
        RequestMapper mapper = new RequestMapper(new ProviderNotation(provider, references), given);
        JsonValue request = mapper.map(resource.body());
        List<Assumption> assumptions = references.defaults().entrySet().stream()
                .limit(MOST_ASSUMPTIONS)
                .map(used -> assumption(resource, provider, given, used.getKey(), used.getValue()))
                .toList();
        return new FlowInDocument(
                DocumentKind.TERRAFORM,
                Optional.of(resource.address()),
                resource.body().pointer(),
                List.of(new Variant(request, mapper::toDocument, List.of(), assumptions)),
                mapper.findings(),
                provider.spelling());
    }

    private static Assumption assumption(
            Resource resource, Provider provider, GivenValues given, String variable, JsonValue value) {
        String words = value instanceof JsonString text
                ? JsonText.quoted(text.value()) + " is the default of the variable " + variable
                : "the variable " + variable + " has its default";
        References others = resource.references().withOther(variable);
        return new Assumption(
                words, () -> new RequestMapper(new ProviderNotation(provider, others), given).map(resource.body()));
    }
}
