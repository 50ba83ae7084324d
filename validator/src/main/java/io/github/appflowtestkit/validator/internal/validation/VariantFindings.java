package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the findings of a flow's variants together: each one once, with the conditions if only some variants have it. */
final class VariantFindings {

    private VariantFindings() {}

    /**
     * The findings of all variants, with the name of their flow.
     *
     * @param byVariant the findings of each variant, in the order of the variants
     */
    static List<Finding> merged(FlowInDocument flow, List<List<Finding>> byVariant) {
        return merged(flow.variants(), byVariant).stream()
                .map(finding -> FindingFactory.inFlow(flow.name(), finding))
                .toList();
    }

    private static List<Finding> merged(List<Variant> variants, List<List<Finding>> byVariant) {
        if (byVariant.size() == 1) {
            return byVariant.get(0);
        }
        Map<Finding, List<Variant>> having = new LinkedHashMap<>();
        for (int i = 0; i < byVariant.size(); i++) {
            for (Finding finding : byVariant.get(i)) {
                having.computeIfAbsent(finding, each -> new ArrayList<>()).add(variants.get(i));
            }
        }
        List<Finding> merged = new ArrayList<>();
        having.forEach((finding, in) -> merged.add(in.size() < byVariant.size() ? when(in, finding) : finding));
        return merged;
    }

    private static Finding when(List<Variant> variants, Finding finding) {
        String conditions =
                variants.stream().flatMap(variant -> variant.when().stream()).collect(Collectors.joining(", or "));
        String only = "this is so if " + conditions;
        return FindingFactory.withHint(
                Optional.of(finding.hint().map(hint -> hint + "; " + only).orElse(only)), finding);
    }
}
