package io.github.appflowtestkit.reports.internal.text;

import io.github.appflowtestkit.reports.internal.difference.ComparedFlow;
import io.github.appflowtestkit.reports.internal.difference.Comparison;
import io.github.appflowtestkit.reports.internal.difference.FoundFlow;
import io.github.appflowtestkit.validator.FlowRequest.UnknownValue;
import io.github.appflowtestkit.validator.diff.UndecidedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value that a document does not know, and that is therefore not compared, in one line. */
public final class UndecidedLine {

    private UndecidedLine() {}

    /** The lines of a comparison. */
    public static List<String> all(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        for (ComparedFlow flow : comparison.flows()) {
            for (UndecidedValue value : flow.diff().undecided()) {
                line(value.pointer(), flow.old(), value.old()).ifPresent(lines::add);
                line(value.pointer(), flow.other(), value.other()).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private static Optional<String> line(String pointer, Optional<FoundFlow> source, Optional<UnknownValue> value) {
        return source.flatMap(from -> value.map(unknown -> Printable.path(from.path()) + ":"
                + unknown.range().start() + ": " + pointer + " is not compared, because "
                + Wording.quoted(unknown.expression()) + " is unknown; give it with "
                + unknown.names().stream()
                        .map(name -> "--value " + Wording.quoted(name + "=VALUE"))
                        .collect(Collectors.joining(" "))));
    }
}
