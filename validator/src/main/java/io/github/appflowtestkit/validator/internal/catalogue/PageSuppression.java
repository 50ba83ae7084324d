package io.github.appflowtestkit.validator.internal.catalogue;

import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.catalogue.PageSection.Block;
import io.github.appflowtestkit.validator.internal.catalogue.PageSection.Code;
import io.github.appflowtestkit.validator.internal.catalogue.PageSection.Paragraph;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The section about suppressing the findings of a rule. */
final class PageSuppression {

    private static final Set<String> ABOUT_CONFIGURATION =
            Set.of(BuiltInRules.UNUSED_SUPPRESSION.id(), BuiltInRules.WRONG_CONFIGURATION.id());

    private PageSuppression() {}

    static PageSection of(RuleInfo info) {
        List<Block> blocks = new ArrayList<>();
        if (ABOUT_CONFIGURATION.contains(info.id())) {
            blocks.add(new Paragraph("The configuration cannot suppress findings about itself. Fix the file."));
            return new PageSection("How to suppress", blocks);
        }
        blocks.add(new Paragraph("For some files, with a reason, in `appflow-testkit.yaml`:"));
        blocks.add(new Code(
                "yaml",
                "suppressions:\n"
                        + "  - rule: " + info.id() + "\n"
                        + "    files: flows/old/**\n"
                        + "    reason: why the finding is acceptable here\n"));
        if (info.layer() == Layer.ADVICE) {
            blocks.add(new Paragraph(
                    info.onByDefault()
                            ? "For all files, or with another severity:"
                            : "This rule is off by default. To enable it:"));
            String level = info.onByDefault() ? "off" : info.severity().name().toLowerCase(Locale.ROOT);
            blocks.add(new Code("yaml", "rules:\n  " + info.id() + ": " + level + "\n"));
        }
        return new PageSection("How to suppress", blocks);
    }
}
