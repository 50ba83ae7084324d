package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.internal.read.HclExpression.Mapping;
import io.github.appflowtestkit.validator.internal.read.HclExpression.Name;
import io.github.appflowtestkit.validator.internal.read.HclExpression.Numeral;
import io.github.appflowtestkit.validator.internal.read.HclExpression.Opaque;
import io.github.appflowtestkit.validator.internal.read.HclExpression.Text;
import io.github.appflowtestkit.validator.internal.read.HclExpression.Tuple;
import io.github.appflowtestkit.validator.internal.read.HclLexer.Kind;
import io.github.appflowtestkit.validator.internal.read.HclLexer.Token;
import io.github.appflowtestkit.validator.internal.read.HclSyntax.Expected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads expressions: literals become values, everything else is only followed to its end. */
final class HclExpressionReader {

    private static final Expected VALUE = new Expected(
            "a value",
            "write a literal such as \"text\", 5, true or [\"a\", \"b\"], or an expression such as var.name");
    private static final Expected OTHERWISE = new Expected(
            "\":\" and the value for the other case after \"?\"", "a choice is CONDITION ? VALUE : OTHERWISE");
    private static final Expected STEP =
            new Expected("a name after \".\"", "write the name of an attribute, or an index in brackets, such as [0]");
    private static final Expected INDEX_END = new Expected("\"]\" after the index", "an index is one value");
    private static final Expected FUNCTION =
            new Expected("the name of a function after \"::\"", "such as provider::aws::arn_parse(var.arn)");
    private static final Expected ARGUMENTS =
            new Expected("\"(\" after the name of a function", "write its arguments in parentheses");
    private static final Expected ARGUMENTS_END = new Expected(
            "\",\" or \")\" after an argument of a function",
            "write a comma between arguments, and nothing after \"...\"");
    private static final Expected PARENTHESES_END =
            new Expected("\")\" after the expression", "close the parenthesis, or add an operator");
    private static final Expected LIST_END = new Expected(
            "\",\" or \"]\" after an element of the list", "write a comma between elements, also between lines");
    private static final Expected KEY = new Expected(
            "\"=\" after a key of the map", "write each as KEY = VALUE; a key with dots or spaces needs double quotes");
    private static final Expected MAP_END = new Expected(
            "\",\", the end of the line or \"}\" after a value of the map", "write each on a line of its own");

    private static final String LOOP =
            "a list is [for NAME in LIST : VALUE], and a map is {for NAME in LIST : KEY => VALUE}; a key that is called"
                    + " for needs double quotes";

    /** What is in brackets. */
    private interface Content {
        void read() throws Unreadable;
    }

    private static final Set<String> OPERATORS =
            Set.of("||", "&&", "==", "!=", ">", ">=", "<", "<=", "+", "-", "*", "/", "%");

    private final HclLexer lexer;
    private final HclSyntax syntax;
    private final HclLimits limits;
    private final HclTemplateReader templates;

    HclExpressionReader(String text, HclLexer lexer, HclSyntax syntax, HclLimits limits) {
        this.lexer = lexer;
        this.syntax = syntax;
        this.limits = limits;
        this.templates = new HclTemplateReader(text, lexer, syntax, limits, this);
    }

    /** The name of a block's label. */
    String label(Token quote) throws Unreadable {
        HclExpression label = templates.quoted(quote);
        if (label instanceof Text literal) {
            return literal.content();
        }
        throw syntax.malformed(
                label.start(),
                label.end(),
                "a label of a block must be a plain string, but has a template",
                "write its name; for a ${ that is meant as it stands, write $${");
    }

    /** An expression; operators need no order of precedence, as nothing is evaluated. */
    HclExpression expression() throws Unreadable {
        Token first = lexer.peek();
        limits.count(first);
        HclExpression expression = operation();
        while (lexer.next("?")) {
            inside(lexer.take(), this::expression, ":", OTHERWISE);
            operation();
            expression = new Opaque(first.start(), lexer.end());
        }
        return expression;
    }

    /** Reads from an opening mark, which is taken, to the closing one. */
    private void inside(Token open, Content content, String close, Expected expected) throws Unreadable {
        limits.enter(1, open);
        content.read();
        if (lexer.peek().kind() == Kind.END) {
            throw syntax.notClosed(open.start(), open.end(), JsonText.quoted(open.text()), JsonText.quoted(close));
        }
        lexer.require(close, expected);
        limits.leave(1);
    }

