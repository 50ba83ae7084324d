package com.example.deployer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/** Brings flows into the state that their files describe. A second deployment of the same files changes nothing. */
public final class FlowDeployer {

    private final AppflowClient appflow;
    private final Retries retries;

    /** Creates a deployer. */
    public FlowDeployer(AppflowClient appflow, Retries retries) {
        this.appflow = appflow;
        this.retries = retries;
    }

    /** Deploys flows in order. */
    public Map<String, Outcome> deployAll(List<CreateFlowRequest> flows) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        flows.forEach(flow -> outcomes.put(flow.flowName(), deploy(flow)));
        return outcomes;
    }

    /** Creates the flow, or updates it in place; then activates it unless it runs on demand. */
    public Outcome deploy(CreateFlowRequest wanted) {
        Optional<DescribeFlowResponse> deployed = find(wanted.flowName());
        if (deployed.isEmpty()) {
            try {
                return create(wanted);
            } catch (ConflictException e) {
                // Another deployment was faster.
                deployed = find(wanted.flowName());
            }
        }
        return update(deployed.orElseThrow(), wanted);
    }

    private Optional<DescribeFlowResponse> find(String name) {
        try {
            return Optional.of(retries.call(() -> appflow.describeFlow(flow -> flow.flowName(name))));
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    private Outcome create(CreateFlowRequest wanted) {
        // All attempts send the same token, so that a lost response does not become a conflict. The next deployment
        // needs another one: within 8 hours the token of a deleted flow would create nothing.
        CreateFlowRequest request =
                wanted.toBuilder().clientToken(UUID.randomUUID().toString()).build();
        FlowStatus status = retries.call(() -> appflow.createFlow(request)).flowStatus();
        activate(wanted, status);
        return Outcome.CREATED;
    }

    private Outcome update(DescribeFlowResponse deployed, CreateFlowRequest wanted) {
        Changes changes = Changes.between(deployed, wanted);
        FlowStatus status = deployed.flowStatus();
        if (!changes.members().isEmpty()) {
            UpdateFlowRequest request = Changes.definition(wanted).toBuilder()
                    .clientToken(UUID.randomUUID().toString())
                    .build();
            status = retries.call(() -> appflow.updateFlow(request)).flowStatus();
        }
        tag(deployed.flowArn(), changes);
        activate(wanted, status);
        return changes.isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATED;
    }

    private void tag(String arn, Changes changes) {
        if (!changes.tags().isEmpty()) {
            retries.call(() -> appflow.tagResource(flow -> flow.resourceArn(arn).tags(changes.tags())));
        }
        if (!changes.staleTags().isEmpty()) {
            retries.call(
                    () -> appflow.untagResource(flow -> flow.resourceArn(arn).tagKeys(changes.staleTags())));
        }
    }

    private void activate(CreateFlowRequest wanted, FlowStatus status) {
        if (status != FlowStatus.ACTIVE && Changes.needsActivation(wanted)) {
            retries.call(() -> appflow.startFlow(flow -> flow.flowName(wanted.flowName())));
        }
    }
}
