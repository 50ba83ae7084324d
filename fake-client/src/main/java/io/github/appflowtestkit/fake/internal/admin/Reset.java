package io.github.appflowtestkit.fake.internal.admin;

import java.util.Map;
import java.util.Optional;

/** Makes everything, or one account in one Region, as it was at the start. */
final class Reset implements ControlRoute {

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/_testkit/reset";
    }

    @Override
    public String summary() {
        return "everything, or the chosen account and Region, as it was at the start";
    }

    @Override
    public Map<String, ?> answer(ControlRequest request) {
        request.members();
        Optional<Place> chosen = request.chosen();
        if (chosen.isPresent()) {
            request.places().reset(chosen.get());
        } else {
            request.places().reset();
        }
        return Clocks.shown(request.places().home());
    }
}
