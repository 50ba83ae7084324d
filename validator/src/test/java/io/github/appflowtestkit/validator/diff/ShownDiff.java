package io.github.appflowtestkit.validator.diff;

import io.github.appflowtestkit.validator.diff.Difference.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a diff with everything that it says, for golden files; {@code -Dgoldens.update=true} rewrites them. */
final class ShownDiff {

    private ShownDiff() {}

    static String of(FlowDiff diff) {
        StringBuilder shown = new StringBuilder(diff.isSame() ? "same\n" : "");
        diff.differences().forEach(difference -> shown.append(line(difference)));
        diff.undecided()
                .forEach(value -> shown.append("undecided at ")
                        .append(value.pointer())
                        .append(value.old()
                                .map(unknown -> ", old " + unknown.names())
                                .orElse(""))
                        .append(value.other()
                                .map(unknown -> ", other " + unknown.names())
                                .orElse(""))
                        .append('\n'));
        UpdateEffect update = diff.update();
        shown.append("update ")
                .append(update.accepted() ? "accepted" : "not accepted")
                .append(update.schemaVersionChanges() ? ", new schemaVersion" : "")
                .append(update.incrementalPositionLost() ? ", incremental position lost" : "")
                .append('\n');
        update.reasons().forEach(reason -> shown.append("  ").append(reason).append('\n'));
        return shown.toString();
    }

    private static String line(Difference difference) {
        return difference.words() + "\n  " + difference.kind() + " " + difference.pointer() + ", " + difference.effect()
                + side("old", difference.old()) + side("other", difference.other()) + "\n";
    }

    private static String side(String name, Optional<Side> side) {
        return side.map(each -> "\n  " + name + " " + each.range() + " " + each.pointer() + " " + each.json()).stream()
                .collect(Collectors.joining());
    }

    /** What a golden file has, after it was rewritten if that is wanted. */
    static String golden(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(file, actual);
        }
        return Files.readString(file);
    }
}
