package io.github.appflowtestkit.reports.internal.sarif;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.HeldBack;
import io.github.appflowtestkit.reports.ReportedFinding;
import io.github.appflowtestkit.reports.TextEdit;
import io.github.appflowtestkit.reports.internal.json.JsonOutput;
import io.github.appflowtestkit.validator.CheckedFlow;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.RelatedLocation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** The report as SARIF 2.1.0, for code scanning and other tools of static analysis. */
public final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** The folder of the run, in the name that GitHub, GitLab and Azure expect. */
    private static final String ROOT = "%SRCROOT%";

    private static final String FINGERPRINT = "appflowTestkit/v1";

    private static final Pattern START =
            Pattern.compile("\\s*\\{\\s*\"\\$schema\"\\s*:\\s*\"[^\"]*sarif[^\"]*\"\\s*,\\s*\"version\"\\s*:");

    private final CheckResult result;
    private final SarifRules rules;
    private final JsonGenerator json;

    private SarifReport(CheckResult result, JsonGenerator json) {
        this.result = result;
        this.rules = SarifRules.of(result);
        this.json = json;
    }

    /** The report on what was found. */
    public static String of(CheckResult result) {
        return JsonOutput.of(json -> new SarifReport(result, json).write());
    }

    /** Whether a file starts as this report does. */
    public static boolean startsReport(String start) {
        return START.matcher(start).lookingAt();
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        writeTool();
        writeInvocation();
        writeRoot();
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeArrayPropertyStart("artifacts");
        result.files().forEach(this::writeArtifact);
        json.writeEndArray();
        json.writeArrayPropertyStart("results");
        for (int i = 0; i < result.files().size(); i++) {
            CheckedFile file = result.files().get(i);
            for (ReportedFinding each : file.findings()) {
                writeResult(file, i, each);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeTool() {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "AppFlow Testkit");
        String version = SarifReport.class.getPackage().getImplementationVersion();
        if (version != null) {
            json.writeStringProperty("semanticVersion", version);
        }
        rules.write(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeInvocation() {
        boolean complete = result.failures().isEmpty();
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", complete);
        json.writeNumberProperty("exitCode", !complete ? 3 : result.reaches(result.failOn()) ? 1 : 0);
        if (!complete) {
            json.writeArrayPropertyStart("toolExecutionNotifications");
            for (String failure : result.failures()) {
                json.writeStartObject();
                json.writeStringProperty("level", "error");
                writeMessage("message", failure);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeRoot() {
        json.writeObjectPropertyStart("originalUriBaseIds");
        json.writeObjectPropertyStart(ROOT);
        writeMessage("description", "The folder in which the check ran.");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeArtifact(CheckedFile file) {
        json.writeStartObject();
        writeLocation("location", file.path(), Optional.empty());
        // the list says which files were checked, those without a finding included
        json.writeArrayPropertyStart("roles");
        json.writeString("analysisTarget");
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeResult(CheckedFile file, int index, ReportedFinding each) {
        Finding finding = each.finding();
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.rule());
        json.writeNumberProperty("ruleIndex", rules.indexOf(finding));
        json.writeStringProperty("level", SarifRules.level(finding.severity()));
        writeMessage("message", message(finding));
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        writePhysicalLocation(file.path(), Optional.of(index), finding.range());
        writeLogicalLocation(file, finding);
        json.writeEndObject();
        json.writeEndArray();
        if (!finding.related().isEmpty()) {
            writeRelated(file, finding.related());
        }
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty(FINGERPRINT, each.fingerprint());
        json.writeEndObject();
        json.writeArrayPropertyStart("suppressions");
        each.heldBack().ifPresent(this::writeSuppression);
        json.writeEndArray();
        if (!each.fix().isEmpty()) {
            writeFix(file, index, each.fix());
        }
        json.writeEndObject();
    }

    private static String message(Finding finding) {
        return finding.message() + "."
                + finding.hint().map(hint -> "\nHint: " + hint).orElse("");
    }

    private void writeMessage(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private void writePhysicalLocation(String path, Optional<Integer> index, Range range) {
        json.writeObjectPropertyStart("physicalLocation");
        writeLocation("artifactLocation", path, index);
        writeRegion("region", range);
        json.writeEndObject();
    }

    private void writeLocation(String name, String path, Optional<Integer> index) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("uri", relativeUri(path));
        json.writeStringProperty("uriBaseId", ROOT);
        index.ifPresent(number -> json.writeNumberProperty("index", number));
        json.writeEndObject();
    }

    /** Characters that a URI cannot have are escaped, so that a path with spaces or {@code #} stays one path. */
    private static String relativeUri(String path) {
        try {
            String uri = new URI(null, null, path, null).toASCIIString();
            // a first segment with a colon would be read as a scheme
            return uri.indexOf(':') >= 0 && !uri.startsWith("/") ? "./" + uri : uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a path: " + path, e);
        }
    }

    private void writeRegion(String name, Range range) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("startLine", range.start().line());
        json.writeNumberProperty("startColumn", range.start().column());
        json.writeNumberProperty("endLine", range.end().line());
        json.writeNumberProperty("endColumn", range.end().column());
        json.writeEndObject();
    }

    /** The flow, because a file may have several, and the member in the document. */
    private void writeLogicalLocation(CheckedFile file, Finding finding) {
        Optional<String> flow = file.resources().stream()
                .filter(each -> each.has(finding))
                .map(CheckedFlow::name)
                .findFirst();
        json.writeArrayPropertyStart("logicalLocations");
        json.writeStartObject();
        flow.ifPresent(name -> json.writeStringProperty("name", name));
        json.writeStringProperty("fullyQualifiedName", flow.orElse("") + "#" + finding.pointer());
        json.writeStringProperty("kind", "member");
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeRelated(CheckedFile file, List<RelatedLocation> related) {
        json.writeArrayPropertyStart("relatedLocations");
        for (int i = 0; i < related.size(); i++) {
            RelatedLocation place = related.get(i);
            json.writeStartObject();
            json.writeNumberProperty("id", i + 1);
            writePhysicalLocation(place.document().orElse(file.path()), Optional.empty(), place.range());
            writeMessage("message", place.message() + ".");
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeSuppression(HeldBack heldBack) {
        json.writeStartObject();
        json.writeStringProperty("kind", "external");
        json.writeStringProperty("status", "accepted");
        json.writeStringProperty("justification", justification(heldBack));
        json.writeEndObject();
    }

    private static String justification(HeldBack heldBack) {
        if (heldBack instanceof HeldBack.Suppressed suppressed) {
            return suppressed.reason()
                    + suppressed.until().map(day -> " (until " + day + ")").orElse("");
        }
        return "in the baseline";
    }

    private void writeFix(CheckedFile file, int index, List<TextEdit> edits) {
        json.writeArrayPropertyStart("fixes");
        json.writeStartObject();
        writeMessage("description", "What \"validate --fix\" changes.");
        json.writeArrayPropertyStart("artifactChanges");
        json.writeStartObject();
        writeLocation("artifactLocation", file.path(), Optional.of(index));
        json.writeArrayPropertyStart("replacements");
        for (TextEdit edit : edits) {
            json.writeStartObject();
            writeRegion("deletedRegion", edit.range());
            if (!edit.replacement().isEmpty()) {
                writeMessage("insertedContent", edit.replacement());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }
}
