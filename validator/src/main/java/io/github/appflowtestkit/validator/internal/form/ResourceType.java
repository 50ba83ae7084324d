package io.github.appflowtestkit.validator.internal.form;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;

/** A kind of resource that documents define, each as the request that creates it. */
public enum ResourceType {
    /** A flow. */
    FLOW("CreateFlow", "UpdateFlow"),
    /** A connector profile. */
    CONNECTOR_PROFILE("CreateConnectorProfile", "UpdateConnectorProfile");

    private final String creates;
    private final String updates;

    ResourceType(String creates, String updates) {
        this.creates = creates;
        this.updates = updates;
    }

    /** The operation whose request a document of that kind holds. */
    public String operation(DocumentKind kind) {
        return kind == DocumentKind.UPDATE_FLOW || kind == DocumentKind.UPDATE_CONNECTOR_PROFILE ? updates : creates;
    }

    /** The shape of the request that creates such a resource. */
    public StructureShape request() {
        return StructureLayer.of(creates).request();
    }
}
