package io.github.appflowtestkit.fake.internal.admin;

import java.util.Map;

/** Says where the clock stands. */
final class ShowClock implements ControlRoute {

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/_testkit/clock";
    }

    @Override
    public String summary() {
        return "where the clock stands";
    }

    @Override
    public Map<String, ?> answer(ControlRequest request) {
        request.members();
        return Clocks.shown(request.place());
    }
}
