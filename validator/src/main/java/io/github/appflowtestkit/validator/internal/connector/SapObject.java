package io.github.appflowtestkit.validator.internal.connector;

import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Source;
import java.util.regex.Pattern;

/** Distinguishes SAP objects with change tracking (ODP objects) from other OData entities by their path. */
public final class SapObject {

    // the prefixes that SAP's generator uses for the entity sets of ODP extractors
    private static final Pattern ODP = Pattern.compile("(?:^|.*/)(?:EntityOf|FactsOf|AttrOf|TextsOf|HierarchyOf)[^/]+");

    private SapObject() {}

    /** Whether a source is an ODP object, which tracks its own changes. */
    public static boolean isOdp(Source source) {
        return Connector.of(source) == Connector.SAP_ODATA
                && source.property("objectPath")
                        .map(Node::text)
                        .filter(SapObject::isOdp)
                        .isPresent();
    }

    /** Whether a path is that of an ODP object. */
    public static boolean isOdp(String objectPath) {
        return ODP.matcher(objectPath).matches();
    }
}
