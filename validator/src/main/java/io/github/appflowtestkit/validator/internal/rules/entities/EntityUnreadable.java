package io.github.appflowtestkit.validator.internal.rules.entities;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.entity.EntityFolder;

/** A file that cannot be read tells nothing about fields. */
final class EntityUnreadable implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF8001",
                "EntityUnreadable",
                "Entity file that cannot be read",
                Evidence.inferred("A file with the fields of an object was meant to be used, but tells nothing"));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachSide(side -> SideEntity.file(flow, side)
                .ifPresent(file -> file.problem().ifPresent(problem -> {
                    Node object = EntityFolder.object(side).orElseThrow();
                    findings.at(object)
                            .hint(
                                    "write the output of \"aws appflow describe-connector-entity\" in JSON to the file, or remove"
                                            + " the file")
                            .report("the fields of " + object.path() + " " + object.shown()
                                    + " are not checked, because the entity file " + file.path() + " cannot be read: "
                                    + problem);
                })));
    }
}
