package io.github.appflowtestkit.cli.lsp;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.catalogue.RulePage;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;

/** The pages of the rules that found something. */
final class RulePages {

    private static final List<RuleInfo> RULES = Configuration.rules();

    private RulePages() {}

    /** The pages for the smallest range at a position, such as a member within a flow that has a finding itself. */
    static Optional<Hover> at(CheckedDocument checked, Position position) {
        List<Finding> findings = checked.findingsAt(position);
        Optional<Finding> innermost = findings.stream()
                .max(Comparator.comparing((Finding finding) -> finding.range().start())
                        .thenComparing(finding -> finding.range().end(), Comparator.reverseOrder()));
        return innermost.map(inner -> {
            String pages = findings.stream()
                    .filter(finding -> finding.range().equals(inner.range()))
                    .flatMap(finding -> info(finding.rule()).stream())
                    .distinct()
                    .map(info -> RulePage.of(info).markdown())
                    .collect(Collectors.joining("\n---\n\n"));
            return new Hover(new MarkupContent(MarkupKind.MARKDOWN, pages), Ranges.of(inner.range()));
        });
    }

    static Optional<RuleInfo> info(String rule) {
        return RULES.stream().filter(info -> info.id().equals(rule)).findFirst();
    }
}
