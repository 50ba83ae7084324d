package io.github.appflowtestkit.fake.account;

import io.github.appflowtestkit.fake.refusal.Reason;
import io.github.appflowtestkit.fake.refusal.Text;
import io.github.appflowtestkit.validator.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** The service's rules across members of a flow, as the validator found them broken, in the service's words. */
final class FlowRules {

    /** Members that say what is read or written, as opposed to how. */
    private static final Set<String> OBJECT_MEMBERS =
            Set.of("object", "bucketName", "objectPath", "entityName", "domainName", "objectTypeName");

    private FlowRules() {}

    /** Refuses a flow that breaks rules. */
    static void check(Call call, Text text, CreateFlowRequest flow, List<Reason> more) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Finding finding : call.serviceFindings()) {
            reasons.add(Reason.of(finding, flow));
        }
        more.forEach(reason -> reasons.add(reason.words()));
        if (reasons.isEmpty()) {
            return;
        }
        List<String> why = new ArrayList<>();
        call.serviceFindings().forEach(finding -> why.add(Findings.render(finding)));
        more.forEach(reason -> why.add(reason.why()));
        throw call.refuse(text, String.join(", ", reasons))
                .because(why.stream().collect(Collectors.joining("\n")), call.serviceFindings());
    }

    /** What an update may not change (User Guide, managing flows; terraform-provider-aws 42482). */
    static List<Reason> fixedParts(CreateFlowRequest before, CreateFlowRequest after) {
        List<Reason> reasons = new ArrayList<>();
        if (!sameObject(before.sourceFlowConfig(), after.sourceFlowConfig())) {
            reasons.add(Reason.SOURCE_FIXED);
        }
        boolean same = before.destinationFlowConfigList().size()
                == after.destinationFlowConfigList().size();
        for (int i = 0; same && i < before.destinationFlowConfigList().size(); i++) {
            same = sameObject(
                    before.destinationFlowConfigList().get(i),
                    after.destinationFlowConfigList().get(i));
        }
        if (!same) {
            reasons.add(Reason.DESTINATION_FIXED);
        }
        return reasons;
    }

    private static boolean sameObject(SdkPojo before, SdkPojo after) {
        return objects("", before).equals(objects("", after));
    }

    /** Connector type and object of one side of a flow, as texts. */
    private static List<String> objects(String path, SdkPojo pojo) {
        List<String> found = new ArrayList<>();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            String name = field.locationName();
            if (value instanceof SdkPojo inner && name.endsWith("ConnectorProperties")) {
                found.addAll(objects(path + '/' + name, inner));
            } else if (value instanceof SdkPojo inner && path.endsWith("ConnectorProperties")) {
                found.addAll(objects(path + '/' + name, inner));
            } else if (value != null && (OBJECT_MEMBERS.contains(name) || name.equals("connectorType"))) {
                found.add(path + '/' + name + '=' + value);
            }
        }
        return found;
    }
}
