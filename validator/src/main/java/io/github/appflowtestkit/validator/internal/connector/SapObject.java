package io.github.appflowtestkit.validator.internal.connector;

import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Source;
import java.util.regex.Pattern;

/** Tells SAP objects with change tracking (ODP) from plain OData entities by their path. */
public final class SapObject {

    // SAP's generator names the entity sets of ODP extractors so; nothing else in a path tells them apart.
    private static final Pattern ODP = Pattern.compile("(?:^|.*/)(?:EntityOf|FactsOf|AttrOf|TextsOf|HierarchyOf)[^/]+");

    private SapObject() {}

    /** Whether a source is an ODP object of SAP, which tracks its own changes. */
    public static boolean isOdp(Source source) {
        return Connector.of(source) == Connector.SAP_ODATA
                && source.property("objectPath")
                        .map(Node::text)
                        .filter(SapObject::isOdp)
                        .isPresent();
    }

    /** Whether the path names an ODP object, as far as the path shows it. */
    public static boolean isOdp(String objectPath) {
        return ODP.matcher(objectPath).matches();
    }
}
