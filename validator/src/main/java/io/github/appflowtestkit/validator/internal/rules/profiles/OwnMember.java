package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks that properties or credentials have the member of the profile's connector and no other. */
final class OwnMember {

    private OwnMember() {}

    /** Reports a missing member and those of other connectors. */
    static void check(ConnectorProfile profile, Node holder, Findings findings) {
        Optional<Node> type = profile.type();
        Optional<String> own = profile.connector().profileMember();
        if (own.isEmpty()) {
            return;
        }
        String because = type.map(each -> " because connectorType is " + each.shown())
                .orElse(" as connectorProfileProperties has");
        List<Node> others = holder.members().stream()
                .filter(member -> !member.name().equals(own.get()))
                .toList();
        if (holder.member(own.get()).isPresent()) {
            others.forEach(other -> related(findings.atKey(other), type)
                    .hint("remove the member " + other.name() + ", or correct connectorType")
                    .report(holder.path() + " must have only the member " + own.get() + because
                            + ", but also has the member " + other.name()));
            return;
        }
        String found =
                others.isEmpty() ? "is empty" : "has only " + others.get(0).name();
        related(findings.at(holder), type)
                .hint("replace it by a member " + own.get() + ", or correct connectorType")
                .report(holder.path() + " must have the member " + own.get() + because + ", but " + found);
    }

    private static Findings.Draft related(Findings.Draft draft, Optional<Node> type) {
        return type.map(node -> draft.related(node, "the connectorType")).orElse(draft);
    }

    /** Reports properties for no connector or for several, in a request without a {@code connectorType}. */
    static void checkOnlyOne(Node holder, Findings findings) {
        List<Node> members = holder.members();
        if (members.size() != 1) {
            String names = members.stream().map(Node::name).collect(Collectors.joining(" and the member "));
            findings.at(holder)
                    .hint("keep only the member of the connector of the profile")
                    .report(holder.path() + " must have the member of one connector, but "
                            + (members.isEmpty() ? "is empty" : "has the member " + names));
        }
    }
}
