package io.github.appflowtestkit.cli.internal.generate;

import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.generate.FlowSide;
import io.github.appflowtestkit.validator.internal.generate.FlowTasks;
import io.github.appflowtestkit.validator.internal.generate.NewFlow;
import io.github.appflowtestkit.validator.internal.generate.WriteOptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the user says about a new flow beside its fields. Immutable.
 *
 * @param name the name of the flow
 * @param profile the connector profile of the source, or of the only side that needs one
 * @param destinationProfile the connector profile of the destination
 * @param apiVersion the API version of the source
 * @param destinationApiVersion the API version of the destination
 * @param bucket the bucket that some destinations need as well
 * @param operation the write operation
 * @param ids the fields that identify a record
 * @param trigger a type of trigger, or a schedule
 * @param mapsAll whether one task maps all fields
 */
public record FlowSettings(
        Optional<String> name,
        Optional<String> profile,
        Optional<String> destinationProfile,
        Optional<String> apiVersion,
        Optional<String> destinationApiVersion,
        Optional<String> bucket,
        Optional<String> operation,
        List<String> ids,
        Optional<String> trigger,
        boolean mapsAll) {

    private static final List<String> TRIGGERS = List.of("OnDemand", "Event");

    /** Copies the list. */
    public FlowSettings {
        ids = List.copyOf(ids);
    }

    /**
     * The flow between two sides.
     *
     * @param readsJson whether the files of an S3 source are JSON Lines
     * @throws IllegalArgumentException if something is missing or does not fit; the message says what
     */
    public NewFlow flow(SideArgument source, SideArgument destination, boolean readsJson) {
        if (!mapsAll && !FlowTasks.canMapFields(source.connector())) {
            throw new IllegalArgumentException(
                    source.connector().type() + " has no operators for single fields; use --map-all");
        }
        checkProfiles(source.connector(), destination.connector());
        checkWriting(destination.connector());
        FlowSide from = new FlowSide(
                source.connector(),
                source.where(),
                source.connector().needsProfile() ? profile : Optional.empty(),
                version("--api-version", source.connector(), apiVersion));
        FlowSide to = new FlowSide(
                destination.connector(),
                destination.where(),
                profileOfDestination(source.connector(), destination.connector()),
                version("--destination-api-version", destination.connector(), destinationApiVersion));
        return new NewFlow(
                name.orElseGet(() -> usualName(source, destination)),
                from,
                to,
                new WriteOptions(operation, ids, bucket),
                trigger(destination.connector()),
                readsJson);
    }

    private void checkProfiles(Connector source, Connector destination) {
        if (profile.isPresent() && !source.needsProfile() && !destination.needsProfile()) {
            throw new IllegalArgumentException("--profile has no use, because neither " + source.type()
                    + " as a source nor " + destination.type() + " as a destination has connector profiles");
        }
        if (destinationProfile.isPresent() && !destination.needsProfile()) {
            throw new IllegalArgumentException(
                    "--destination-profile has no use, because " + destination.type() + " has no connector profiles");
        }
        if (profile.isEmpty() && source.needsProfile()) {
            throw new IllegalArgumentException(
                    "the source " + source.type() + " needs a connector profile; name it with --profile");
        }
        if (destination.needsProfile()
                && profileOfDestination(source, destination).isEmpty()) {
            throw new IllegalArgumentException("the destination " + destination.type()
                    + " needs a connector profile; name it with "
                    + (source.needsProfile() ? "--destination-profile" : "--profile"));
        }
    }

    private Optional<String> profileOfDestination(Connector source, Connector destination) {
        if (!destination.needsProfile() || destinationProfile.isPresent()) {
            return destinationProfile;
        }
        return source.needsProfile() ? Optional.empty() : profile;
    }

    private void checkWriting(Connector destination) {
        if (NewFlow.needsBucket(destination) && bucket.isEmpty()) {
            throw new IllegalArgumentException("the destination " + destination.type() + " needs "
                    + (destination == Connector.EVENT_BRIDGE
                            ? "a bucket for large events"
                            : "a bucket for intermediate results")
                    + "; name it with --bucket");
        }
        if (!NewFlow.needsBucket(destination) && bucket.isPresent()) {
            throw new IllegalArgumentException("--bucket has no use for the destination " + destination.type());
        }
        if (!NewFlow.hasWriteOperations(destination) && (operation.isPresent() || !ids.isEmpty())) {
            throw new IllegalArgumentException((operation.isPresent() ? "--write-operation" : "--id-field")
                    + " has no use for the destination " + destination.type() + ", which only inserts records");
        }
        boolean inserts = operation.filter(each -> !each.equals("INSERT")).isEmpty();
        if (inserts && !ids.isEmpty()) {
            throw new IllegalArgumentException("--id-field needs --write-operation UPDATE, UPSERT or DELETE");
        }
        if (!inserts && ids.isEmpty()) {
            throw new IllegalArgumentException("--write-operation " + operation.orElseThrow()
                    + " needs --id-field, the destination field that identifies a record");
        }
    }

    private static Optional<String> version(String option, Connector connector, Optional<String> version) {
        if (connector == Connector.CUSTOM_CONNECTOR && version.isEmpty()) {
            throw new IllegalArgumentException("a custom connector needs " + option
                    + ", one of the supportedApiVersions that \"aws appflow describe-connector\" prints");
        }
        return version;
    }

    private String trigger(Connector destination) {
        if (trigger.isEmpty()) {
            return NewFlow.usualTrigger(destination);
        }
        String given = trigger.get();
        if (given.contains("(")) {
            return given;
        }
        return TRIGGERS.stream()
                .filter(each -> each.equalsIgnoreCase(given.replace("-", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--trigger must be OnDemand, Event, or a schedule such as \"rate(1days)\", but is "
                                + Wording.quoted(given)));
    }

    /** Such as {@code salesforce-opportunity-to-s3}. */
    private static String usualName(SideArgument source, SideArgument destination) {
        String object = source.where().replaceFirst("/+$", "").replaceFirst("^.*/", "");
        String name = Stream.of(
                        source.connector().type(),
                        object,
                        "to",
                        destination.connector().type())
                .map(part -> part.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", ""))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "-" + other)
                .orElseThrow();
        return name.length() <= 256 ? name : name.substring(0, 256);
    }
}
