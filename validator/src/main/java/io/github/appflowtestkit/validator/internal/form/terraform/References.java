package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.internal.form.Effort;
import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.form.terraform.ModuleFiles.InFile;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The values that expressions of a configuration stand for, as far as its file and its folder tell: the defaults of
 * variables, local values, and templates of them. All else is {@link Unknown}. Not thread-safe, because it remembers what it
 * took for granted.
 */
final class References {

    /** Longer chains of references, and circles, are unknown. */
    private static final int LONGEST_CHAIN = 16;

    private static final int WORK_OF_REFERENCE = 3;

    /** As many characters are a piece of work. */
    private static final int CHARACTERS = 30;

    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_-]*+";

    /** A reference such as {@code local.buckets.raw} or {@code var.fields[0]}. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(var|local)\\.(" + NAME + ")((?:\\." + NAME + "|\\[\"[^\"\\\\$%]*+\"\\]|\\[[0-9]{1,6}\\])*+)");

    private static final Pattern STEP = Pattern.compile("\\.(" + NAME + ")|\\[\"([^\"]*+)\"\\]|\\[([0-9]+)\\]");

    /**
     * A part of a template that is a reference, or another simple expression whose value can be given; templates whose parts
     * are anything else are unknown.
     */
    private static final Pattern INTERPOLATION =
            Pattern.compile("\\$\\{[ \\t]*+(" + REFERENCE.pattern() + "|[^{}\"]*+)[ \\t]*+}");

    private final Optional<Part> configuration;
    private final Optional<ModuleFiles> module;
    private final GivenValues given;
    private final Set<String> others;
    private final Effort effort;
    private final Map<String, String> assumed = new LinkedHashMap<>();

    /**
     * The references of a configuration.
     *
     * @param module the files of its folder; empty if it has none
     * @param given values for what the configuration does not know
     * @param effort that for the whole configuration
     */
    References(Part configuration, Optional<ModuleFiles> module, GivenValues given, Effort effort) {
        this(Optional.of(configuration), module, given, Set.of(), effort);
    }

    private References(
            Optional<Part> configuration,
            Optional<ModuleFiles> module,
            GivenValues given,
            Set<String> others,
            Effort effort) {
        this.configuration = configuration;
        this.module = module;
        this.given = given;
        this.others = others;
        this.effort = effort;
    }

    /** For documents without references, in which Terraform has put the values already. */
    static References none() {
        return new References(Optional.empty(), Optional.empty(), GivenValues.NONE, Set.of(), new Effort());
    }

    /** Whether nothing can be a reference. */
    boolean isNone() {
        return configuration.isEmpty();
    }

    /**
     * What was taken for granted so far: the names, such as {@code var.bucket}, with words about each value. Those are values
     * that a user may change elsewhere, or that another file has.
     */
    Map<String, String> assumed() {
        return assumed;
    }

    /** The same references if names that were assumed have other values, which are unknown. */
    References withOthers(Set<String> names) {
        return new References(configuration, module, given, names, effort);
    }

    /** What a part of the configuration stands for: itself, what it refers to, or {@link Unknown}. */
    Part known(Part part) {
        return configuration.isPresent() ? known(part, 0) : part;
    }

    private Part known(Part part, int depth) {
        if (depth > LONGEST_CHAIN) {
            return new Part(
                    new Unknown("a circle of references", true, part.value().range()), part.pointer());
        }
        if (part.value() instanceof Unknown unknown) {
            // only a template is never null
            return (unknown.mayBeAbsent()
                            ? expression(unknown.expression(), part, depth)
                            : template(unknown.expression(), part, depth))
                    .or(() -> given(unknown.expression(), part))
                    .orElse(part);
        }
        if (part.value() instanceof JsonString text && isTemplate(text.value())) {
            return template(text.value(), part, depth).orElseGet(() -> unknown(text, part.pointer()));
        }
        return part.value() instanceof JsonObject object
                ? new Part(DynamicBlocks.merged(object), part.pointer())
                : part;
    }

    private Optional<Part> given(String name, Part part) {
        return given.at(name, part.value().range()).map(value -> new Part(value, part.pointer()));
    }

    private static boolean isTemplate(String text) {
        return text.contains("${") || text.contains("%{");
    }

    /** A string that is one expression may turn out to be null, or no string at all. */
    private static Part unknown(JsonString text, String pointer) {
        String template = text.value();
        boolean isOneExpression = template.startsWith("${") && template.endsWith("}") && template.indexOf("${", 2) < 0;
        return new Part(
                new Unknown(
                        isOneExpression
                                ? template.substring(2, template.length() - 1).strip()
                                : template,
                        isOneExpression,
                        text.range()),
                pointer);
    }

    /** The value of an expression, which may be the only one of a template. */
    private Optional<Part> expression(String expression, Part part, int depth) {
        Matcher only = INTERPOLATION.matcher(expression.strip());
        return reference(only.matches() ? only.group(1) : expression, part, depth);
    }

    /** The value of a template; empty if it is not known. */
    private Optional<Part> template(String text, Part part, int depth) {
        Matcher found = INTERPOLATION.matcher(text);
        if (found.matches()) {
            String expression = found.group(1).strip();
            return reference(expression, part, depth).or(() -> given(expression, part));
        }
        StringBuilder value = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("$${", at) || text.startsWith("%%{", at)) {
                value.append(c).append('{');
                at += 3;
            } else if (text.startsWith("${", at)
                    && found.region(at, text.length()).lookingAt()) {
                Optional<String> known = inserted(found.group(1).strip(), part, depth);
                if (known.isEmpty()) {
                    return Optional.empty();
                }
                value.append(known.get());
                at = found.end();
            } else if (c == '\\' || c == '\n' || text.startsWith("${", at) || text.startsWith("%{", at)) {
                return Optional.empty();
            } else {
                value.append(c);
                at++;
            }
        }
        if (!effort.take(value.length() / CHARACTERS)) {
            return Optional.empty();
        }
        return Optional.of(
                new Part(new JsonString(value.toString(), part.value().range()), part.pointer()));
    }

    private Optional<String> inserted(String expression, Part part, int depth) {
        return reference(expression, part, depth)
                .flatMap(known -> text(known.value()))
                .or(() -> given.of(expression));
    }

    private static Optional<String> text(JsonValue value) {
        if (value instanceof JsonString text) {
            return Optional.of(text.value());
        }
        if (value instanceof JsonNumber number) {
            return Optional.of(number.literal());
        }
        return value instanceof JsonBoolean truth ? Optional.of(Boolean.toString(truth.value())) : Optional.empty();
    }

    /**
     * The value that a reference leads to; empty if nobody knows it.
     *
     * @param part the part of the document that has the reference
     */
    private Optional<Part> reference(String expression, Part part, int depth) {
        Matcher reference = REFERENCE.matcher(expression.strip());
        if (!reference.matches() || !effort.take(WORK_OF_REFERENCE)) {
            return Optional.empty();
        }
        String name = reference.group(2);
        Optional<Declared> declared = reference.group(1).equals("var") ? variable(name, part) : local(name, part);
        Optional<Part> found = declared.map(Declared::part);
        Matcher step = STEP.matcher(reference.group(3));
        while (found.isPresent() && step.find()) {
            found = child(known(found.get(), depth + 1), step);
        }
        return found.map(each -> known(each, depth + 1))
                .filter(each -> !(each.value() instanceof Unknown))
                .flatMap(each -> declared.get().isElsewhere() ? moved(each, part) : Optional.of(each));
    }

    /**
     * The value of a name.
     *
     * @param isElsewhere whether it stands in another file, so that its place is that of the reference
     */
    private record Declared(Part part, boolean isElsewhere) {}

    private Optional<Part> moved(Part elsewhere, Part reference) {
        return effort.take(size(elsewhere.value()))
                ? Optional.of(
                        new Part(elsewhere.value().movedTo(reference.value().range()), reference.pointer()))
                : Optional.empty();
    }

    private static int size(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().stream()
                    .mapToInt(member -> 1 + size(member.value()))
                    .sum();
        }
        return value instanceof JsonArray array
                ? array.items().stream().mapToInt(item -> 1 + size(item)).sum()
                : 0;
    }

    /** The value of a variable: the one that is given, or that a file sets, otherwise its default. */
    private Optional<Declared> variable(String variable, Part part) {
        String name = "var." + variable;
        if (others.contains(name)) {
            return Optional.empty();
        }
        Optional<Part> givenValue = given(name, part).or(() -> given(variable, part));
        if (givenValue.isPresent()) {
            return Optional.of(new Declared(givenValue.get(), false));
        }
        Optional<InFile> set = module.flatMap(files -> files.set(variable));
        if (set.isPresent()) {
            return elsewhere(name, set.get(), part, Words.set(variable));
        }
        Optional<InFile> overridden = module.flatMap(files -> files.overridden(name));
        Words words = Words.defaultOf(variable);
        return overridden.isPresent()
                ? elsewhere(name, overridden.get(), part, words)
                : ownDefault(variable)
                        .map(own -> assumed(name, own, words))
                        .or(() -> module.flatMap(files -> files.defaultOf(variable))
                                .flatMap(value -> elsewhere(name, value, part, words)));
    }

    private Optional<Part> ownDefault(String variable) {
        return blocks("variable")
                .flatMap(variables -> Blocks.of(variables, variable))
                .flatMap(declaration -> Blocks.member(declaration, "default").stream())
                .filter(part -> hasContent(part.value()))
                .findFirst();
    }

    private Declared assumed(String name, Part own, Words words) {
        assumed.put(name, words.about(own.value()));
        return new Declared(own, false);
    }

    private Optional<Declared> local(String local, Part part) {
        String name = "local." + local;
        if (others.contains(name)) {
            return Optional.empty();
        }
        Words words = Words.local(local);
        Optional<InFile> overridden = module.flatMap(files -> files.overridden(name));
        return overridden.isPresent()
                ? elsewhere(name, overridden.get(), part, words)
                : blocks("locals")
                        .flatMap(locals -> Blocks.member(locals, local).stream())
                        .findFirst()
                        .map(own -> new Declared(own, false))
                        .or(() -> module.flatMap(files -> files.local(local))
                                .flatMap(value -> elsewhere(name, value, part, words)));
    }

    /** A value in another file. An empty one is a placeholder. */
    private Optional<Declared> elsewhere(String name, InFile value, Part part, Words words) {
        if (!hasContent(value.value())) {
            return Optional.empty();
        }
        assumed.put(name, words.about(value.value()) + " in " + value.file());
        return Optional.of(new Declared(new Part(value.value(), part.pointer()), true));
    }

    /**
     * The words about a value that is assumed.
     *
     * @param ofString what a string is
     * @param ofOther what is so if the value is none that is shown
     */
    private record Words(String ofString, String ofOther) {

        static Words set(String variable) {
            return new Words("the value of the variable " + variable, "the variable " + variable + " has its value");
        }

        static Words defaultOf(String variable) {
            return new Words(
                    "the default of the variable " + variable, "the variable " + variable + " has its default");
        }

        static Words local(String local) {
            return new Words("the local value " + local, "the local value " + local + " is the one");
        }

        String about(JsonValue value) {
            return value instanceof JsonString text && !isTemplate(text.value())
                    ? JsonText.quoted(text.value()) + " is " + ofString
                    : ofOther;
        }
    }

    private Stream<Part> blocks(String type) {
        return configuration.stream().flatMap(root -> Blocks.of(root, type));
    }

    private static boolean hasContent(JsonValue value) {
        if (value instanceof JsonString text) {
            return !text.value().isBlank();
        }
        if (value instanceof JsonArray array) {
            return !array.items().isEmpty();
        }
        if (value instanceof JsonObject object) {
            return !object.members().isEmpty();
        }
        return !(value instanceof JsonNull);
    }

    private static Optional<Part> child(Part parent, Matcher step) {
        String index = step.group(3);
        if (index != null) {
            return parent.value() instanceof JsonArray array
                            && Integer.parseInt(index) < array.items().size()
                    ? Optional.of(new Part(
                            array.items().get(Integer.parseInt(index)), JsonText.child(parent.pointer(), index)))
                    : Optional.empty();
        }
        return Blocks.member(parent, step.group(1) != null ? step.group(1) : step.group(2));
    }
}
