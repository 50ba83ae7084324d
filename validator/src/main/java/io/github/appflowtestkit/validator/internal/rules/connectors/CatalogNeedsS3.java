package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import java.util.Optional;

/** AppFlow catalogs only data in S3. */
final class CatalogNeedsS3 implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF3015",
                "CatalogNeedsS3",
                "Data catalog on a flow that does not write to Amazon S3",
                Evidence.documented(Reference.userGuide(
                        "flows-catalog", "AppFlow catalogs the data that a flow transfers to Amazon S3")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Optional<Node> catalog = flow.node()
                .member("metadataCatalogConfig")
                .filter(config -> config.member("glueDataCatalog").isPresent());
        if (catalog.isPresent()
                && !flow.destinations().isEmpty()
                && flow.destinations().stream().noneMatch(destination -> Connector.of(destination) == Connector.S3)) {
            Node type = flow.destinations().get(0).connectorType();
            findings.atKey(catalog.get())
                    .hint("remove metadataCatalogConfig, or write to S3")
                    .report("metadataCatalogConfig has no effect because " + type.path() + " is " + type.shown()
                            + "; AppFlow catalogs only data in S3");
        }
    }
}
