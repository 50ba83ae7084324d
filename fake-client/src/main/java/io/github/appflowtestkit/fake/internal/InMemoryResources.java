package io.github.appflowtestkit.fake.internal;

import io.github.appflowtestkit.fake.BucketStub;
import io.github.appflowtestkit.fake.GivenResources;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.PrivateConnectionStub;
import io.github.appflowtestkit.fake.internal.account.GivenEntity;
import io.github.appflowtestkit.fake.internal.account.TestControls;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowResponse;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorResponse;

/** Gives an account what a test needs before the code under test calls it. */
abstract class InMemoryResources implements GivenResources {

    /** What tests do with the account without a call. */
    abstract TestControls controls();

    @Override
    public void givenConnectorProfile(String name, ConnectorType type) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(type, "type must not be null");
        checkBuiltIn(type, name, "givenConnectorProfile(name, label)");
        controls().giveProfile(name, type, null);
    }

    @Override
    public void givenConnectorProfile(String name, String connectorLabel) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(connectorLabel, "connectorLabel must not be null");
        givenConnector(connectorLabel);
        controls().giveProfile(name, ConnectorType.CUSTOM_CONNECTOR, connectorLabel);
    }

    @Override
    public void givenConnector(String label) {
        Objects.requireNonNull(label, "label must not be null");
        controls().giveConnector(label);
    }

    @Override
    public void givenConnector(String label, DescribeConnectorResponse answer) {
        Objects.requireNonNull(label, "label must not be null");
        Objects.requireNonNull(answer, "answer must not be null");
        controls().declareConnector(label, answer.connectorConfiguration());
        controls().giveConnector(label);
    }

    @Override
    public void givenConnector(String label, Path file) {
        Objects.requireNonNull(label, "label must not be null");
        Objects.requireNonNull(file, "file must not be null");
        givenConnector(label, new ConnectorFile(file).answer());
    }

    @Override
    public void givenEntity(ConnectorType type, String name, ConnectorEntityField... fields) {
        Objects.requireNonNull(type, "type must not be null");
        Objects.requireNonNull(name, "name must not be null");
        checkNoNull(fields);
        checkBuiltIn(type, name, "givenEntity(label, name, fields)");
        controls().giveEntity(new GivenEntity(type, null, name, List.of(fields)));
    }

    @Override
    public void givenEntity(String connectorLabel, String name, ConnectorEntityField... fields) {
        Objects.requireNonNull(connectorLabel, "connectorLabel must not be null");
        Objects.requireNonNull(name, "name must not be null");
        checkNoNull(fields);
        controls().giveEntity(new GivenEntity(ConnectorType.CUSTOM_CONNECTOR, connectorLabel, name, List.of(fields)));
    }

    @Override
    public void givenEntity(ConnectorType type, String name, Path file) {
        Objects.requireNonNull(type, "type must not be null");
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(file, "file must not be null");
        checkBuiltIn(type, name, "givenEntity(label, name, file)");
        controls().giveEntity(new GivenEntity(type, null, name, new EntityFile(file).fields()));
    }

    @Override
    public void givenEntity(String connectorLabel, String name, Path file) {
        Objects.requireNonNull(connectorLabel, "connectorLabel must not be null");
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(file, "file must not be null");
        controls()
                .giveEntity(new GivenEntity(
                        ConnectorType.CUSTOM_CONNECTOR, connectorLabel, name, new EntityFile(file).fields()));
    }

    @Override
    public void givenEntities(Path folder) {
        Objects.requireNonNull(folder, "folder must not be null");
        RecordedEntity.in(folder).forEach(entity -> controls().giveEntity(entity.in(controls())));
    }

    private static void checkNoNull(ConnectorEntityField... fields) {
        Objects.requireNonNull(fields, "fields must not be null");
        for (ConnectorEntityField field : fields) {
            Objects.requireNonNull(field, "fields must not contain null");
        }
    }

    /** Refuses the type of custom connectors, which have labels. */
    public static void checkBuiltIn(ConnectorType type, String name, String methodWithLabel) {
        if (type == ConnectorType.CUSTOM_CONNECTOR) {
            throw new IllegalArgumentException("type of " + Shown.text(name)
                    + " must not be CUSTOM_CONNECTOR, because that needs a label; use " + methodWithLabel);
        }
    }

    @Override
    public CreateFlowResponse givenFlow(CreateFlowRequest request) {
        Objects.requireNonNull(request, "request must not be null");
        return controls().give(Operation.CREATE_FLOW, request, CreateFlowResponse.class);
    }

    @Override
    public CreateFlowResponse givenFlow(Path file) {
        Objects.requireNonNull(file, "file must not be null");
        FlowDocument flow = FlowReader.document(file);
        CreateFlowRequest request = flow.createRequest();
        try {
            return givenFlow(request);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    flow.misuse("cannot be given: " + refused.getMessage()).getMessage(), refused.getCause());
        }
    }

    @Override
    public BucketStub givenBucket(String name) {
        Objects.requireNonNull(name, "name must not be null");
        return controls().bucket(name);
    }

    @Override
    public PrivateConnectionStub givenPrivateConnection(String profileName) {
        Objects.requireNonNull(profileName, "profileName must not be null");
        return controls().privateConnection(profileName);
    }
}
