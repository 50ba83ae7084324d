package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.cli.internal.generate.FieldChoice;
import io.github.appflowtestkit.reports.internal.run.ReadFailure;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.internal.fix.FieldUpdate;
import io.github.appflowtestkit.validator.internal.fix.FieldUpdate.Updated;
import io.github.appflowtestkit.validator.internal.fix.NotEditableException;
import io.github.appflowtestkit.validator.internal.read.FileContent;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes the fields of a flow in a file: prints the change, or writes it as safely as a fix. */
final class FlowFileUpdate {

    private final Console console;
    private final String name;
    private final Path file;
    private final byte[] before;
    private final FieldUpdate flow;

    private FlowFileUpdate(Console console, String name, Path file, byte[] before, FieldUpdate flow) {
        this.console = console;
        this.name = name;
        this.file = file;
        this.before = before;
        this.flow = flow;
    }

    static FlowFileUpdate of(Console console, String name, Optional<String> flow)
            throws IOException, NotEditableException {
        Path file = console.resolve(name);
        byte[] content = FileContent.of(file);
        return new FlowFileUpdate(console, name, file, content, FieldUpdate.of(name, content, flow));
    }

    FieldChoice.Ends ends() {
        return new FieldChoice.Ends(flow.sourceType(), flow.destinationType(), flow.writeOperation(), flow.ids());
    }

    /** Prints or writes the change, and returns the exit code. */
    int apply(FieldChoice choice, boolean dryRun) throws NotEditableException {
        Updated updated = flow.to(choice.mappings(), choice.isExplicit());
        updated.notes().forEach(console::say);
        if (!updated.document().changed()) {
            console.say(name + ": nothing to change; the flow maps these fields already");
            return ExitCode.OK;
        }
        if (dryRun) {
            console.out().print(Printable.withoutCommands(updated.document().diff()));
            console.out().flush();
            console.say(name + ": would change: " + changes(updated));
            return ExitCode.FINDINGS;
        }
        return write(updated);
    }

    private int write(Updated updated) {
        try {
            if (OutputFile.at(file).replace(before, updated.document().after())) {
                console.say(name + ": " + changes(updated));
                return ExitCode.OK;
            }
            console.say(name + ": not changed, because the file changed meanwhile; run generate again");
        } catch (IOException e) {
            console.say(name + ": cannot be written: " + ReadFailure.reason(e));
        }
        return ExitCode.UNREADABLE;
    }

    /** Such as {@code added "Phone"; removed "Fax" and "Email"}. */
    private static String changes(Updated updated) {
        List<String> changes = new ArrayList<>();
        if (!updated.added().isEmpty()) {
            changes.add("added " + names(updated.added()));
        }
        if (!updated.removed().isEmpty()) {
            changes.add("removed " + names(updated.removed()));
        }
        return changes.isEmpty() ? "changed the projection" : String.join("; ", changes);
    }

    private static String names(List<String> names) {
        return Wording.count(names.size(), "field") + ": "
                + io.github.appflowtestkit.validator.internal.finding.Wording.list(
                        names.stream().map(JsonText::quoted).toList());
    }
}
