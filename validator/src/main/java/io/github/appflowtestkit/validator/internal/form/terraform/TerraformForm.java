package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.internal.form.DocumentFile;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Assumption;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Source;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Variant;
import io.github.appflowtestkit.validator.internal.form.Form;
import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.form.RequestMapper;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import io.github.appflowtestkit.validator.internal.form.terraform.Origin.Placed;
import io.github.appflowtestkit.validator.internal.form.terraform.WrittenFlows.Written;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return flows(document, pointer, given, Optional.empty());
    }

    @Override
    public List<FlowInDocument> flows(
            JsonValue document, String pointer, GivenValues given, Optional<DocumentFile> file) {
        return ofType(ResourceType.FLOW, document, pointer, given, file);
    }

    @Override
    public List<FlowInDocument> profiles(
            JsonValue document, String pointer, GivenValues given, Optional<DocumentFile> file) {
        return ofType(ResourceType.CONNECTOR_PROFILE, document, pointer, given, file);
    }

    private static List<FlowInDocument> ofType(
            ResourceType type, JsonValue document, String pointer, GivenValues given, Optional<DocumentFile> file) {
        return resources(document, pointer, given, file)
                .flatMap(resource -> Provider.of(resource.type())
                        .filter(provider -> provider.type() == type)
                        .map(provider -> flow(resource, provider, given, file))
                        .stream())
                .toList();
    }

    private static Stream<Resource> resources(
            JsonValue document, String pointer, GivenValues given, Optional<DocumentFile> file) {
        Part root = new Part(document, pointer);
        if (document instanceof JsonObject object && Shown.fits(object)) {
            return Shown.resources(root);
        }
        Optional<ModuleFiles> module = file.map(each -> ModuleFiles.of(each.folder()));
        return Configuration.resources(root, given, module)
                .map(resource -> file.map(each -> Overrides.applied(resource, each.folder(), each.name()))
                        .orElse(resource));
    }

    private static FlowInDocument flow(
            Resource resource, Provider provider, GivenValues given, Optional<DocumentFile> file) {
        boolean isShown = resource.references().isNone();
        Optional<Written> written = file.filter(each -> isShown && each.pointsElsewhere())
                .flatMap(each -> WrittenFlows.find(each.folder(), resource.address()));
        Optional<Placed> placed = written.flatMap(each -> Origin.of(resource.body(), each.resource()));
        Optional<Source> source = placed.map(each ->
                new Source(written.get().file(), written.get().resource().body().pointer(), each::toConfiguration));
        return flow(placed.map(each -> resource.with(each.body())).orElse(resource), provider, given)
                .writtenIn(source);
    }

    private static FlowInDocument flow(Resource resource, Provider provider, GivenValues given) {
        References references = resource.references();
        RequestMapper mapper = new RequestMapper(provider.type(), new ProviderNotation(provider, references), given);
        JsonValue request = mapper.map(resource.body());
        List<Assumption> assumptions = references.assumed().entrySet().stream()
                .limit(MOST_ASSUMPTIONS)
                .map(each -> new Assumption(each.getKey(), each.getValue()))
                .toList();
        return new FlowInDocument(
                provider.type(),
                DocumentKind.TERRAFORM,
                Optional.of(resource.address()),
                resource.body().pointer(),
                List.of(new Variant(
                        request,
                        mapper::toDocument,
                        List.of(),
                        assumptions,
                        assumed -> withOthers(assumed, resource, provider, given))),
                mapper.findings(),
                provider.spelling());
    }

    private static JsonValue withOthers(Set<String> assumed, Resource resource, Provider provider, GivenValues given) {
        References others = resource.references().withOthers(assumed);
        return new RequestMapper(provider.type(), new ProviderNotation(provider, others), given).map(resource.body());
    }
}
