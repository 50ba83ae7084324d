package io.github.appflowtestkit.fake;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.FlowStatus;

/** A flow as it stood when {@link FakeAppflow#flows()} was called, for assertions. Immutable. */
public final class FlowView {

    private final String arn;
    private final FlowStatus status;
    private final Optional<String> statusMessage;
    private final CreateFlowRequest definition;
    private final Map<String, String> tags;
    private final long schemaVersion;
    private final Instant createdAt;
    private final Instant lastUpdatedAt;
    private final Supplier<List<RunView>> runs;

    /** For the doors of this library. */
    public FlowView(
            String arn,
            FlowStatus status,
            Optional<String> statusMessage,
            CreateFlowRequest definition,
            Map<String, String> tags,
            long schemaVersion,
            Instant createdAt,
            Instant lastUpdatedAt,
            Supplier<List<RunView>> runs) {
        this.arn = arn;
        this.status = status;
        this.statusMessage = statusMessage;
        this.definition = definition;
        this.tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        this.schemaVersion = schemaVersion;
        this.createdAt = createdAt;
        this.lastUpdatedAt = lastUpdatedAt;
        this.runs = runs;
    }

    /** The flow's name. */
    public String name() {
        return definition.flowName();
    }

    /** The flow's ARN. */
    public String arn() {
        return arn;
    }

    /** Whether the flow is Active, Draft, Suspended and so on. */
    public FlowStatus status() {
        return status;
    }

    /** Why the flow has its status, where the service would say so. */
    public Optional<String> statusMessage() {
        return statusMessage;
    }

    /** The request that would create the flow as it is now; updates are worked in, tags and client token are not. */
    public CreateFlowRequest definition() {
        return definition;
    }

    /** The flow's tags. */
    public Map<String, String> tags() {
        return tags;
    }

    /** The version of the flow's schema, from 1. */
    public long schemaVersion() {
        return schemaVersion;
    }

    /** When the flow was created, on the fake's clock. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When the flow was last changed, on the fake's clock. */
    public Instant lastUpdatedAt() {
        return lastUpdatedAt;
    }

    /** The runs of the flow, newest first; made when asked for, and then those of that moment. */
    public List<RunView> runs() {
        return runs.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FlowView view
                && arn.equals(view.arn)
                && status == view.status
                && statusMessage.equals(view.statusMessage)
                && definition.equals(view.definition)
                && tags.equals(view.tags)
                && schemaVersion == view.schemaVersion
                && createdAt.equals(view.createdAt)
                && lastUpdatedAt.equals(view.lastUpdatedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(arn, status, definition, lastUpdatedAt);
    }

    /** Such as {@code orders (Active)}. */
    @Override
    public String toString() {
        return name() + " (" + status + ")";
    }
}
