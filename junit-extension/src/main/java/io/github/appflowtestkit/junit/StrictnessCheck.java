package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.ScriptedFault;
import io.github.appflowtestkit.fake.internal.journal.Journal;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds what a passing test is failed or warned for. */
final class StrictnessCheck {

    private final Session session;
    private final StrictnessSettings judgement;
    private final Map<Consequence, List<String>> verdicts = new LinkedHashMap<>();

    private StrictnessCheck(Session session) {
        this.session = session;
        this.judgement = session.wishes().judgement();
    }

    /** The messages for each consequence; none for {@link Consequence#PASS}. */
    static Map<Consequence, List<String>> of(Session session) {
        StrictnessCheck judge = new StrictnessCheck(session);
        judge.judge(judge.judgement.ofUnusedFaults(), judge::unusedFaults);
        judge.judge(judge.judgement.ofUnusedSeeds(), judge::unusedSeeds);
        judge.judge(judge.judgement.ofOtherOperations(), judge::otherOperations);
        return judge.verdicts;
    }

    private void judge(Consequence consequence, Supplier<List<String>> messages) {
        if (consequence != Consequence.PASS) {
            List<String> found = messages.get();
            if (!found.isEmpty()) {
                verdicts.computeIfAbsent(consequence, key -> new ArrayList<>()).addAll(found);
            }
        }
    }

    private List<String> unusedFaults() {
        List<String> messages = new ArrayList<>();
        session.fakes().forEach((name, fake) -> {
            List<ScriptedFault> unused = fake.unusedFaults();
            if (!unused.isEmpty()) {
                messages.add("Expected all faults" + of(name) + " to be used, but "
                        + (unused.size() == 1 ? "1 was not" : unused.size() + " were not")
                        + lines(unused)
                        + "\n" + Journal.of(fake.calls())
                        + "\nhint: make the call, take the fault away, let it be lenient, or say"
                        + " @Strictness(unusedFaults = Consequence.PASS)");
            }
        });
        return messages;
    }

    private List<String> unusedSeeds() {
        List<String> messages = new ArrayList<>();
        session.fakes().forEach((name, fake) -> {
            List<String> unused = unusedSeeds(fake);
            if (!unused.isEmpty()) {
                messages.add("Expected calls to use everything that was given" + of(name) + ", but "
                        + (unused.size() == 1 ? "1 seed was not used" : unused.size() + " seeds were not used")
                        + lines(unused)
                        + "\n" + Journal.of(fake.calls())
                        + "\nhint: take it away, or say @Strictness(unusedSeeds = Consequence.PASS)");
            }
        });
        return messages;
    }

    private List<String> unusedSeeds(FakeAppflow fake) {
        Usage usage = Usage.of(fake);
        List<String> unused = new ArrayList<>();
        session.seeding().profiles().stream()
                .filter(profile -> profile.fake() == fake && !usage.hasProfile(profile.name()))
                .map(profile -> "connector profile " + Shown.text(profile.name()) + ", by " + profile.origin())
                .forEach(unused::add);
        session.seeding().flows().stream()
                .filter(flow -> flow.fake() == fake
                        && !usage.hasFlow(flow.seed().request().flowName()))
                .map(flow -> "flow " + Shown.text(flow.seed().request().flowName()) + " of "
                        + flow.seed().name() + ", by " + flow.origin())
                .forEach(unused::add);
        return unused;
    }

    private List<String> otherOperations() {
        Set<Operation> expected = judgement.expected();
        List<String> messages = new ArrayList<>();
        session.fakes().forEach((name, fake) -> {
            List<RecordedCall> others = fake.calls().stream()
                    .filter(call -> !expected.contains(call.operation()))
                    .toList();
            if (!others.isEmpty()) {
                messages.add("Expected " + expectation(expected) + of(name) + ", but "
                        + others.stream()
                                .map(call -> call.operation().apiName())
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + (others.size() == 1 ? " was called" : " were called: " + Journal.numbers(others))
                        + "\n"
                        + Journal.of(
                                fake.calls(),
                                others.stream().map(RecordedCall::number).collect(Collectors.toSet()))
                        + "\nhint: add the operation to @Strictness(operations = {...}), or say otherOperations ="
                        + " Consequence.PASS");
            }
        });
        return messages;
    }

    private static String expectation(Set<Operation> expected) {
        return expected.isEmpty()
                ? "no calls"
                : "calls of " + expected.stream().map(Operation::apiName).collect(Collectors.joining(", ")) + " only";
    }

    private static String of(String fake) {
        return fake.isEmpty() ? "" : " of the fake " + Shown.text(fake);
    }

    private static String lines(List<?> entries) {
        return entries.stream().map(entry -> "\n    " + entry).collect(Collectors.joining());
    }
}