    /** Reads what is in brackets, where a line may end anywhere. */
    private void inBrackets(Token open, Content content, String close, Expected expected) throws Unreadable {
        boolean before = lexer.newlines(false);
        inside(open, content, close, expected);
        lexer.newlines(before);
    }

    private HclExpression operation() throws Unreadable {
        HclExpression operation = operand();
        while (isOperator(lexer.peek())) {
            lexer.take();
            operand();
            operation = new Opaque(operation.start(), lexer.end());
        }
        return operation;
    }

    private static boolean isOperator(Token token) {
        return token.kind() == Kind.MARK && OPERATORS.contains(token.text());
    }

    private HclExpression operand() throws Unreadable {
        Token first = lexer.peek();
        boolean isMinus = lexer.next("-");
        int signs = 0;
        while (lexer.skip("-") || lexer.skip("!")) {
            signs++;
        }
        HclExpression term = term();
        boolean isWhole = !steps();
        if (signs == 0 && isWhole) {
            return term;
        }
        if (signs == 1 && isMinus && isWhole && term instanceof Numeral number) {
            return new Numeral(number.number().negate(), "-" + number.literal(), first.start(), number.end());
        }
        return new Opaque(first.start(), lexer.end());
    }

    /** Steps into a value, such as {@code .name}, {@code [0]} and {@code [*]}; whether there are any. */
    private boolean steps() throws Unreadable {
        int start = lexer.end();
        boolean inSplat = false;
        while (true) {
            if (lexer.skip(".")) {
                Token step = lexer.peek();
                boolean isIndex = step.kind() == Kind.NUMBER && step.text().indexOf('.') < 0;
                boolean isSplat = step.is("*") && !inSplat;
                if (step.kind() != Kind.IDENTIFIER && !isIndex && !isSplat) {
                    throw syntax.unexpected(step, STEP);
                }
                inSplat |= isSplat;
                lexer.take();
            } else if (lexer.next("[")) {
                index();
                inSplat = false;
            } else {
                return lexer.end() > start;
            }
        }
    }

    private void index() throws Unreadable {
        Token open = lexer.take();
        if (lexer.skip("*")) {
            lexer.require("]", INDEX_END);
            return;
        }
        inBrackets(open, this::expression, "]", INDEX_END);
    }

    private HclExpression term() throws Unreadable {
        Token first = lexer.peek();
        switch (first.kind()) {
            case QUOTE -> {
                return templates.quoted(lexer.take());
            }
            case HEREDOC -> {
                return templates.heredoc(lexer.take());
            }
            case NUMBER -> {
                return number(lexer.take());
            }
            case IDENTIFIER -> {
                return name(lexer.take());
            }
            default -> {
                return bracketed(first);
            }
        }
    }

    private HclExpression bracketed(Token first) throws Unreadable {
        if (first.is("(")) {
            return parentheses(lexer.take());
        }
        if (first.is("[")) {
            return tuple(lexer.take());
        }
        if (first.is("{")) {
            return mapping(lexer.take());
        }
        throw syntax.unexpected(first, VALUE);
    }

    private HclExpression number(Token token) throws Unreadable {
        limits.checkNumber(token);
        try {
            return new Numeral(new BigDecimal(token.text()), token.text(), token.start(), token.end());
        } catch (NumberFormatException e) {
            throw syntax.malformed(
                    token.start(),
                    token.end(),
                    "invalid number " + JsonText.quoted(token.text()),
                    "a number has at most one decimal point and one exponent; write a version in double quotes");
        }
    }

    private HclExpression name(Token name) throws Unreadable {
        boolean isScoped = lexer.next("::");
        while (lexer.skip("::")) {
            lexer.requireIdentifier(FUNCTION);
        }
        if (lexer.next("(")) {
            return call(name, lexer.take());
        }
        if (isScoped) {
            throw syntax.unexpected(lexer.peek(), ARGUMENTS);
        }
        return new Name(name.text(), name.start(), name.end());
    }

