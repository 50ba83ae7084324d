package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.validator.CheckedFlow;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.FlowRequest.Place;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.difference.ComparedFlow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws flows: whatever a document has in them, the picture shows what is there. */
public final class FlowPictures {

    private FlowPictures() {}

    /**
     * The flows of a file with their findings, in the order of the document.
     *
     * @param from the instant after which the next runs are; without it the pictures show none
     */
    public static List<FlowPicture> of(CheckedFile file, Optional<Instant> from) {
        List<FlowRequest> flows = file.requests();
        List<FlowMarks> marks = FlowMarks.of(flows, file.path(), findingsOfFlows(file));
        List<FlowPicture> pictures = new ArrayList<>();
        for (int i = 0; i < flows.size(); i++) {
            pictures.add(picture(flows.get(i), file.path(), marks.get(i), from));
        }
        return pictures;
    }

    private static List<Finding> findingsOfFlows(CheckedFile file) {
        List<CheckedFlow> profiles = file.report().connectorProfiles();
        return file.report().findings().stream()
                .filter(finding -> profiles.stream().noneMatch(profile -> profile.has(finding)))
                .toList();
    }

    /**
     * A flow without findings.
     *
     * @param path the file that it is in
     * @param from the instant after which the next runs are; without it the picture shows none
     */
    public static FlowPicture of(FlowRequest flow, String path, Optional<Instant> from) {
        return picture(flow, path, FlowMarks.none(), from);
    }

    private static FlowPicture picture(FlowRequest flow, String path, FlowMarks marks, Optional<Instant> from) {
        RequestPart request = RequestPart.of(ComparedFlow.of(flow).tree());
        RequestPart source = request.member("sourceFlowConfig");
        List<TaskPart> tasks = request.member("tasks").items().stream()
                .map(task -> TaskPart.of(task, marks))
                .toList();
        Optional<Text> incrementalField = source.member("incrementalPullConfig")
                .member("datetimeTypeFieldName")
                .visible();
        Optional<Text> flowName = request.member("flowName").visible();
        Optional<String> name = flow.name().map(Text::shown);
        String title = flowName.filter(Text::isKnown)
                .map(Text::text)
                .or(() -> name)
                .or(() -> flowName.map(Text::toString))
                .orElse("flow without a name");
        return new FlowPicture(
                title,
                name.filter(each -> !each.equals(title)),
                Printable.path(path) + ":" + start(flow),
                facts(request),
                FlowEnds.source(source, marks),
                TriggerPictures.of(request.member("triggerConfig"), from, marks),
                steps(tasks),
                new FieldWays(tasks, incrementalField).all(),
                FlowEnds.destinations(request.member("destinationFlowConfigList"), marks),
                marks.take(""));
    }

    private static Position start(FlowRequest flow) {
        return Optional.ofNullable(flow.places().get(""))
                .map(Place::range)
                .orElse(Range.START)
                .start();
    }

    private static List<Fact> facts(RequestPart request) {
        PartFacts facts = new PartFacts();
        for (String name : List.of("description", "flowStatus", "kmsArn", "metadataCatalogConfig")) {
            facts.add(request.member(name));
        }
        return facts.addMap(request.member("tags")).list();
    }

    /** What happens to whole records. Tasks that no way of a field shows are among them. */
    private static List<Step> steps(List<TaskPart> tasks) {
        return tasks.stream()
                .filter(task -> !task.isOfFields())
                .map(TaskPart::step)
                .sorted(Comparator.comparing(Step::kind))
                .toList();
    }
}
