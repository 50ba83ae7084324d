package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.internal.read.HclLexer.Token;

/** Ends the reading of an HCL document that has too many values or is nested too deep. */
final class HclLimits {

    /** Reading recurs, and the stack of a thread is finite. */
    private static final int DEEPEST = 200;

    private final LineIndex lines;
    private final int maxDepth;
    private int depth;
    private int values;

    HclLimits(LineIndex lines, int maxDepth) {
        this.lines = lines;
        this.maxDepth = Math.min(maxDepth, DEEPEST);
    }

    /** Goes some levels deeper; {@link #leave} must follow. */
    void enter(int levels, Token at) {
        depth += levels;
        if (depth > maxDepth) {
            throw new HclSyntax.Stop(ReadLimits.tooDeep(lines.range(at.start(), at.end()), maxDepth));
        }
    }

    void leave(int levels) {
        depth -= levels;
    }

    void count(Token start) {
        if (values++ == ReadLimits.MAX_VALUES) {
            throw new HclSyntax.Stop(ReadLimits.tooManyValues(lines.range(start.start(), start.end())));
        }
    }
}
