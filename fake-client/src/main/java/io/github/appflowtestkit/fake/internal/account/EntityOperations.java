package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectorEntity;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorEntityRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorEntityResponse;
import software.amazon.awssdk.services.appflow.model.ListConnectorEntitiesRequest;
import software.amazon.awssdk.services.appflow.model.ListConnectorEntitiesResponse;
import software.amazon.awssdk.services.appflow.model.ResetConnectorMetadataCacheRequest;
import software.amazon.awssdk.services.appflow.model.ResetConnectorMetadataCacheResponse;

/** Lists and describes the entities of connectors. */
final class EntityOperations {

    /** The group of all entities (samples of ListConnectorEntities). */
    private static final String GROUP = "Objects";

    private EntityOperations() {}

    static ListConnectorEntitiesResponse list(ListConnectorEntitiesRequest request, CallContext call) {
        Entities.Owner owner = Entities.owner(call, request.connectorProfileName(), request.connectorType());
        Collection<Entities.Declared> all = Entities.of(call, owner).values();
        List<Entities.Declared> meant = all.stream()
                .filter(entity -> isChild(entity.name(), request.entitiesPath()))
                .toList();
        Pages.Page<Entities.Declared> page = Pages.of(
                call,
                new Pages.PageRequest(owner + "/" + request.entitiesPath(), request.maxResults(), request.nextToken()),
                meant,
                Entities.Declared::key);
        List<ConnectorEntity> entities = page.entries().stream()
                .map(entity -> ConnectorEntity.builder()
                        .name(entity.name())
                        .label(entity.name())
                        .hasNestedEntities(all.stream().anyMatch(other -> isChild(other.name(), entity.name())))
                        .build())
                .toList();
        return ListConnectorEntitiesResponse.builder()
                .connectorEntityMap(entities.isEmpty() ? Map.of() : Map.of(GROUP, entities))
                .nextToken(page.nextToken())
                .build();
    }

    /** Names of nested entities are paths, such as {@code conversations/C01} (samples of ListConnectorEntities). */
    private static boolean isChild(String name, @Nullable String path) {
        int end = name.lastIndexOf('/');
        String parent = end < 0 ? "" : name.substring(0, end);
        return parent.equals(path == null ? "" : path);
    }

    static DescribeConnectorEntityResponse describe(DescribeConnectorEntityRequest request, CallContext call) {
        Entities.Owner owner = Entities.owner(call, request.connectorProfileName(), request.connectorType());
        String name = request.connectorEntityName();
        return Entities.named(call, owner, name)
                .map(entity -> DescribeConnectorEntityResponse.builder()
                        .connectorEntityFields(entity.fields())
                        .build())
                .orElseThrow(() -> call.error(ErrorMessage.ENTITY_NOT_FOUND, name)
                        .because("the connector has the entities "
                                + Names.of(Entities.of(call, owner).keySet(), "none")
                                + "; declare another with " + call.hints().givenEntity(name)));
    }

    /** The fake has no cache; it only checks the request. */
    static ResetConnectorMetadataCacheResponse reset(ResetConnectorMetadataCacheRequest request, CallContext call) {
        if (request.connectorProfileName() != null) {
            ProfileOperations.existing(call, request.connectorProfileName());
        }
        return ResetConnectorMetadataCacheResponse.builder().build();
    }
}
