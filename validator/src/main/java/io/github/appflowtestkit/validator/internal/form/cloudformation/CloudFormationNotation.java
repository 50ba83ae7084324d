package io.github.appflowtestkit.validator.internal.form.cloudformation;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.form.Notation;
import io.github.appflowtestkit.validator.internal.structure.ForeignSpelling;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.List;
import java.util.Optional;

/** How CloudFormation writes a flow. Not thread-safe. */
final class CloudFormationNotation implements Notation {

    private final Intrinsics intrinsics;
    private final SchemaCheck schema;

    CloudFormationNotation(Intrinsics intrinsics) {
        this.intrinsics = intrinsics;
        this.schema = new SchemaCheck(this);
    }

    @Override
    public Spelling spelling() {
        return FlowSchema.SPELLING;
    }

    @Override
    public Optional<String> apiName(StructureShape structure, String name) {
        Optional<String> right = structure.names().stream()
                .filter(each -> FlowSchema.SPELLING.member(each).equals(name))
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
        return FlowSchema.isOwn(structure, name);
    }

    @Override
    public Optional<String> leftOut(StructureShape structure) {
        return structure.name().equals(FlowSchema.TRIGGER_PROPERTIES)
                ? Optional.of(FlowSchema.LEVEL)
                : Optional.empty();
    }

    @Override
    public boolean objectsMayBeInArrays() {
        return false;
    }

    @Override
    public boolean mayBeListOfEntries(MapShape map) {
        return isListOfEntries(map);
    }

    @Override
    public boolean isListOfEntries(MapShape map) {
        return FlowSchema.isListOfEntries(map);
    }

    @Override
    public List<Finding> refused(Shape shape, Part part, String request) {
        return schema.refused(shape, part, request);
    }

    @Override
    public List<Finding> misspelled(List<Misspelled> members) {
        return schema.misspelled(members);
    }
}
