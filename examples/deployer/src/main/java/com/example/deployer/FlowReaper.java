package com.example.deployer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.FlowDefinition;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/** Deletes the flows whose tag {@code delete-after} has a date that is past. */
public final class FlowReaper {

    static final String TAG = "delete-after";

    private final AppflowClient appflow;
    private final InstantSource clock;

    /** Creates a reaper. */
    public FlowReaper(AppflowClient appflow, InstantSource clock) {
        this.appflow = appflow;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param deleted the names of the deleted flows
     * @param problems by the name of a flow, why it was not deleted
     */
    public record Harvest(List<String> deleted, Map<String, String> problems) {}

    /** Looks at all flows of the account. A problem with one flow does not save the others. */
    public Harvest reap() {
        Harvest harvest = new Harvest(new ArrayList<>(), new TreeMap<>());
        // All pages are read before the first flow is deleted.
        List<FlowDefinition> flows = appflow.listFlowsPaginator(request -> {}).stream()
                .flatMap(page -> page.flows().stream())
                .toList();
        flows.forEach(flow -> reap(flow, harvest));
        return harvest;
    }

    private void reap(FlowDefinition flow, Harvest harvest) {
        try {
            if (isPast(flow)) {
                appflow.deleteFlow(request -> request.flowName(flow.flowName()).forceDelete(runsOnItsOwn(flow)));
                harvest.deleted().add(flow.flowName());
            }
        } catch (ResourceNotFoundException e) {
            // Somebody else has deleted the flow.
        } catch (DateTimeParseException e) {
            harvest.problems().put(flow.flowName(), "tag " + TAG + " is not a date: " + e.getParsedString());
        } catch (SdkException e) {
            harvest.problems().put(flow.flowName(), e.getMessage());
        }
    }

    private boolean isPast(FlowDefinition flow) {
        String date = appflow.listTagsForResource(request -> request.resourceArn(flow.flowArn()))
                .tags()
                .get(TAG);
        return date != null && LocalDate.parse(date).isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Such a flow is deleted only by force. */
    private static boolean runsOnItsOwn(FlowDefinition flow) {
        return flow.flowStatus() == FlowStatus.ACTIVE && flow.triggerType() != TriggerType.ON_DEMAND;
    }
}
