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

    /** Such as {@code checked 3 flows in 2 files: 1 CloudFormation template, 1 request}; empty if there was no flow. */
    public static Optional<String> checked(CheckResult result) {
        List<CheckedFile> files =
                result.files().stream().filter(file -> !file.flows().isEmpty()).toList();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Map<Form, Integer> forms = new EnumMap<>(Form.class);
        for (CheckedFile file : files) {
            Form form = Form.of(file.report().kind().orElseThrow());
            // a file can hold several requests, but is one template
            forms.merge(form, form.isOneFlow ? file.flows().size() : 1, Integer::sum);
        }
        List<String> counts = new ArrayList<>();
        forms.forEach((form, count) -> counts.add(Wording.count(count, form.noun)));
        int flows = files.stream().mapToInt(file -> file.flows().size()).sum();
        return Optional.of("checked " + Wording.count(flows, "flow") + " in " + Wording.count(files.size(), "file")
                + ": " + String.join(", ", counts));
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
        DESCRIPTION("flow description", true);

        private final String noun;
        private final boolean isOneFlow;

        Form(String noun, boolean isOneFlow) {
            this.noun = noun;
            this.isOneFlow = isOneFlow;
        }

        static Form of(DocumentKind kind) {
            return switch (kind) {
                case CLOUDFORMATION -> TEMPLATE;
                case TERRAFORM -> TERRAFORM;
                case DESCRIBE_FLOW -> DESCRIPTION;
                case CREATE_FLOW, UPDATE_FLOW -> REQUEST;
            };
        }
    }
}
