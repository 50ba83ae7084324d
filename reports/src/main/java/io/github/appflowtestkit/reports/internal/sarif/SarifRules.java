package io.github.appflowtestkit.reports.internal.sarif;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.internal.json.JsonOutput;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.catalogue.RulePage;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** The rules of a result's findings, by id. */
final class SarifRules {

    private final SortedMap<String, Finding> used = new TreeMap<>();
    private final List<String> ids;
    private final Map<String, RuleInfo> known;

    private SarifRules(CheckResult result) {
        result.files().stream()
                .flatMap(file -> file.findings().stream())
                .forEach(each -> used.putIfAbsent(each.finding().rule(), each.finding()));
        this.ids = new ArrayList<>(used.keySet());
        this.known = used.isEmpty() ? Map.of() : infos();
    }

    static SarifRules of(CheckResult result) {
        return new SarifRules(result);
    }

    private static Map<String, RuleInfo> infos() {
        return Configuration.rules().stream()
                .collect(Collectors.toMap(RuleInfo::id, Function.identity(), (first, same) -> first));
    }

    int indexOf(Finding finding) {
        return ids.indexOf(finding.rule());
    }

    void write(JsonGenerator json) {
        json.writeArrayPropertyStart("rules");
        used.forEach((id, finding) -> {
            RuleInfo info = known.get(id);
            json.writeStartObject();
            json.writeStringProperty("id", id);
            json.writeStringProperty("name", finding.name());
            if (info != null) {
                write(json, info);
            }
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, RuleInfo info) {
        RulePage page = RulePage.of(info);
        text(json, "shortDescription", info.summary() + ".");
        text(json, "fullDescription", info.summary() + ".");
        json.writeObjectPropertyStart("help");
        json.writeStringProperty("text", page.text());
        json.writeStringProperty("markdown", page.markdown());
        json.writeEndObject();
        json.writeObjectPropertyStart("defaultConfiguration");
        if (!info.onByDefault()) {
            json.writeBooleanProperty("enabled", false);
        }
        json.writeStringProperty("level", level(info.severity()));
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeArrayPropertyStart("tags");
        json.writeString(JsonOutput.label(info.layer()));
        json.writeString("evidence-" + info.evidence().kind().label());
        json.writeEndArray();
        json.writeStringProperty("problem.severity", problemSeverity(info.severity()));
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    static String level(Severity severity) {
        return JsonOutput.label(severity);
    }

    /** The name of a severity in GitHub's code scanning, which reads this property. */
    private static String problemSeverity(Severity severity) {
        return severity == Severity.NOTE ? "recommendation" : level(severity);
    }
}
