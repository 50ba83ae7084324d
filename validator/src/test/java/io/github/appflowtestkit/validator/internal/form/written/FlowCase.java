package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.internal.cases.RuleCase;
import io.github.appflowtestkit.validator.internal.cases.RuleCases;
import io.github.appflowtestkit.validator.internal.rules.RuleTesting;
import io.github.appflowtestkit.validator.internal.structure.FaultCases;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A case of the rules or of the structure: the documents of one run by name. */
record FlowCase(String name, Map<String, String> files) {

    private static final Path CASES = Path.of("src/test/resources/cases");

    /** The cases that are written down. */
    static Stream<FlowCase> written() {
        Stream<FlowCase> rules = Stream.of(RuleCase.Kind.values())
                .flatMap(RuleCases::all)
                .map(each -> new FlowCase(each.toString(), each.files()));
        Stream<FlowCase> files = Stream.of("structure", "sound", "positions")
                .flatMap(folder -> RuleTesting.list(CASES.resolve(folder)).stream())
                .filter(file -> file.toString().endsWith(".json"))
                .map(file ->
                        new FlowCase(CASES.relativize(file).toString(), Map.of("flow.json", RuleTesting.read(file))));
        return Stream.concat(rules, files).filter(FlowCase::hasOnlyFlows);
    }

    /** The writers here know flows only. */
    private static boolean hasOnlyFlows(FlowCase each) {
        return each.files().values().stream().noneMatch(json -> json.contains("\"connectorProfileConfig\""));
    }

    /** Every member and every constraint of the model, broken once. */
    static Stream<FlowCase> faults() {
        return FaultCases.all().stream().map(each -> new FlowCase(each.name(), Map.of("flow.json", each.request())));
    }

    @Override
    public String toString() {
        return name;
    }
}
