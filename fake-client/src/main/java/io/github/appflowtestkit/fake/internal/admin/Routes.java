package io.github.appflowtestkit.fake.internal.admin;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Says what there is below {@code /_testkit}. */
record Routes(Supplier<List<ControlRoute>> all) implements ControlRoute {

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/_testkit";
    }

    @Override
    public String summary() {
        return "what there is";
    }

    @Override
    public Map<String, ?> answer(ControlRequest request) {
        request.members();
        return JsonObject.of(
                "routes",
                all.get().stream()
                        .map(route -> JsonObject.of(
                                "method", route.method(), "path", route.path(), "summary", route.summary()))
                        .toList());
    }
}
