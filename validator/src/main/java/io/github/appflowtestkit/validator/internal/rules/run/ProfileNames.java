package io.github.appflowtestkit.validator.internal.rules.run;

import io.github.appflowtestkit.validator.flow.ConnectorSide;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.UnsoundPartException;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.rules.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names by which the flows of a run and its connector profiles find each other. */
final class ProfileNames {

    /**
     * A connector profile that a side of a flow names.
     *
     * @param name the value of {@code connectorProfileName}
     */
    record Use(Flow flow, ConnectorSide side, Node name) {}

    private ProfileNames() {}

    /** The uses whose names are known; {@code unknown} is told of each side whose name nobody knows. */
    static List<Use> uses(Run run, Runnable unknown) {
        List<Use> uses = new ArrayList<>();
        for (Flow flow : run.flows()) {
            ifKnown(() -> add(flow, flow.source(), uses, unknown), unknown);
            ifKnown(() -> flow.destinations().forEach(side -> add(flow, side, uses, unknown)), unknown);
        }
        return uses;
    }

    private static void add(Flow flow, ConnectorSide side, List<Use> uses, Runnable unknown) {
        ifKnown(
                () -> side.profileName()
                        .filter(name -> Connector.of(side).needsProfile()
                                && !name.text().isEmpty())
                        .ifPresent(name -> uses.add(new Use(flow, side, name))),
                unknown);
    }

    /** The profiles by name; {@code unknown} is told of each profile whose name nobody knows. */
    static Map<String, ConnectorProfile> byName(Run run, Runnable unknown) {
        Map<String, ConnectorProfile> byName = new LinkedHashMap<>();
        for (ConnectorProfile profile : run.profiles()) {
            ifKnown(() -> byName.putIfAbsent(profile.name().text(), profile), unknown);
        }
        return byName;
    }

    private static void ifKnown(Runnable look, Runnable unknown) {
        try {
            look.run();
        } catch (UnsoundPartException e) {
            unknown.run();
        }
    }

    /** What to call the document of one thing in a finding about another. */
    static String where(String document, String other) {
        return document.equals(other) ? "this file" : other;
    }
}