    private HclExpression call(Token name, Token open) throws Unreadable {
        inBrackets(open, this::arguments, ")", ARGUMENTS_END);
        return new Opaque(name.start(), lexer.end());
    }

    private void arguments() throws Unreadable {
        while (!lexer.next(")")) {
            expression();
            if (lexer.skip("...") || !lexer.skip(",")) {
                return;
            }
        }
    }

    private HclExpression parentheses(Token open) throws Unreadable {
        inBrackets(open, this::expression, ")", PARENTHESES_END);
        return new Opaque(open.start(), lexer.end());
    }

    private HclExpression tuple(Token open) throws Unreadable {
        if (isLoop()) {
            inBrackets(open, () -> loop(false), "]", new Expected("\"]\" after the for expression", LOOP));
            return new Opaque(open.start(), lexer.end());
        }
        List<HclExpression> items = new ArrayList<>();
        inBrackets(open, () -> items(items), "]", LIST_END);
        return new Tuple(items, open.start(), lexer.end());
    }

    private boolean isLoop() throws Unreadable {
        boolean before = lexer.newlines(false);
        boolean isLoop = lexer.peek().isWord("for");
        lexer.newlines(before);
        return isLoop;
    }

    private void items(List<HclExpression> items) throws Unreadable {
        while (!lexer.next("]")) {
            items.add(expression());
            if (!lexer.skip(",")) {
                return;
            }
        }
    }

    private HclExpression mapping(Token open) throws Unreadable {
        if (isLoop()) {
            inBrackets(open, () -> loop(true), "}", new Expected("\"}\" after the for expression", LOOP));
            return new Opaque(open.start(), lexer.end());
        }
        List<Optional<Mapping.Entry>> entries = new ArrayList<>();
        boolean before = lexer.newlines(true);
        inside(open, () -> entries(entries), "}", MAP_END);
        lexer.newlines(before);
        return entries.stream().allMatch(Optional::isPresent)
                ? new Mapping(entries.stream().flatMap(Optional::stream).toList(), open.start(), lexer.end())
                : new Opaque(open.start(), lexer.end());
    }

    private void entries(List<Optional<Mapping.Entry>> entries) throws Unreadable {
        skipNewlines();
        while (!lexer.next("}")) {
            entries.add(entry());
            if (!lexer.skip(",") && lexer.peek().kind() != Kind.NEWLINE) {
                return;
            }
            skipNewlines();
        }
    }

    private void skipNewlines() throws Unreadable {
        while (lexer.peek().kind() == Kind.NEWLINE) {
            lexer.take();
        }
    }

    /** A key and its value; nothing if only Terraform knows the key. */
    private Optional<Mapping.Entry> entry() throws Unreadable {
        HclExpression key = expression();
        if (!lexer.skip("=") && !lexer.skip(":")) {
            throw syntax.unexpected(lexer.peek(), KEY);
        }
        HclExpression value = expression();
        if (key instanceof Name name) {
            return Optional.of(new Mapping.Entry(name.name(), key.start(), key.end(), value));
        }
        if (key instanceof Text text) {
            return Optional.of(new Mapping.Entry(text.content(), key.start(), key.end(), value));
        }
        return Optional.empty();
    }

    /** The inner part of {@code [for …]} or {@code {for …}}. */
    private void loop(boolean makesMap) throws Unreadable {
        lexer.take();
        loopHead();
        lexer.require(":", new Expected("\":\" after the collection of a for expression", LOOP));
        expression();
        if (makesMap) {
            lexer.require("=>", new Expected("\"=>\" between key and value of a for expression", LOOP));
            expression();
            lexer.skip("...");
        }
        if (lexer.peek().isWord("if")) {
            lexer.take();
            expression();
        }
    }

    /** The names and the collection that follow {@code for}, also in a directive of a template. */
    void loopHead() throws Unreadable {
        lexer.requireIdentifier(new Expected("a name after \"for\"", LOOP));
        if (lexer.skip(",")) {
            lexer.requireIdentifier(new Expected("a second name after \",\"", LOOP));
        }
        Token in = lexer.peek();
        if (!in.isWord("in")) {
            throw syntax.unexpected(in, new Expected("\"in\" after the names of a for expression", LOOP));
        }
        lexer.take();
        expression();
    }
}
