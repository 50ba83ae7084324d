package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.FaultScript;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.ScriptedFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The admin routes of faults. */
final class FaultRoutes {

    private static final List<String> OPERATIONS =
            Arrays.stream(Operation.values()).map(Operation::apiName).toList();

    private FaultRoutes() {}

    static Map<String, ?> list(AdminRequest request) {
        request.members();
        Page page = Page.of(request);
        List<Map<String, ?>> faults = new ArrayList<>();
        for (ServedAccount account : request.chosenOrAll()) {
            page.part(account.account().faults()).forEach(fault -> faults.add(shown(account, fault)));
        }
        return page.addNextToken(JsonObject.of("faults", faults));
    }

    static Map<String, ?> add(AdminRequest request) {
        JsonMembers members = request.members(
                "operation",
                "fault",
                "times",
                "always",
                "afterCommit",
                "afterDelay",
                "lenient",
                "probability",
                "seed",
                "when");
        Operation operation =
                Operation.named(members.choice("operation", OPERATIONS)).orElseThrow();
        Fault fault = FaultJson.read(members.required("fault"), members.at("fault"));
        ServedAccount account = request.account();
        FaultScript script = account.fake().fail(operation);
        frequency(members, script);
        members.duration("afterDelay").ifPresent(delay -> {
            request.checkManualClock(
                    "afterDelay moves the clock, but that of this server runs in real time; use the fault slow, or ");
            script.afterDelay(delay);
        });
        if (members.isTrue("afterCommit")) {
            script.afterCommit();
        }
        if (members.isTrue("lenient")) {
            script.lenient();
        }
        members.value("when")
                .map(when -> PartialRequests.read(operation, when, members.at("when")))
                .ifPresent(script::when);
        return shown(account, script.with(fault));
    }

    private static void frequency(JsonMembers members, FaultScript script) {
        OptionalLong times = members.integer("times", 1, Integer.MAX_VALUE - 1);
        boolean always = members.isTrue("always");
        if (always && times.isPresent()) {
            throw AdminError.invalid("/always", "left out beside times", "true");
        }
        OptionalDouble probability = members.probability("probability");
        OptionalLong seed = members.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        if (probability.isPresent() != seed.isPresent()) {
            throw AdminError.invalid(
                    probability.isPresent() ? "/seed" : "/probability",
                    "present, because probability and seed belong together",
                    "missing");
        }
        probability.ifPresent(share -> script.probability(share, seed.getAsLong()));
        times.ifPresent(calls -> script.times((int) calls));
        if (always) {
            script.always();
        }
    }

    private static Map<String, ?> shown(ServedAccount account, ScriptedFault scripted) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("account", account.fake().accountId());
        shown.put("region", account.fake().region());
        shown.put("operation", scripted.operation().apiName());
        shown.put("fault", FaultJson.write(scripted.fault()));
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
