package io.github.appflowtestkit.cli;

/** Writes an outcome in one output format. The same outcome gives the same text. */
interface Reporter {

    String report(Outcome outcome);
}
