package io.github.appflowtestkit.fake.internal.admin;

import java.util.List;
import java.util.Map;

/** What one method of one path does. */
interface ControlRoute {

    String method();

    String path();

    /** One line for whoever looks for it. */
    String summary();

    /** The query parameters that it knows, besides account and region. */
    default List<String> parameters() {
        return List.of();
    }

    /** Carries the request out, and answers with the members of a JSON object. */
    Map<String, ?> answer(ControlRequest request);
}
