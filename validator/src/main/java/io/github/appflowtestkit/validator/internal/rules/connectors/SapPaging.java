package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Source;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.connector.SapObject;
import java.math.BigDecimal;

/** ODP objects and other SAP OData objects have different limits. */
final class SapPaging implements Rule {

    private static final BigDecimal PLAIN_PAGE = BigDecimal.valueOf(3000);

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF3021",
                "SapPaging",
                "Paging or parallelism that the SAP object does not support",
                Evidence.documented(
                        Reference.userGuide(
                                "sapodata",
                                "Pages of other objects than ODP objects have at most 3,000 records; ODP objects have no parallelism")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Source source = flow.source();
        if (Connector.of(source) != Connector.SAP_ODATA) {
            return;
        }
        boolean odp = SapObject.isOdp(source);
        source.property("paginationConfig")
                .flatMap(paging -> paging.member("maxPageSize"))
                .filter(size -> !odp && size.number().compareTo(PLAIN_PAGE) > 0)
                .ifPresent(size -> findings.at(size)
                        .hint("set maxPageSize to at most 3000; only an ODP object supports more")
                        .report(size.path() + " must be at most 3000 for an object that is not an ODP object, but is "
                                + size.shown()));
        source.property("parallelismConfig")
                .flatMap(parallelism -> parallelism.member("maxParallelism"))
                .filter(processes -> odp && processes.number().compareTo(BigDecimal.ONE) > 0)
                .ifPresent(processes -> findings.at(processes)
                        .hint("remove parallelismConfig")
                        .report(processes.path() + " " + processes.shown()
                                + " has no effect because a single process reads an ODP object"));
    }
}
