package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.HeldCalls;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.ScriptedFault;
import io.github.appflowtestkit.fake.internal.journal.Journal;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/** Finds what {@link Strictness} fails or warns a passing test for. */
final class StrictnessCheck {

    private final Session session;
    private final StrictnessSettings settings;
    private final Map<Consequence, List<String>> messages = new LinkedHashMap<>();

    private StrictnessCheck(Session session) {
        this.session = session;
        this.settings = session.strictness();
    }

    /** The messages for each consequence but {@link Consequence#PASS}. */
    static Map<Consequence, List<String>> of(Session session) {
        StrictnessCheck check = new StrictnessCheck(session);
        check.check(check.settings.unusedFaultsOrDefault(), check::unusedFaults);
        check.check(check.settings.unusedFaultsOrDefault(), check::unusedHolds);
        check.check(check.settings.unusedFaultsOrDefault(), check::unusedRunScripts);
        check.check(check.settings.unusedGivensOrDefault(), check::unusedGivens);
        check.check(check.settings.otherOperationsOrDefault(), check::otherOperations);
        return check.messages;
    }

    /** The failure for what a test began and did not complete; it removes that from the fakes. */
    static Optional<AssertionFailedError> unfinished(Session session, boolean onlyOfThisThread) {
        List<String> left = session.takeUnfinished(onlyOfThisThread);
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new AssertionFailedError("Expected all faults and assertions to be complete, but "
                        + wereNot(left.size()) + lines(left) + "\nhint: complete the statement, or remove it"));
    }

    /** A fake, and how messages refer to it. */
    private record CheckedFake(FakeAppflow fake, String suffix) {}

    private void check(Consequence consequence, Function<CheckedFake, String> checkOfFake) {
        if (consequence == Consequence.PASS) {
            return;
        }
        session.fakes().forEach((name, fake) -> {
            String suffix = name.isEmpty() ? "" : " of fake " + Shown.text(name);
            String message = checkOfFake.apply(new CheckedFake(fake, suffix));
            if (!message.isEmpty()) {
                messages.computeIfAbsent(consequence, key -> new ArrayList<>()).add(message);
            }
        });
    }

    private String unusedFaults(CheckedFake checked) {
        List<ScriptedFault> unused = checked.fake().unusedFaults();
        if (unused.isEmpty()) {
            return "";
        }
        return "Expected all faults" + checked.suffix() + " to be used, but " + wereNot(unused.size()) + lines(unused)
                + "\n" + Journal.of(checked.fake())
                + "\nhint: make the call, remove the fault, mark it as lenient, or set"
                + " @Strictness(unusedFaults = Consequence.PASS)";
    }

    private String unusedHolds(CheckedFake checked) {
        List<HeldCalls> unused = checked.fake().unusedHolds();
        if (unused.isEmpty()) {
            return "";
        }
        return "Expected all holds" + checked.suffix() + " to be used, but " + wereNot(unused.size()) + lines(unused)
                + "\n" + Journal.of(checked.fake())
                + "\nhint: make the call, remove the hold, or set @Strictness(unusedFaults = Consequence.PASS)";
    }

    private String unusedRunScripts(CheckedFake checked) {
        List<String> unused = checked.fake().unusedRunScripts();
        if (unused.isEmpty()) {
            return "";
        }
        List<String> flows =
                unused.stream().map(name -> "flow " + Shown.text(name)).toList();
        return "Expected all flows with scripted runs" + checked.suffix() + " to exist, but " + wereNot(unused.size())
                + " created" + lines(flows)
                + "\n" + Journal.of(checked.fake())
                + "\nhint: correct the name, create the flow, remove the script of its runs, or set"
                + " @Strictness(unusedFaults = Consequence.PASS)";
    }

    private String unusedGivens(CheckedFake checked) {
        List<String> unused = unusedGivens(checked.fake());
        if (unused.isEmpty()) {
            return "";
        }
        return "Expected all given flows and profiles" + checked.suffix() + " to be used, but "
                + wereNot(unused.size()) + lines(unused)
                + "\n" + Journal.of(checked.fake())
                + "\nhint: remove what is not needed, or set @Strictness(unusedGivens = Consequence.PASS)";
    }

    private List<String> unusedGivens(FakeAppflow fake) {
        UsedNames used = UsedNames.of(fake);
        List<String> unused = new ArrayList<>();
        session.givenSetup().profiles().stream()
                .filter(profile -> profile.fake() == fake && !used.hasProfile(profile.name()))
                .map(profile -> "connector profile " + Shown.text(profile.name()) + " from " + profile.origin())
                .forEach(unused::add);
        session.givenSetup().flows().stream()
                .filter(flow -> flow.fake() == fake
                        && !used.hasFlow(flow.file().request().flowName()))
                .map(flow -> "flow " + Shown.text(flow.file().request().flowName()) + " in "
                        + flow.file().name() + " from " + flow.origin())
                .forEach(unused::add);
        return unused;
    }

    private String otherOperations(CheckedFake checked) {
        Set<Operation> expected = settings.expectedOperations();
        List<RecordedCall> calls = checked.fake().calls();
        List<RecordedCall> others = calls.stream()
                .filter(call -> !expected.contains(call.operation()))
                .toList();
        if (others.isEmpty()) {
            return "";
        }
        List<String> names = others.stream()
                .map(call -> call.operation().apiName())
                .distinct()
                .sorted()
                .toList();
        return "Expected " + only(expected) + checked.suffix() + ", but " + String.join(", ", names)
                + (names.size() == 1 ? " was called: " : " were called: ") + Journal.numbers(others) + "\n"
                + Journal.of(
                        checked.fake(),
                        calls,
                        others.stream().map(RecordedCall::number).collect(Collectors.toSet()))
                + "\nhint: add the operation to @Strictness(operations = {...}), or set otherOperations ="
                + " Consequence.PASS";
    }

    private static String only(Set<Operation> expected) {
        return expected.isEmpty()
                ? "no calls"
                : "only calls of " + expected.stream().map(Operation::apiName).collect(Collectors.joining(", "));
    }

    private static String wereNot(int number) {
        return number == 1 ? "1 was not" : number + " were not";
    }

    private static String lines(List<?> entries) {
        return entries.stream().map(entry -> "\n    " + entry).collect(Collectors.joining());
    }
}
