package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.FaultScript;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.ScriptedFault;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Puts a fault in place. */
final class AddFault implements ControlRoute {

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/_testkit/faults";
    }

    @Override
    public String summary() {
        return "puts a fault in place";
    }

    @Override
    public Map<String, ?> answer(ControlRequest request) {
        Members members = request.members(
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
        Operation operation = Operation.named(members.choice(
                        "operation",
                        Arrays.stream(Operation.values())
                                .map(Operation::apiName)
                                .toList()))
                .orElseThrow();
        Fault fault = FaultForm.read(members.required("fault"), members.at("fault"));
        Place place = request.place();
        FaultScript script = place.fake().fail(operation);
        howOften(members, script);
        members.duration("afterDelay").ifPresent(script::afterDelay);
        if (members.flag("afterCommit")) {
            script.afterCommit();
        }
        if (members.flag("lenient")) {
            script.lenient();
        }
        members.value("when")
                .map(when -> PartialRequest.read(operation, when, members.at("when")))
                .ifPresent(script::when);
        ScriptedFault scripted = script.with(fault);
        return ShowFaults.shown(place, scripted);
    }

    private static void howOften(Members members, FaultScript script) {
        OptionalLong times = members.whole("times", 1, Integer.MAX_VALUE - 1);
        boolean always = members.flag("always");
        if (always && times.isPresent()) {
            throw ControlError.unfit("/always", "left out where times is given", "true");
        }
        OptionalDouble probability = members.share("probability");
        OptionalLong seed = members.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        if (probability.isPresent() != seed.isPresent()) {
            throw ControlError.unfit(
                    probability.isPresent() ? "/seed" : "/probability",
                    "given too: the same seed picks the same calls",
                    "missing");
        }
        probability.ifPresent(share -> script.probability(share, seed.getAsLong()));
        times.ifPresent(calls -> script.times((int) calls));
        if (always) {
            script.always();
        }
    }
}
