package io.github.appflowtestkit.cli;

/** The output formats of commands that list something. */
enum ListFormat {
    TEXT,
    JSON
}
