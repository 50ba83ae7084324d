package io.github.appflowtestkit.validator.internal.form.cloudformation;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.flow.Paths;
import io.github.appflowtestkit.validator.internal.form.Notation;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.structure.ForeignSpelling;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How templates write connector profiles.
 *
 * @param intrinsics what functions stand for
 */
record ProfileNotation(Intrinsics intrinsics) implements Notation {

    @Override
    public Spelling spelling() {
        return ProfileSchema.SPELLING;
    }

    @Override
    public Optional<String> apiName(StructureShape structure, String name) {
        Optional<String> right = structure.names().stream()
                .filter(each -> ProfileSchema.names(each).contains(name))
                .findFirst();
        return right.or(() -> Optional.of(name).filter(structure.members()::containsKey))
                .or(() -> ForeignSpelling.apiName(structure, name));
    }

    @Override
    public Optional<Part> known(Part part) {
        return intrinsics.known(part);
    }

    @Override
    public boolean isOwn(StructureShape structure, String name) {
        return isProfile(structure)
                && (ProfileSchema.READ_ONLY.contains(name) || name.equalsIgnoreCase(ProfileSchema.CLIENT_TOKEN));
    }

    @Override
    public boolean objectsMayBeInArrays() {
        return false;
    }

    @Override
    public boolean mayBeListOfEntries(MapShape map) {
        return false;
    }

    @Override
    public List<Finding> misspelled(List<Misspelled> members) {
        return Notation.super.misspelled(members.stream()
                .filter(each -> !ProfileSchema.names(each.apiName())
                        .contains(each.member().name()))
                .toList());
    }

    @Override
    public List<Finding> refused(Shape shape, Part part, String request) {
        if (!(shape instanceof StructureShape structure) || !(part.value() instanceof JsonObject object)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (isProfile(structure)) {
            for (Member member : object.members()) {
                if (ProfileSchema.READ_ONLY.contains(member.name())) {
                    findings.add(finding(
                            member, part, member.name() + " is read-only", "remove it: Fn::GetAtt returns the ARN"));
                } else if (member.name().equalsIgnoreCase(ProfileSchema.CLIENT_TOKEN)) {
                    findings.add(finding(
                            member,
                            part,
                            "unknown member " + JsonText.quoted(member.name()) + " in Properties; only the API has it,"
                                    + " CloudFormation does not",
                            "remove it: CloudFormation sends a token of its own"));
                }
            }
        }
        ProfileSchema.REQUIRED.getOrDefault(structure.name(), List.of()).stream()
                .filter(required -> object.members().stream()
                        .noneMatch(member -> apiName(structure, member.name())
                                .filter(required::equals)
                                .isPresent()))
                .map(required -> spelling().member(required))
                .map(required -> finding(
                        part.pointer(),
                        object.range(),
                        "missing member " + JsonText.quoted(required) + " in " + Paths.of(request, spelling())
                                + "; CloudFormation requires it, although the API does not",
                        "add " + required))
                .forEach(findings::add);
        return findings;
    }

    private static boolean isProfile(StructureShape structure) {
        return structure.name().equals(ResourceType.CONNECTOR_PROFILE.request().name());
    }

    private static Finding finding(Member member, Part parent, String message, String hint) {
        return finding(JsonText.child(parent.pointer(), member.name()), member.keyRange(), message, hint);
    }

    private static Finding finding(String pointer, Range range, String message, String hint) {
        return FindingFactory.of(BuiltInRules.CLOUDFORMATION_SCHEMA, pointer, range, message, Optional.of(hint));
    }
}
