package io.github.appflowtestkit.validator.flow;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A flow as a request to create or update it describes it, whatever kind of document it came from. Immutable.
 *
 * <p>All reads throw {@link UnsoundPartException} where a part cannot be judged; rules let it pass.
 */
public final class Flow {

    private final String document;
    private final DocumentKind kind;
    private final Node node;
    private final Optional<Instant> now;

    /** Made when they are asked for, as most rules ask for them. */
    private @Nullable List<Destination> destinations;

    private @Nullable List<Task> tasks;

    private Flow(String document, DocumentKind kind, Node node, Optional<Instant> now) {
        this.document = document;
        this.kind = kind;
        this.node = node;
        this.now = now;
    }

    /**
     * A view of a request.
     *
     * @param document the name of the document that the flow stands in
     * @param kind what the document holds
     * @param request the request in the names of the API
     * @param soundness which parts can be judged
     * @param now the moment of the check, where it is to play a part
     */
    public static Flow of(
            String document, DocumentKind kind, JsonObject request, CheckedParts soundness, Optional<Instant> now) {
        return new Flow(document, kind, Node.root(request, soundness), now);
    }

    /** The name of the document that the flow stands in. */
    public String document() {
        return document;
    }

    /** What the document holds. */
    public DocumentKind kind() {
        return kind;
    }

    /** The request as a whole. */
    public Node node() {
        return node;
    }

    /** The moment of the check; empty where time plays no part. */
    public Optional<Instant> now() {
        return now;
    }

    /** The {@code flowName}. */
    public Node name() {
        return node.required("flowName");
    }

    /** The {@code triggerConfig}. */
    public Trigger trigger() {
        return new Trigger(node.required("triggerConfig"));
    }

    /** The {@code sourceFlowConfig}. */
    public Source source() {
        return new Source(node.required("sourceFlowConfig"));
    }

    /** The {@code destinationFlowConfigList}. */
    public Node destinationList() {
        return node.required("destinationFlowConfigList");
    }

    /** The entries of {@code destinationFlowConfigList}. */
    public List<Destination> destinations() {
        List<Destination> known = destinations;
        if (known == null) {
            known = destinationList().items().stream().map(Destination::new).toList();
            destinations = known;
        }
        return known;
    }

    /** Looks at each destination by itself: one that cannot be judged does not hide the others. */
    public void eachDestination(Consumer<Destination> look) {
        destinations().forEach(destination -> ifSound(() -> look.accept(destination)));
    }

    /** Looks at the source and at each destination, as far as they are sound. */
    public void eachEnd(Consumer<ConnectorSide> look) {
        ifSound(() -> look.accept(source()));
        eachDestination(look::accept);
    }

    /** The {@code tasks}. */
    public Node taskList() {
        return node.required("tasks");
    }

    /** The entries of {@code tasks}. */
    public List<Task> tasks() {
        List<Task> known = tasks;
        if (known == null) {
            known = taskList().items().stream().map(Task::new).toList();
            tasks = known;
        }
        return known;
    }

    /** Looks at each task by itself: one that cannot be judged does not hide the others. */
    public void eachTask(Consumer<Task> look) {
        tasks().forEach(task -> ifSound(() -> look.accept(task)));
    }

    /** Does something that may meet a part that cannot be judged, and then leaves it at that. */
    public static void ifSound(Runnable look) {
        try {
            look.run();
        } catch (UnsoundPartException e) {
            // An earlier finding says what is wrong there; another one would repeat it.
        }
    }
}
