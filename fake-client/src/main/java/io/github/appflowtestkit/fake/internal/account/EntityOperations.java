package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.appflow.model.ConnectorEntity;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
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
        String path = request.entitiesPath() == null ? "" : request.entitiesPath();
        Pages.Page<Child> page = Pages.of(
                call,
                new Pages.PageRequest(owner + "/" + path, request.maxResults(), request.nextToken()),
                children(Entities.of(call, owner).values(), path),
                Child::key);
        List<ConnectorEntity> entities = page.entries().stream()
                .map(child -> ConnectorEntity.builder()
                        .name(child.name())
                        .label(child.name())
                        .hasNestedEntities(child.hasNested())
                        .build())
                .toList();
        return ListConnectorEntitiesResponse.builder()
                .connectorEntityMap(entities.isEmpty() ? Map.of() : Map.of(GROUP, entities))
                .nextToken(page.nextToken())
                .build();
    }

    /** An entity one level below a path; its key is that of the first declared entity at or below its name. */
    private record Child(long key, String name, boolean hasNested) {
        Child and(Child other) {
            return new Child(key, name, hasNested || other.hasNested);
        }
    }

    /**
     * The entities one level below a path, or the roots for an empty path. Names are paths, such as {@code
     * conversations/C01} (samples of ListConnectorEntities), and each part of a path is an entity, declared or not.
     */
    private static Collection<Child> children(Collection<Entities.Declared> all, String path) {
        Map<String, Child> children = new LinkedHashMap<>();
        int start = path.isEmpty() ? 0 : path.length() + 1;
        for (Entities.Declared entity : all) {
            String name = entity.name();
            if (name.length() > start && (path.isEmpty() || name.startsWith(path + "/"))) {
                // the paths of SAP begin with a slash
                int end = name.indexOf('/', start + 1);
                boolean hasNested = end >= 0 && end < name.length() - 1;
                Child child = new Child(entity.key(), hasNested ? name.substring(0, end) : name, hasNested);
                children.merge(child.name(), child, Child::and);
            }
        }
        return children.values();
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

    /** The fake has no cache; it only checks the request, as the API Reference says what is required. */
    static ResetConnectorMetadataCacheResponse reset(ResetConnectorMetadataCacheRequest request, CallContext call) {
        if (Catalogue.needsProfile(request.connectorType())) {
            if (request.connectorProfileName() == null) {
                throw call.error(ErrorMessage.CACHE_PROFILE_REQUIRED)
                        .because(
                                "set connectorProfileName; only a connector without profiles is named by connectorType");
            }
            checkReset(
                    call,
                    request,
                    ProfileOperations.existing(call, request.connectorProfileName())
                            .description()
                            .connectorType());
        }
        return ResetConnectorMetadataCacheResponse.builder().build();
    }

    private static void checkReset(CallContext call, ResetConnectorMetadataCacheRequest request, ConnectorType type) {
        if (!Catalogue.needsProfile(type)) {
            throw call.error(ErrorMessage.CACHE_TYPE_REQUIRED, type)
                    .because("set connectorType to " + type + ", the type of the connector profile \""
                            + request.connectorProfileName() + "\"");
        }
        if (type == ConnectorType.CUSTOM_CONNECTOR && request.apiVersion() == null) {
            throw call.error(ErrorMessage.CACHE_API_VERSION_REQUIRED)
                    .because("set apiVersion; the connector profile \"" + request.connectorProfileName()
                            + "\" is for a custom connector");
        }
    }
}
