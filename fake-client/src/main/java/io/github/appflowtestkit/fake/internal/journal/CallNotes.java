package io.github.appflowtestkit.fake.internal.journal;

import io.github.appflowtestkit.fake.FakeAppflowHint;
import io.github.appflowtestkit.fake.RecordedCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the fake knows of each call in a list: why it was refused, and what else is worth a note. */
final class CallNotes {

    private static final int MOST_NOTES = 3;
    private static final int LONGEST = 400;

    /** Lines by the first call that had them. */
    private final Map<String, Long> seen = new HashMap<>();

    private Optional<String> last = Optional.empty();

    /** The lines below a call; empty for most calls. A call that is repeated is refused for the same reason. */
    List<String> of(RecordedCall call) {
        List<String> lines = new ArrayList<>();
        Optional<String> hint = hint(call);
        hint.filter(text -> !last.equals(hint)).ifPresent(text -> {
            Long first = seen.putIfAbsent(text, call.number());
            lines.add("hint: " + (first == null ? shortened(text) : "as for #" + first));
        });
        last = hint;
        call.notes().stream()
                .filter(note -> !note.startsWith("attempt=1;"))
                .filter(note -> isFault(note) || seen.putIfAbsent(note, call.number()) == null)
                .limit(MOST_NOTES)
                .forEach(note -> lines.add("note: " + shortened(note)));
        return lines;
    }

    /** A note tells more about a fault than its hint. */
    private static Optional<String> hint(RecordedCall call) {
        return call.exception()
                .filter(thrown -> call.notes().stream().noneMatch(CallNotes::isFault))
                .flatMap(FakeAppflowHint::of)
                .map(FakeAppflowHint::getMessage);
    }

    private static boolean isFault(String note) {
        return note.contains("fault: ");
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " ..." : text;
    }
}
