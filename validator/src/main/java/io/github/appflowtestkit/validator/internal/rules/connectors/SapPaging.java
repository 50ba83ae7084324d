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

/** SAP OData and its change-tracking objects have limits of their own. */
final class SapPaging implements Rule {

    private static final BigDecimal PLAIN_PAGE = BigDecimal.valueOf(3000);

    @Override
    public RuleInfo info() {
        return RuleInfo.note(
                "AF3021",
                "SapPaging",
                "Paging or parallelism that the kind of SAP object does not allow",
                Evidence.documented(Reference.userGuide(
                        "sapodata",
                        "Pages hold 3,000 records at most without ODP; objects with ODP are not read in parallel")));
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
                        .hint("use 3000 or less, unless the object is an ODP object")
                        .report(size.path() + " must be 3000 or less for an object without ODP, but is "
                                + size.shown()));
        source.property("parallelismConfig")
                .flatMap(parallelism -> parallelism.member("maxParallelism"))
                .filter(processes -> odp && processes.number().compareTo(BigDecimal.ONE) > 0)
                .ifPresent(processes -> findings.at(processes)
                        .hint("remove parallelismConfig")
                        .report(processes.path()
                                + " has no effect on an ODP object, which is read by one process, but is "
                                + processes.shown()));
    }
}
