package com.example.deployer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.TriggerType;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/**
 * How a deployed flow differs from the wanted one.
 *
 * @param members the members of the definition that differ
 * @param tags the tags to set
 * @param staleTags the keys of the tags to remove
 */
record Changes(Set<String> members, Map<String, String> tags, List<String> staleTags) {

    static Changes between(DescribeFlowResponse deployed, CreateFlowRequest wanted) {
        if (wanted.kmsArn() != null && !wanted.kmsArn().equals(deployed.kmsArn())) {
            throw new IllegalArgumentException("the key of flow \"" + wanted.flowName()
                    + "\" cannot change: delete the flow, then deploy it with " + wanted.kmsArn());
        }
        return new Changes(
                differences(Essence.of(definition(deployed)), Essence.of(definition(wanted))),
                newTags(deployed.tags(), wanted.tags()),
                deployed.tags().keySet().stream()
                        .filter(key -> !wanted.tags().containsKey(key))
                        .sorted()
                        .toList());
    }

    boolean isEmpty() {
        return members.isEmpty() && tags.isEmpty() && staleTags.isEmpty();
    }

    static UpdateFlowRequest definition(CreateFlowRequest flow) {
        return UpdateFlowRequest.builder()
                .flowName(flow.flowName())
                .description(flow.description())
                .triggerConfig(flow.triggerConfig())
                .sourceFlowConfig(flow.sourceFlowConfig())
                .destinationFlowConfigList(flow.destinationFlowConfigList())
                .tasks(flow.tasks())
                .metadataCatalogConfig(flow.metadataCatalogConfig())
                .build();
    }

    private static UpdateFlowRequest definition(DescribeFlowResponse flow) {
        return UpdateFlowRequest.builder()
                .flowName(flow.flowName())
                .description(flow.description())
                .triggerConfig(flow.triggerConfig())
                .sourceFlowConfig(flow.sourceFlowConfig())
                .destinationFlowConfigList(flow.destinationFlowConfigList())
                .tasks(flow.tasks())
                .metadataCatalogConfig(flow.metadataCatalogConfig())
                .build();
    }

    static boolean needsActivation(CreateFlowRequest flow) {
        return flow.triggerConfig().triggerType() != TriggerType.ON_DEMAND;
    }

    private static Set<String> differences(Map<String, Object> deployed, Map<String, Object> wanted) {
        Set<String> members = new TreeSet<>(deployed.keySet());
        members.addAll(wanted.keySet());
        members.removeIf(member -> Objects.equals(deployed.get(member), wanted.get(member)));
        return members;
    }

    private static Map<String, String> newTags(Map<String, String> deployed, Map<String, String> wanted) {
        Map<String, String> tags = new HashMap<>(wanted);
        tags.entrySet().removeAll(deployed.entrySet());
        return tags;
    }
}
