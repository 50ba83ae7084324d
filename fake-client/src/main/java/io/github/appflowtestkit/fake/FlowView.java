package io.github.appflowtestkit.fake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.FlowStatus;

/**
 * A flow as it was when {@link FakeAppflow#flows()} or {@link FakeAppflow#flow} returned it. Immutable, except that {@link
 * #runs()} reads the fake. Two views are equal if all but their runs is.
 *
 * <p>This interface is not for implementing: it may get more methods in any version.
 */
public interface FlowView {

    /** {@return the name} */
    String name();

    /** {@return the ARN} */
    String arn();

    /** {@return the status, such as Active, Draft or Suspended} */
    FlowStatus status();

    /** {@return the reason for the status; empty if the service would give none} */
    Optional<String> statusMessage();

    /**
     * {@return the request that would create the flow as it is now: with all updates, without tags and client token, and
     * without what DescribeFlow adds to what was sent}
     */
    CreateFlowRequest definition();

    /** {@return the tags; unmodifiable} */
    Map<String, String> tags();

    /** {@return the version of the schema, from 1} */
    long schemaVersion();

    /** {@return the time of creation, on the fake's clock} */
    Instant createdAt();

    /** {@return the time of the last update, on the fake's clock} */
    Instant lastUpdatedAt();

    /** {@return the runs as they are when this method is called, newest first; none if the flow was deleted} */
    List<RunView> runs();

    /** Returns a string such as {@code orders (Active)}. */
    @Override
    String toString();
}
