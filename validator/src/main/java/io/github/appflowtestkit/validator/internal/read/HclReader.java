package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.HclBody.Step;
import io.github.appflowtestkit.validator.internal.read.HclLexer.Kind;
import io.github.appflowtestkit.validator.internal.read.HclLexer.Token;
import io.github.appflowtestkit.validator.internal.read.HclSyntax.Expected;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads HCL, the language of Terraform's {@code .tf} files, into the tree that Terraform's JSON syntax has for it:
 *
 * <ul>
 *   <li>a block with labels at the top is an object below its type and labels: {@code /resource/aws_appflow_flow/orders};
 *   <li>all other blocks may be repeated, so their type and labels have an array, also for one: {@code task/0};
 *   <li>a {@code dynamic} block is an unknown element of the array of what it makes;
 *   <li>an expression that is no literal is unknown.
 * </ul>
 *
 * <p>The ranges of a block are that of its type or last label, and from brace to brace; the objects and arrays in which
 * blocks meet reach from the first to the last of them.
 */
final class HclReader {

    private static final Expected LINE_END = new Expected(
            "the end of the line",
            "write each argument and each block on lines of its own, without commas between them");

    private static final String ONE_ARGUMENT =
            "a block in one line has one argument and no blocks; give each argument and block lines of its own";

    private final String text;
    private final LineIndex lines;
    private final HclSyntax syntax;
    private final HclLexer lexer;
    private final HclLimits limits;
    private final HclExpressionReader expressions;
    private final Duplicates duplicates = new Duplicates();

    HclReader(String text, int maxDepth) {
        this.text = text;
        this.lines = new LineIndex(text);
        DocumentLimits document = new DocumentLimits(text, lines, Math.min(maxDepth, HclLimits.DEEPEST));
        this.syntax = new HclSyntax(text, document);
        this.lexer = new HclLexer(text, syntax);
        this.limits = new HclLimits(document);
        this.expressions = new HclExpressionReader(text, lexer, syntax, limits);
    }

    Reading read() {
        HclBody root = new HclBody(lines, duplicates, () -> "");
        try {
            Token first = lexer.peek();
            limits.enter(1, first);
            body(root, null);
        } catch (Unreadable stop) {
            List<Finding> findings = new ArrayList<>(duplicates.findings());
            findings.add(stop.finding());
            return new Reading(text, lines, Optional.empty(), findings, duplicates.more());
        }
        JsonObject value = root.value(lines.range(0, text.length()));
        return new Reading(text, lines, Optional.of(value), duplicates.findings(), duplicates.more());
    }

    /**
     * Reads arguments and blocks to the end.
     *
     * @param open the brace that opened them; null for the document as a whole
     */
    private void body(HclBody body, @Nullable Token open) throws Unreadable {
        while (true) {
            Token next = lexer.peek();
            switch (next.kind()) {
                case NEWLINE -> lexer.take();
                case IDENTIFIER -> {
                    item(body, open == null);
                    requireLineEnd();
                }
                case END -> {
                    if (open != null) {
                        throw syntax.notClosed(open.start(), open.end(), "\"{\"", "\"}\"");
                    }
                    return;
                }
                default -> {
                    if (open != null && next.is("}")) {
                        return;
                    }
                    throw notAName(next);
                }
            }
        }
    }

    private Unreadable notAName(Token next) {
        String hint = next.kind() == Kind.QUOTE
                ? "write the names of arguments and blocks without quotes"
                : "write NAME = VALUE for an argument, and NAME with braces for a block; a bracket may be closed too early";
        return syntax.unexpected(next, new Expected("the name of an argument or block", hint));
    }

    private void requireLineEnd() throws Unreadable {
        Token next = lexer.peek();
        if (next.kind() == Kind.NEWLINE) {
            lexer.take();
        } else if (next.kind() != Kind.END) {
            throw syntax.unexpected(next, LINE_END);
        }
    }

