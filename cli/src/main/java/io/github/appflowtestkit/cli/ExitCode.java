package io.github.appflowtestkit.cli;

/** What the process answers with; documented in docs/command-line.md and in the help text. */
final class ExitCode {

    static final int OK = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;
    static final int INTERNAL = 70;

    private ExitCode() {}
}
