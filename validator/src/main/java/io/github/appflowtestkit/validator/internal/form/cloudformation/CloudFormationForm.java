package io.github.appflowtestkit.validator.internal.form.cloudformation;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.form.DocumentFile;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Assumption;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Variant;
import io.github.appflowtestkit.validator.internal.form.Form;
import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.form.Notation;
import io.github.appflowtestkit.validator.internal.form.RequestMapper;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A CloudFormation template, written by hand, for SAM, or by the CDK. */
public final class CloudFormationForm implements Form {

    /** Each assumption of each outcome means another check of a flow that has findings. */
    private static final int MOST_ASSUMPTIONS = 40;

    /** Creates the form. */
    public CloudFormationForm() {}

    @Override
    public DocumentKind kind() {
        return DocumentKind.CLOUDFORMATION;
    }

    @Override
    public boolean fits(JsonValue document) {
        return document instanceof JsonObject object
                && object.member(Template.RESOURCES)
                        .filter(resources ->
                                object.member("AWSTemplateFormatVersion").isPresent() || hasResource(resources.value()))
                        .isPresent();
    }

    private static boolean hasResource(JsonValue resources) {
        return resources instanceof JsonObject object
                && object.members().stream().anyMatch(CloudFormationForm::isResource);
    }

    private static boolean isResource(Member member) {
        return member.name().startsWith(FlowResources.LOOP)
                || Template.type(member.value())
                        .filter(type -> type.contains("::"))
                        .isPresent();
    }

    @Override
    public List<FlowInDocument> flows(JsonValue document, String pointer, GivenValues given) {
        return resources(ResourceType.FLOW, Template.of(document, pointer, given));
    }

    @Override
    public List<FlowInDocument> profiles(
            JsonValue document, String pointer, GivenValues given, Optional<DocumentFile> file) {
        return resources(ResourceType.CONNECTOR_PROFILE, Template.of(document, pointer, given));
    }

    private static List<FlowInDocument> resources(ResourceType type, Template template) {
        return FlowResources.of(template, type).stream()
                .filter(each -> each.condition().stream().noneMatch(condition -> Outcomes.never(template, condition)))
                .map(each -> resource(template, each))
                .toList();
    }

    private static FlowInDocument resource(Template template, FlowResource resource) {
        List<Variant> variants = new ArrayList<>();
        Set<Finding> findings = new LinkedHashSet<>();
        List<Outcome> outcomes = Outcomes.of(template, resource.properties().value(), resource.condition());
        for (Outcome outcome : outcomes) {
            variants.add(variant(template, resource, outcome, MOST_ASSUMPTIONS / outcomes.size(), findings));
        }
        return new FlowInDocument(
                resource.type(),
                DocumentKind.CLOUDFORMATION,
                Optional.of(resource.name()),
                resource.properties().pointer(),
                variants,
                List.copyOf(findings),
                resource.type() == ResourceType.FLOW ? FlowSchema.SPELLING : ProfileSchema.SPELLING);
    }

    private static Variant variant(
            Template template, FlowResource resource, Outcome outcome, int mostAssumptions, Set<Finding> findings) {
        Intrinsics intrinsics = new Intrinsics(template, outcome, resource.loop());
        RequestMapper mapper = mapper(template, resource, intrinsics);
        JsonValue request = request(mapper, resource);
        findings.addAll(mapper.findings());
        List<Assumption> assumptions = intrinsics.defaults().stream()
                .limit(mostAssumptions)
                .map(parameter -> assumption(template, parameter))
                .toList();
        return new Variant(
                request,
                pointer -> template.written(mapper.toDocument(pointer)),
                outcome.words(),
                assumptions,
                assumed -> withoutDefaults(assumed, template, resource, outcome));
    }

    private static Assumption assumption(Template template, String parameter) {
        String value = template.parameter(parameter)
                .flatMap(Template.Parameter::defaultValue)
                .orElse("");
        return new Assumption(parameter, JsonText.quoted(value) + " is the default of the parameter " + parameter);
    }

    private static JsonValue withoutDefaults(
            Set<String> parameters, Template template, FlowResource resource, Outcome outcome) {
        Intrinsics others = new Intrinsics(template, outcome.withoutDefaults(parameters), resource.loop());
        return request(mapper(template, resource, others), resource);
    }

    private static RequestMapper mapper(Template template, FlowResource resource, Intrinsics intrinsics) {
        Notation notation = resource.type() == ResourceType.FLOW
                ? new CloudFormationNotation(intrinsics)
                : new ProfileNotation(intrinsics);
        return new RequestMapper(resource.type(), notation, template.given());
    }

    private static JsonValue request(RequestMapper mapper, FlowResource resource) {
        JsonValue request = mapper.map(resource.properties());
        return resource.type() == ResourceType.FLOW ? request : ProfileSchema.withEmptyProperties(request);
    }
}
