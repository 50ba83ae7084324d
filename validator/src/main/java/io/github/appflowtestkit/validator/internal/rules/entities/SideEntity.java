package io.github.appflowtestkit.validator.internal.rules.entities;

import io.github.appflowtestkit.validator.flow.ConnectorSide;
import io.github.appflowtestkit.validator.flow.Destination;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.entity.Entity;
import io.github.appflowtestkit.validator.internal.entity.EntityFile;
import io.github.appflowtestkit.validator.internal.entity.EntityFolder;
import io.github.appflowtestkit.validator.internal.flow.ParsedFlow;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The entity of a side of a flow.
 *
 * @param object what the side reads or writes
 * @param file the path of the entity's file
 * @param entity the fields
 */
record SideEntity(Node object, String file, Entity entity) {

    /** The entity of the source; empty if there is none that can be read. */
    static Optional<SideEntity> ofSource(Flow flow) {
        return of(flow, flow.source());
    }

    /** Looks at each destination that has an entity. */
    static void eachDestination(Flow flow, BiConsumer<Destination, SideEntity> look) {
        flow.eachDestination(
                destination -> of(flow, destination).ifPresent(entity -> look.accept(destination, entity)));
    }

    private static Optional<SideEntity> of(Flow flow, ConnectorSide side) {
        return file(flow, side)
                .flatMap(file -> file.entity()
                        .map(entity -> new SideEntity(EntityFolder.object(side).orElseThrow(), file.path(), entity)));
    }

    /** The file of the entity of a side, which may be unreadable. */
    static Optional<EntityFile> file(Flow flow, ConnectorSide side) {
        return flow instanceof ParsedFlow parsed ? parsed.entities().file(side) : Optional.empty();
    }

    /** Which entity it is, for messages: {@code "Account" (entities/Salesforce/Account.json)}. */
    String named() {
        return object.shown() + " (" + file + ")";
    }
}
