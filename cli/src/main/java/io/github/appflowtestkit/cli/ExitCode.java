package io.github.appflowtestkit.cli;

/** The exit codes of the command; docs/command-line.md and the help explain them. */
final class ExitCode {

    static final int OK = 0;
    static final int FINDINGS = 1;
    static final int DIFFERENT = 1;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;
    static final int INTERNAL = 70;

    private ExitCode() {}
}
