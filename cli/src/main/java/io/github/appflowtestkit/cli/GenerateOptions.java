package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.internal.convert.Target;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code generate} that do not go together: those of a new flow, and those of a flow that is there. */
final class GenerateOptions {

    static final List<String> OPERATIONS = List.copyOf(new Operations());
    static final List<String> FORMS = List.copyOf(new Forms());

    private GenerateOptions() {}

    /** The options of a new flow. */
    static final class OfNewFlow {

        @Option(names = "--source", paramLabel = "TYPE:OBJECT", description = "The source.")
        @Nullable
        String source;

        @Option(names = "--destination", paramLabel = "TYPE:WHERE", description = "The destination.")
        @Nullable
        String destination;

        @Option(
                names = "--name",
                paramLabel = "NAME",
                description = "The name of the flow. Default: made of source and destination.")
        @Nullable
        String name;

        @Option(
                names = "--profile",
                paramLabel = "NAME",
                description = "The connector profile of the source, or of the destination if only that needs one.")
        @Nullable
        String profile;

        @Option(
                names = "--destination-profile",
                paramLabel = "NAME",
                description = "The connector profile of the destination.")
        @Nullable
        String destinationProfile;

        @Option(
                names = "--api-version",
                paramLabel = "VERSION",
                description = "The API version of the source; a custom connector needs one.")
        @Nullable
        String apiVersion;

        @Option(
                names = "--destination-api-version",
                paramLabel = "VERSION",
                description = "The API version of the destination; a custom connector needs one.")
        @Nullable
        String destinationApiVersion;

        @Option(
                names = "--bucket",
                paramLabel = "BUCKET/PREFIX",
                description = "The bucket that Redshift, Snowflake and EventBridge need as well.")
        @Nullable
        String bucket;

        @Option(
                names = "--write-operation",
                paramLabel = "OPERATION",
                completionCandidates = Operations.class,
                description = "What the flow does with records: ${COMPLETION-CANDIDATES}. Default: what the destination"
                        + " does by default, which is INSERT.")
        @Nullable
        String operation;

        @Option(
                names = "--id-field",
                paramLabel = "FIELD",
                description = "A destination field that identifies a record, for UPDATE, UPSERT and DELETE. May be"
                        + " repeated.")
        List<String> ids = new ArrayList<>();

        @Option(
                names = "--trigger",
                paramLabel = "TRIGGER",
                description = "OnDemand, Event, or a schedule such as \"rate(1days)\". Default: OnDemand; Event for"
                        + " EventBridge.")
        @Nullable
        String trigger;

        @Option(
                names = "--map-all",
                description =
                        "Write a single Map_all task; it leaves out the fields that are not chosen. With it, --fields"
                                + " is optional.")
        boolean mapAll;

        @Option(
                names = "--to",
                paramLabel = "FORM",
                completionCandidates = Forms.class,
                description = "What to write: ${COMPLETION-CANDIDATES}. Default: create-flow.")
        @Nullable
        String form;

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                completionCandidates = Formats.class,
                description =
                        "How to write it: ${COMPLETION-CANDIDATES}. Default: hcl for Terraform, json for the others.")
        @Nullable
        String format;

        @Option(names = "--output", paramLabel = "FILE", description = "Write to this file instead of standard output.")
        @Nullable
        String output;
    }

    /** The options of a flow that is there. */
    static final class OfUpdate {

        @Option(
                names = "--update",
                paramLabel = "FLOW-FILE",
                description = "Change the flow in this file: a request, DescribeFlow output, a template or a Terraform"
                        + " configuration. Tasks of fields that stay, filters and all other text stay as they are.")
        @Nullable
        String file;

        @Option(names = "--flow", paramLabel = "NAME", description = "The flow to change, where the file has several.")
        @Nullable
        String flow;

        @Option(names = "--dry-run", description = "Print the changes as a diff and write nothing.")
        boolean dryRun;
    }

    /** The write operations. */
    static final class Operations extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Operations() {
            super(List.of("INSERT", "UPSERT", "UPDATE", "DELETE"));
        }
    }

    /** The forms. */
    static final class Forms extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Forms() {
            super(Stream.of(Target.values())
                    .filter(each ->
                            each != Target.UPDATE_FLOW && !each.syntaxes().isEmpty())
                    .map(Target::toString)
                    .toList());
        }
    }

    /** The formats of forms. */
    static final class Formats extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Formats() {
            super(Stream.of(Syntax.values())
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .toList());
        }
    }
}
