package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.fake.internal.journal.RunForecast;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.FlowStatus;

/** A flow for assertions, which reads its runs from the account. */
final class FlowSnapshot implements FlowView, RunForecast {

    private final Flow flow;
    private final Map<String, String> tags;
    private final Supplier<List<RunView>> runs;
    private final Supplier<String> forecast;

    FlowSnapshot(Flow flow, Map<String, String> tags, Supplier<List<RunView>> runs, Supplier<String> forecast) {
        this.flow = flow;
        this.tags = tags;
        this.runs = runs;
        this.forecast = forecast;
    }

    @Override
    public String name() {
        return flow.name();
    }

    @Override
    public String arn() {
        return flow.arn();
    }

    @Override
    public FlowStatus status() {
        return flow.status();
    }

    @Override
    public Optional<String> statusMessage() {
        return flow.statusMessage();
    }

    @Override
    public CreateFlowRequest definition() {
        return flow.definition();
    }

    @Override
    public Map<String, String> tags() {
        return tags;
    }

    @Override
    public long schemaVersion() {
        return flow.schemaVersion();
    }

    @Override
    public Instant createdAt() {
        return flow.createdAt();
    }

    @Override
    public Instant lastUpdatedAt() {
        return flow.lastUpdatedAt();
    }

    @Override
    public List<RunView> runs() {
        return runs.get();
    }

    @Override
    public String forecast() {
        return forecast.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FlowSnapshot view && flow.equals(view.flow) && tags.equals(view.tags);
    }

    @Override
    public int hashCode() {
        return flow.hashCode();
    }

    @Override
    public String toString() {
        return Secrets.value(name()) + " (" + status() + ")";
    }
}
