package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.appflow.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.appflow.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.appflow.model.TagResourceRequest;
import software.amazon.awssdk.services.appflow.model.TagResourceResponse;
import software.amazon.awssdk.services.appflow.model.UntagResourceRequest;
import software.amazon.awssdk.services.appflow.model.UntagResourceResponse;

/** Tags flows, connector profiles and custom connectors. */
final class TagOperations {

    /** The quota of tags for a resource (User Guide, tagging; the model has the same limit for a request). */
    private static final int MOST = 50;

    private TagOperations() {}

    static TagResourceResponse tag(TagResourceRequest request, CallContext call) {
        Map<String, String> tags = new LinkedHashMap<>(existing(call, request.resourceArn()));
        tags.putAll(request.tags());
        if (tags.size() > MOST) {
            throw call.error(ErrorMessage.TOO_MANY_TAGS, MOST)
                    .because("the resource would have " + tags.size() + " tags; remove some with UntagResource");
        }
        call.state().tags.put(request.resourceArn(), Collections.unmodifiableMap(tags));
        return TagResourceResponse.builder().build();
    }

    static UntagResourceResponse untag(UntagResourceRequest request, CallContext call) {
        Map<String, String> tags = new LinkedHashMap<>(existing(call, request.resourceArn()));
        tags.keySet().removeAll(request.tagKeys());
        call.state().tags.put(request.resourceArn(), Collections.unmodifiableMap(tags));
        return UntagResourceResponse.builder().build();
    }

    static ListTagsForResourceResponse list(ListTagsForResourceRequest request, CallContext call) {
        return ListTagsForResourceResponse.builder()
                .tags(existing(call, request.resourceArn()))
                .build();
    }

    private static Map<String, String> existing(CallContext call, String arn) {
        State state = call.state();
        boolean exists = state.flows.values().stream()
                        .anyMatch(flow -> flow.arn().equals(arn))
                || state.profiles.values().stream()
                        .anyMatch(profile -> arn.equals(profile.description().connectorProfileArn()))
                || state.connectors.values().stream()
                        .anyMatch(connector ->
                                arn.equals(connector.configuration().connectorArn()));
        if (!exists) {
            throw call.error(ErrorMessage.RESOURCE_NOT_FOUND_BY_ARN, arn)
                    .because("this fake is account " + call.settings().accountId() + " in Region "
                            + call.settings().region() + ", and no flow, connector profile or registered connector"
                            + " in it has this ARN");
        }
        return state.tags.getOrDefault(arn, Map.of());
    }
}
