package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.cli.lsp.LanguageServerRun;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Serves an editor over standard input and output. */
@Command(
        name = "lsp",
        header = "Serve an editor: findings, pages of rules, completion and fixes.",
        description = {
            "",
            "A language server. An editor starts it and speaks with it over standard input and output, in the Language"
                    + " Server Protocol. It reads what validate reads, and obeys the nearest appflow-testkit.yaml.",
            ""
        },
        footer = {
            "",
            "Exit codes:",
            "   0   the editor asked for the end",
            "   1   the editor has gone without asking",
            "   2   wrong usage",
            "   3   standard output cannot be written",
            "  70   a fault of appflow-testkit itself"
        })
final class LspCommand implements Callable<Integer> {

    private final Console console;

    LspCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return LanguageServerRun.serve(
                console.in(),
                console.out().stream(),
                Optional.ofNullable(Main.class.getPackage().getImplementationVersion()),
                console.clock(),
                console::say);
    }
}
