package io.github.appflowtestkit.reports.internal.picture;

import java.util.List;
import java.util.Optional;

/** Draws the ends of a flow. */
final class FlowEnds {

    private FlowEnds() {}

    static Connector source(RequestPart config, FlowMarks marks) {
        PartFacts facts = common(config).add(config.member("incrementalPullConfig"));
        config.member("sourceConnectorProperties").members().forEach(facts::add);
        return new Connector(name(config, "no source"), facts.list(), marks.take(config.pointer()));
    }

    static List<Connector> destinations(RequestPart list, FlowMarks marks) {
        return list.items().stream().map(config -> destination(config, marks)).toList();
    }

    private static Connector destination(RequestPart config, FlowMarks marks) {
        PartFacts facts = common(config);
        config.member("destinationConnectorProperties").members().forEach(facts::add);
        return new Connector(name(config, "no destination"), facts.list(), marks.take(config.pointer()));
    }

    private static PartFacts common(RequestPart config) {
        return new PartFacts().add(config.member("connectorProfileName")).add(config.member("apiVersion"));
    }

    private static String name(RequestPart config, String missing) {
        Optional<Text> text = config.text();
        if (text.isPresent()) {
            return text.get().toString();
        }
        RequestPart type = config.member("connectorType");
        if (type.string().equals("CustomConnector")) {
            // the table's label is the plural
            return "Custom connector";
        }
        Optional<String> label = io.github.appflowtestkit.validator.internal.connector.Connector.ofType(type.string())
                .map(io.github.appflowtestkit.validator.internal.connector.Connector::label);
        return label.or(() -> type.visible().map(Text::toString))
                .orElse(config.isPresent() ? "connector without a type" : missing);
    }
}
