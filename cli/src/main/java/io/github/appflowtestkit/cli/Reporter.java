package io.github.appflowtestkit.cli;

/** Turns an outcome into one output format. Pure: the same outcome gives the same text. */
interface Reporter {

    String report(Outcome outcome);
}
