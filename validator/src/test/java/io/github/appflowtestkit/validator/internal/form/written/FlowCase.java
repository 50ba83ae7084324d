package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.internal.cases.RuleCase;
import io.github.appflowtestkit.validator.internal.cases.RuleCases;
import io.github.appflowtestkit.validator.internal.rules.RuleTesting;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A case of the rules or of the structure: the documents of one run by name. */
record FlowCase(String name, Map<String, String> files) {

    private static final Path CASES = Path.of("src/test/resources/cases");

    /** All of them. */
    static Stream<FlowCase> all() {
        Stream<FlowCase> rules = Stream.of(RuleCase.Kind.values())
                .flatMap(RuleCases::all)
                .map(each -> new FlowCase(each.toString(), each.files()));
        Stream<FlowCase> files = Stream.of("structure", "sound", "positions")
                .flatMap(folder -> RuleTesting.list(CASES.resolve(folder)).stream())
                .filter(file -> file.toString().endsWith(".json"))
                .map(file ->
                        new FlowCase(CASES.relativize(file).toString(), Map.of("flow.json", RuleTesting.read(file))));
        return Stream.concat(rules, files);
    }

    @Override
    public String toString() {
        return name;
    }
}