    private void item(HclBody body, boolean isTop) throws Unreadable {
        Token name = lexer.take();
        Token next = lexer.peek();
        if (next.is("=")) {
            argument(body, name);
        } else if (next.kind() == Kind.IDENTIFIER || next.kind() == Kind.QUOTE || next.is("{")) {
            block(body, name, isTop);
        } else {
            throw syntax.unexpected(
                    next,
                    new Expected(
                            "\"=\" or \"{\" after " + JsonText.quoted(name.text()),
                            "write NAME = VALUE for an argument, and NAME with braces for a block, in one line"));
        }
    }

    private void argument(HclBody body, Token name) throws Unreadable {
        Step step = step(name);
        body.argument(step);
        lexer.take();
        body.setArgument(step, expressions.expression().value(text, lines));
    }

    private static Step step(Token identifier) {
        return new Step(identifier.text(), identifier.start(), identifier.end());
    }

    private void block(HclBody body, Token type, boolean isTop) throws Unreadable {
        List<Step> path = path(type);
        limits.count(type);
        boolean isDynamic = path.size() == 2 && type.isWord("dynamic");
        // several blocks of one provider have different aliases
        boolean isOnly = isTop && path.size() > 1 && !isDynamic && !type.isWord("provider");
        int levels = isOnly ? path.size() : path.size() + 1;
        limits.enter(levels, type);
        if (isOnly) {
            body.onlyBlock(path);
            JsonObject value = content(new HclBody(lines, duplicates, () -> body.pointer(path)));
            body.setOnlyBlock(path, value, lexer.end());
        } else {
            List<Step> made = isDynamic ? path.subList(1, 2) : path;
            int index = body.countOf(made);
            JsonObject value = content(new HclBody(lines, duplicates, () -> JsonText.child(body.pointer(made), index)));
            body.addBlock(
                    made,
                    isDynamic ? unknown(type, value) : value,
                    isDynamic ? type.start() : lines.offset(value.range().start()),
                    lexer.end());
        }
        limits.leave(levels);
    }

    /** The type and the labels of a block. */
    private List<Step> path(Token type) throws Unreadable {
        List<Step> path = new ArrayList<>();
        path.add(step(type));
        while (!lexer.next("{")) {
            Token label = lexer.peek();
            if (label.kind() == Kind.QUOTE) {
                lexer.take();
                String name = expressions.label(label);
                path.add(new Step(name, label.start(), lexer.end()));
            } else if (label.kind() == Kind.IDENTIFIER) {
                path.add(step(lexer.take()));
            } else {
                throw syntax.unexpected(
                        label,
                        new Expected(
                                "\"{\" or a label of the block " + JsonText.quoted(type.text()),
                                "write the opening brace on the same line; an argument has no quotes around its name"));
            }
        }
        return path;
    }

    private JsonObject content(HclBody body) throws Unreadable {
        Token open = lexer.take();
        Kind next = lexer.peek().kind();
        if (next == Kind.NEWLINE || next == Kind.END || lexer.next("}")) {
            body(body, open);
        } else {
            onlyArgument(body);
        }
        lexer.require("}", new Expected("\"}\" after the argument", ONE_ARGUMENT));
        return body.value(lines.range(open.start(), lexer.end()));
    }

    /** A block that begins and ends in one line has one argument. */
    private void onlyArgument(HclBody body) throws Unreadable {
        Token name = lexer.peek();
        if (name.kind() != Kind.IDENTIFIER) {
            throw notAName(name);
        }
        lexer.take();
        if (!lexer.next("=")) {
            throw syntax.unexpected(
                    lexer.peek(), new Expected("\"=\" after " + JsonText.quoted(name.text()), ONE_ARGUMENT));
        }
        argument(body, name);
    }

    /** What a dynamic block makes: any number of blocks, one for each element of a collection. */
    private Unknown unknown(Token type, JsonObject generator) {
        Range range = lines.range(type.start(), lexer.end());
        String collection = generator
                .member("for_each")
                .map(each -> text(each.value().range()))
                .orElse("");
        return new Unknown(collection, true, range);
    }

    private String text(Range range) {
        return text.substring(lines.offset(range.start()), lines.offset(range.end()));
    }
}
