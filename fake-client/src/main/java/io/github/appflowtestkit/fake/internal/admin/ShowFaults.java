package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.ScriptedFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the faults that are in place, and how often each was used. */
final class ShowFaults implements ControlRoute {

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/_testkit/faults";
    }

    @Override
    public String summary() {
        return "the faults in place, and how often each was used";
    }

    @Override
    public Map<String, ?> answer(ControlRequest request) {
        request.members();
        List<Map<String, ?>> faults = new ArrayList<>();
        for (Place place : request.chosenOrAll()) {
            place.account().faults().forEach(fault -> faults.add(shown(place, fault)));
        }
        return JsonObject.of("faults", faults);
    }

    static Map<String, ?> shown(Place place, ScriptedFault scripted) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("account", place.fake().accountId());
        shown.put("region", place.fake().region());
        shown.put("operation", scripted.operation().apiName());
        shown.put("fault", FaultForm.written(scripted.fault()));
        if (scripted.times() != Integer.MAX_VALUE) {
            shown.put("times", scripted.times());
        }
        shown.put("used", scripted.used());
        shown.put("unused", scripted.used() == 0 && !scripted.isLenient());
        shown.put("lenient", scripted.isLenient());
        shown.put("afterCommit", scripted.isAfterCommit());
        shown.put("afterDelay", scripted.delay().toString());
        shown.put("conditional", scripted.isConditional());
        return shown;
    }
}
