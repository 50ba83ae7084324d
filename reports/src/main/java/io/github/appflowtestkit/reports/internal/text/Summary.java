package io.github.appflowtestkit.reports.internal.text;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What was checked, and how many findings there are. */
public final class Summary {

    private Summary() {}

    /** Such as {@code checked 3 flows in 2 files: 1 CloudFormation template, 1 request}; empty if there was neither a flow nor a connector profile. */
    public static Optional<String> checked(CheckResult result) {
        List<CheckedFile> files = result.files().stream()
                .filter(file -> !file.resources().isEmpty())
                .toList();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Map<Form, Integer> forms = new EnumMap<>(Form.class);
        for (CheckedFile file : files) {
            Form form = Form.of(file.report().kind().orElseThrow());
            // a file can hold several requests, but is one template
            forms.merge(form, form.isOneResource ? file.resources().size() : 1, Integer::sum);
        }
        List<String> counts = new ArrayList<>();
        forms.forEach((form, count) -> counts.add(Wording.count(count, form.noun)));
        return Optional.of("checked " + resources(files) + " in " + Wording.count(files.size(), "file") + ": "
                + String.join(", ", counts));
    }

    /** Such as {@code 3 flows and 1 connector profile}. */
    public static String resources(List<CheckedFile> files) {
        int flows = files.stream().mapToInt(file -> file.flows().size()).sum();
        int all = files.stream().mapToInt(file -> file.resources().size()).sum();
        String profiles = Wording.count(all - flows, "connector profile");
        if (flows == 0) {
            return profiles;
        }
        return Wording.count(flows, "flow") + (all > flows ? " and " + profiles : "");
    }

    /** Such as {@code 1 error, 2 warnings in 3 files (1 suppressed)}. */
    public static String counts(CheckResult result) {
        return counts(result, (severity, count) -> count);
    }

    /** The same with a style for the count of each severity. */
    static String counts(CheckResult result, BiFunction<Severity, String, String> style) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            long count = result.count(severity);
            if (count > 0) {
                String name = severity.name().toLowerCase(Locale.ROOT);
                counts.add(style.apply(severity, Wording.count(count, name)));
            }
        }
        String found = counts.isEmpty() ? "no findings" : String.join(", ", counts);
        List<String> heldBack = new ArrayList<>();
        if (result.suppressed() > 0) {
            heldBack.add(result.suppressed() + " suppressed");
        }
        if (result.baselined() > 0) {
            heldBack.add(result.baselined() + " in the baseline");
        }
        return found + " in " + Wording.count(result.files().size(), "file")
                + (heldBack.isEmpty() ? "" : " (" + String.join(", ", heldBack) + ")");
    }

    /** What a document is, such as {@code CloudFormation template}. */
    public static String form(DocumentKind kind) {
        return Form.of(kind).noun;
    }

    private enum Form {
        TEMPLATE("CloudFormation template", false),
        TERRAFORM("Terraform file", false),
        REQUEST("request", true),
        DESCRIPTION("flow description", true),
        PROFILE_DESCRIPTION("profile description", true);

        private final String noun;
        private final boolean isOneResource;

        Form(String noun, boolean isOneResource) {
            this.noun = noun;
            this.isOneResource = isOneResource;
        }

        static Form of(DocumentKind kind) {
            return switch (kind) {
                case CLOUDFORMATION -> TEMPLATE;
                case TERRAFORM -> TERRAFORM;
                case DESCRIBE_FLOW -> DESCRIPTION;
                case DESCRIBE_CONNECTOR_PROFILES -> PROFILE_DESCRIPTION;
                case CREATE_FLOW, UPDATE_FLOW, CREATE_CONNECTOR_PROFILE, UPDATE_CONNECTOR_PROFILE -> REQUEST;
            };
        }
    }
}
