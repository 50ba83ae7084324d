package io.github.appflowtestkit.validator.internal.form.cloudformation;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Assumption;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Variant;
import io.github.appflowtestkit.validator.internal.form.Form;
import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.form.RequestMapper;
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
    public List<String> connectorProfiles(JsonValue document) {
        return Template.of(document, "").section(Template.RESOURCES).stream()
                .filter(resource -> Template.type(resource.value())
                        .filter("AWS::AppFlow::ConnectorProfile"::equals)
                        .isPresent())
                .map(Member::name)
                .toList();
    }

    @Override
    public List<FlowInDocument> flows(JsonValue document, String pointer, GivenValues given) {
        Template template = Template.of(document, pointer, given);
        return FlowResources.of(template).stream()
                .filter(flow -> flow.condition().stream().noneMatch(condition -> Outcomes.never(template, condition)))
                .map(flow -> flow(template, flow))
                .toList();
    }

    private static FlowInDocument flow(Template template, FlowResource flow) {
        List<Variant> variants = new ArrayList<>();
        Set<Finding> findings = new LinkedHashSet<>();
        List<Outcome> outcomes = Outcomes.of(template, flow.properties().value(), flow.condition());
        for (Outcome outcome : outcomes) {
            variants.add(variant(template, flow, outcome, MOST_ASSUMPTIONS / outcomes.size(), findings));
        }
        return new FlowInDocument(
                DocumentKind.CLOUDFORMATION,
                Optional.of(flow.name()),
                flow.properties().pointer(),
                variants,
                List.copyOf(findings),
                FlowSchema.SPELLING);
    }

    private static Variant variant(
            Template template, FlowResource flow, Outcome outcome, int mostAssumptions, Set<Finding> findings) {
        Intrinsics intrinsics = new Intrinsics(template, outcome, flow.loop());
        RequestMapper mapper = new RequestMapper(new CloudFormationNotation(intrinsics), template.given());
        JsonValue request = mapper.map(flow.properties());
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
                assumed -> withoutDefaults(assumed, template, flow, outcome));
    }

    private static Assumption assumption(Template template, String parameter) {
        String value = template.parameter(parameter)
                .flatMap(Template.Parameter::defaultValue)
                .orElse("");
        return new Assumption(parameter, JsonText.quoted(value) + " is the default of the parameter " + parameter);
    }

    private static JsonValue withoutDefaults(
            Set<String> parameters, Template template, FlowResource flow, Outcome outcome) {
        Intrinsics others = new Intrinsics(template, outcome.withoutDefaults(parameters), flow.loop());
        return new RequestMapper(new CloudFormationNotation(others), template.given()).map(flow.properties());
    }
}
