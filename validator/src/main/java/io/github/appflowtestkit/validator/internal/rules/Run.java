package io.github.appflowtestkit.validator.internal.rules;

import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import java.util.List;

/** What a run has found in all its documents, for one rule. */
public interface Run {

    /** The flows in the order of the run. */
    List<Flow> flows();

    /** The connector profiles in the order of the run. */
    List<ConnectorProfile> profiles();

    /** Takes findings about a flow of this run. */
    Findings findings(Flow flow);

    /** Takes findings about a connector profile of this run. */
    Findings findings(ConnectorProfile profile);
}
