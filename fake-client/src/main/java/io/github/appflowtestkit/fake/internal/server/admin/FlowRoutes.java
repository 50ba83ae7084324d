package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.internal.transport.Body;
import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** The admin route of one flow. */
final class FlowRoutes {

    private static final int LONGEST_FILE_NAME = 100;

    private FlowRoutes() {}

    /** A file that {@code aws appflow create-flow --cli-input-json} takes. */
    static HttpOutcome.Response export(AdminRequest request) {
        request.members();
        CreateFlowRequest flow = flow(request);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Content-Disposition", "attachment; filename=\"" + fileName(flow.flowName()) + "\"");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cache-Control", "no-store");
        return new HttpOutcome.Response(200, headers, Body.of(RestJson.shownText(flow)));
    }

    private static CreateFlowRequest flow(AdminRequest request) {
        ServedAccount account = request.account();
        String name = request.pathValue();
        try {
            return account.controls().createRequest(name);
        } catch (IllegalArgumentException e) {
            throw new AdminError(404, String.valueOf(e.getMessage()));
        }
    }

    /** Names of flows may have characters that a shell or a file system takes for something else. */
    private static String fileName(String flow) {
        String safe = Secrets.value(flow).replaceAll("[^A-Za-z0-9._-]", "_");
        return safe.substring(0, Math.min(safe.length(), LONGEST_FILE_NAME)) + ".json";
    }
}
