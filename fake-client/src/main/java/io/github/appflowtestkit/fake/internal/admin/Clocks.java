package io.github.appflowtestkit.fake.internal.admin;

import java.util.Map;

/** How a clock is shown. */
final class Clocks {

    private Clocks() {}

    static Map<String, ?> shown(Place place) {
        return JsonObject.of("now", place.fake().clock().now().toString());
    }
}
