package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.internal.form.DocumentFile;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.rules.RuleInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A flow of a run, for rules that compare flows.
 *
 * @param input the flow
 * @param place where it is written: the file and the pointer in it; empty if its document is no file
 * @param isMoved whether it comes from another document than the one that it is written in
 * @param resource what is the same in all documents about one resource; empty if nothing tells
 */
record FlowOfRun(RuleInput input, Optional<Place> place, boolean isMoved, Optional<Place> resource) {

    /** A pointer in a file, or a name in a folder. */
    record Place(Path path, String name) {}

    /** A request that is checked by itself. */
    static FlowOfRun of(RuleInput input) {
        return new FlowOfRun(input, Optional.empty(), false, Optional.empty());
    }

    /**
     * A flow of a document.
     *
     * @param file the file that the document is; empty if it is none
     */
    static FlowOfRun of(FlowInDocument flow, Optional<DocumentFile> file, RuleInput checked) {
        RuleInput input = checked.forRun();
        Optional<Place> resource = file.filter(each -> flow.kind() == DocumentKind.TERRAFORM)
                .flatMap(each -> flow.name().map(name -> new Place(each.folder().path(""), name)));
        return flow.source()
                .map(source -> new FlowOfRun(
                        at(source.file().toString(), source.pointers(), input),
                        Optional.of(new Place(source.file(), source.pointer())),
                        true,
                        resource))
                .orElseGet(() -> new FlowOfRun(
                        input,
                        file.map(each -> new Place(each.folder().path(each.name()), flow.pointer())),
                        false,
                        resource));
    }

    private static RuleInput at(String document, UnaryOperator<String> pointers, RuleInput input) {
        return new RuleInput(
                input.type(),
                document,
                input.kind(),
                input.request(),
                pointer -> pointers.apply(input.toDocument().apply(pointer)),
                input.earlier(),
                input.spelling(),
                input.entities());
    }

    /** The same flow, if the report of its file has that name. */
    FlowOfRun named(String report) {
        return new FlowOfRun(at(report, pointer -> pointer, input), place, isMoved, resource);
    }

    /**
     * The flows without those that only another document has once more: a plan, a state and the configuration have one
     * resource, and the plan knows most about it.
     */
    static List<FlowOfRun> each(List<FlowOfRun> flows) {
        Set<Place> planned = new HashSet<>();
        flows.stream().filter(FlowOfRun::isMoved).forEach(flow -> flow.place().ifPresent(planned::add));
        Set<Place> resources = new HashSet<>();
        List<FlowOfRun> each = new ArrayList<>();
        for (FlowOfRun flow : flows) {
            boolean isPlanned =
                    !flow.isMoved() && flow.place().filter(planned::contains).isPresent();
            if (!isPlanned
                    && (flow.resource().isEmpty()
                            || resources.add(flow.resource().get()))) {
                each.add(flow);
            }
        }
        return each;
    }
}
