package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.validator.flow.ScheduleExpression;
import io.github.appflowtestkit.validator.internal.flow.ScheduleTimes;
import io.github.appflowtestkit.validator.internal.flow.Timestamps;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws the trigger of a flow. */
final class TriggerPictures {

    private static final int MOST_RUNS = 5;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(
                    "EEE uuuu-MM-dd HH:mm:ss", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final RequestPart config;
    private final RequestPart schedule;
    private final Optional<Instant> from;

    private TriggerPictures(RequestPart config, Optional<Instant> from) {
        this.config = config;
        this.schedule = config.member("triggerProperties").member("Scheduled");
        this.from = from;
    }

    /**
     * The trigger.
     *
     * @param from the instant after which the next runs are; without it there are none
     */
    static Trigger of(RequestPart config, Optional<Instant> from, FlowMarks marks) {
        return new TriggerPictures(config, from).trigger(marks);
    }

    private Trigger trigger(FlowMarks marks) {
        PartFacts facts = new PartFacts();
        schedule.members().stream()
                .filter(each -> !each.name().equals("scheduleExpression"))
                .forEach(facts::add);
        List<Mark> found = marks.take(config.pointer());
        String type = config.member("triggerType").string();
        if (!type.equals("Scheduled")) {
            return new Trigger(words(type), List.of(), Optional.empty(), facts.list(), found);
        }
        RequestPart expression = schedule.member("scheduleExpression");
        Optional<Text> text = expression.visible();
        if (text.isEmpty() || expression.isUnknown()) {
            String words = text.map(each -> "on the schedule " + each).orElse("on a schedule without an expression");
            return new Trigger(words, List.of(), Optional.empty(), facts.list(), found);
        }
        ScheduleTimes times = new ScheduleTimes(
                expression.string(),
                time(schedule.member("scheduleStartTime")),
                time(schedule.member("scheduleEndTime")));
        String words = times.expression().map(ScheduleWords::of).orElse("on the schedule " + text.get());
        List<Instant> next = next(times);
        return new Trigger(
                words,
                next.stream().map(TriggerPictures::shown).toList(),
                note(times, next.size()),
                facts.list(),
                found);
    }

    private String words(String type) {
        return switch (type) {
            case "OnDemand" -> "only when it is started";
            case "Event" -> "on each event of the source";
            default ->
                config.member("triggerType")
                        .visible()
                        .or(config::text)
                        .map(each -> "on the trigger " + each)
                        .orElse("no trigger");
        };
    }

    private static Optional<Instant> time(RequestPart part) {
        return part.value().flatMap(Timestamps::instant);
    }

    private List<Instant> next(ScheduleTimes times) {
        List<Instant> next = new ArrayList<>();
        Optional<Instant> run = from.flatMap(start -> times.next(start, start));
        while (run.isPresent() && next.size() < MOST_RUNS) {
            Instant last = run.get();
            next.add(last);
            run = times.next(from.orElseThrow(), last);
        }
        return next;
    }

    private Optional<String> note(ScheduleTimes times, int runs) {
        if (times.expression().isEmpty()) {
            return times.problem(Instant.EPOCH).map(problem -> "it never runs: " + Text.shown(problem));
        }
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> end = times.end();
        if (end.filter(last -> !last.isAfter(from.get())).isPresent()) {
            return Optional.of("the schedule ended at " + shown(end.get()) + " UTC");
        }
        if (runs < MOST_RUNS) {
            return Optional.of(end.map(last -> "the schedule ends at " + shown(last) + " UTC")
                    .orElse("there is no run after these"));
        }
        boolean countsFromActivation =
                times.start().isEmpty() && times.expression().get() instanceof ScheduleExpression.Rate;
        return countsFromActivation
                ? Optional.of("if the flow is activated at " + shown(from.get()) + " UTC")
                : Optional.empty();
    }

    private static String shown(Instant time) {
        return (time.getEpochSecond() % 60 == 0 ? MINUTE : SECOND).format(time);
    }
}
