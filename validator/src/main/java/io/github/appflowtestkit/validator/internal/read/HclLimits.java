package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.internal.read.HclLexer.Token;

/** Counts the values of an HCL document and the levels at which they are. */
final class HclLimits {

    /** Reading recurs, and the stack of a thread is finite. */
    static final int DEEPEST = 200;

    private final DocumentLimits document;
    private int depth;
    private int values;

    HclLimits(DocumentLimits document) {
        this.document = document;
    }

    /** Goes some levels deeper; {@link #leave} must follow. */
    void enter(int levels, Token at) throws Unreadable {
        depth += levels;
        document.checkDepth(depth, at.start());
    }

    void leave(int levels) {
        depth -= levels;
    }

    void count(Token start) throws Unreadable {
        values++;
        document.checkValues(values, start.start());
    }

    void checkNumber(Token number) throws Unreadable {
        document.checkNumberLength(number.text(), number.start());
    }

    void checkString(String content, int start, int end) throws Unreadable {
        document.checkCharacters(content, start, end);
    }
}
