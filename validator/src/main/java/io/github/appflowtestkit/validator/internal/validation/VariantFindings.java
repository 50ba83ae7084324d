package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Assumption;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        Set<String> always = shared(variants);
        List<Finding> merged = new ArrayList<>();
        having.forEach((finding, in) -> merged.add(
                in.size() < byVariant.size()
                        ? withHint("this is so if " + when(in, variants, always), finding)
                        : finding));
        return merged;
    }

    /** What only some variants have in common, as short as possible; otherwise what each of them has. */
    private static String when(List<Variant> some, List<Variant> all, Set<String> always) {
        Set<String> common = shared(some);
        if (selected(common, all) == some.size()) {
            // conditions come before parameters, and say more about the place
            List<String> lastFirst = new ArrayList<>(common);
            Collections.reverse(lastFirst);
            Set<String> needed = common;
            for (String each : lastFirst) {
                Set<String> fewer = new LinkedHashSet<>(needed);
                fewer.remove(each);
                needed = selected(fewer, all) == some.size() ? fewer : needed;
            }
            return words(needed, always);
        }
        return some.stream()
                .map(each -> words(new LinkedHashSet<>(each.when()), always))
                .collect(Collectors.joining(", or "));
    }

    private static long selected(Set<String> conditions, List<Variant> variants) {
        return variants.stream()
                .filter(each -> each.when().containsAll(conditions))
                .count();
    }

    private static Set<String> shared(List<Variant> variants) {
        Set<String> shared = new LinkedHashSet<>(variants.get(0).when());
        variants.forEach(each -> shared.retainAll(each.when()));
        return shared;
    }

    private static String words(Set<String> conditions, Set<String> always) {
        return conditions.stream().filter(each -> !always.contains(each)).collect(Collectors.joining(" and "));
    }

    /**
     * The findings of a variant, where each one that rests on an assumption says so.
     *
     * @param check finds what is wrong with a variant
     */
    static List<Finding> withAssumptions(
            Variant variant, List<Finding> findings, Function<Variant, List<Finding>> check) {
        List<Assumption> assumptions = variant.assumptions();
        if (findings.isEmpty() || assumptions.isEmpty()) {
            return findings;
        }
        // what is so without any assumption rests on none, and that is most of it
        Set<String> certain = places(check.apply(variant.without(assumptions)));
        if (findings.stream().allMatch(each -> certain.contains(place(each)))) {
            return findings;
        }
        List<Finding> named = findings;
        for (Assumption assumption : assumptions) {
            Set<String> otherwise =
                    assumptions.size() == 1 ? certain : places(check.apply(variant.without(List.of(assumption))));
            named = named.stream()
                    .map(each -> otherwise.contains(place(each)) || certain.contains(place(each))
                            ? each
                            : withHint(assumption.words(), each))
                    .toList();
        }
        return named;
    }

    private static Set<String> places(List<Finding> findings) {
        return findings.stream().map(VariantFindings::place).collect(Collectors.toSet());
    }

    private static String place(Finding finding) {
        return finding.rule() + " " + finding.pointer();
    }

    private static Finding withHint(String more, Finding finding) {
        return FindingFactory.withHint(
                Optional.of(finding.hint().map(hint -> hint + "; " + more).orElse(more)), finding);
    }
}
