package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.reports.internal.picture.FieldWay.State;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a picture shows, in sentences. */
public final class PictureWords {

    private PictureWords() {}

    /** All that matters, for people who do not see the picture. */
    public static String description(FlowPicture picture) {
        return picture.title() + ": " + ends(picture) + ", " + picture.trigger().words() + ". " + fields(picture) + ". "
                + findings(picture) + ".";
    }

    /** The connectors, as in {@code Salesforce to S3}. */
    public static String ends(FlowPicture picture) {
        return picture.source().name() + " to "
                + picture.destinations().stream().map(Connector::name).collect(Collectors.joining(" and "));
    }

    /** How many fields go which way. */
    public static String fields(FlowPicture picture) {
        List<String> parts = new ArrayList<>();
        for (State state : State.values()) {
            long count = picture.count(state);
            if (count > 0) {
                parts.add(Wording.count(count, "field") + " " + state.words());
            }
        }
        return parts.isEmpty() ? "no single fields" : String.join(", ", parts);
    }

    /** How many findings there are. */
    public static String findings(FlowPicture picture) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            long count = picture.allMarks().stream()
                    .filter(mark -> mark.severity() == severity)
                    .count();
            if (count > 0) {
                parts.add(Wording.count(count, severity.name().toLowerCase(Locale.ROOT)));
            }
        }
        return parts.isEmpty() ? "no findings" : String.join(", ", parts);
    }
}
