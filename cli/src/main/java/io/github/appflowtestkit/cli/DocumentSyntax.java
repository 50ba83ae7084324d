package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.internal.read.Syntax;
import java.util.Locale;

/** The syntax of a document that is written. */
enum DocumentSyntax {
    JSON(Syntax.JSON),
    YAML(Syntax.YAML),
    HCL(Syntax.HCL);

    private final Syntax syntax;

    DocumentSyntax(Syntax syntax) {
        this.syntax = syntax;
    }

    Syntax syntax() {
        return syntax;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
