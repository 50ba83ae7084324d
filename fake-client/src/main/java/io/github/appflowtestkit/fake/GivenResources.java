package io.github.appflowtestkit.fake;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowResponse;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorResponse;

/**
 * What a test gives a {@link FakeAppflow} before the code under test calls it: connector profiles, connectors, entities,
 * flows, buckets and private connections. None of these methods is a call: they are not recorded, and meet no faults.
 * Thread-safe.
 *
 * <p>This interface is not for implementing: it may get more methods in any version.
 */
public interface GivenResources {

    /**
     * Creates a connector profile; replaces one of the same name.
     *
     * @param name the name of the profile
     * @param type the type of the connector
     * @throws IllegalArgumentException if the service would refuse the name, the type is {@code CUSTOM_CONNECTOR}, which
     *     needs a label, or a profile of that name is for another connector
     */
    void givenConnectorProfile(String name, ConnectorType type);

    /**
     * Creates a connector profile for a custom connector, and gives that connector; replaces a profile of the same name.
     *
     * @param name the name of the profile
     * @param connectorLabel the label of the custom connector
     * @throws IllegalArgumentException if the service would refuse the name or the label, or a profile of that name is for
     *     another connector
     */
    void givenConnectorProfile(String name, String connectorLabel);

    /**
     * Registers a custom connector; replaces one with the same label. A connector by AWS, such as HubSpot, needs no
     * registration and gets none.
     *
     * @param label the label of the connector
     * @throws IllegalArgumentException if the service would refuse the label
     */
    void givenConnector(String label);

    /**
     * Registers a custom connector, and sets what it says about itself. That stays if it is unregistered. Label, ARN and
     * registration are the fake's.
     *
     * @param label the label of the connector
     * @param answer what DescribeConnector returns
     * @throws IllegalArgumentException if the service would refuse the label, or the answer is for another connector type
     */
    void givenConnector(String label, DescribeConnectorResponse answer);

    /**
     * Does the same with the output of {@code aws appflow describe-connector}.
     *
     * @param label the label of the connector
     * @param file the output, in JSON
     * @throws IllegalArgumentException as above, or if the file holds something else; the message says where
     * @throws UncheckedIOException if the file cannot be read
     */
    void givenConnector(String label, Path file);

    /**
     * Adds an entity to a connector; replaces one of the same name. A connector without declared entities has three
     * samples.
     *
     * @param type the connector
     * @param name the entity's name; a path, such as {@code conversations/C01}, makes its parents entities, too
     * @param fields its fields; some common ones if none are given
     * @throws IllegalArgumentException if the service would refuse the name, or the type is {@code CUSTOM_CONNECTOR}, which
     *     needs a label
     */
    void givenEntity(ConnectorType type, String name, ConnectorEntityField... fields);

    /**
     * Adds an entity to a custom connector; replaces one of the same name.
     *
     * @param connectorLabel the label of the connector, registered or not
     * @param name the entity's name; the name of a nested entity is a path
     * @param fields its fields; some common ones if none are given
     * @throws IllegalArgumentException if the service would refuse the name
     */
    void givenEntity(String connectorLabel, String name, ConnectorEntityField... fields);

    /**
     * Adds an entity to a connector with the output of {@code aws appflow describe-connector-entity}.
     *
     * @param type the connector
     * @param name the entity's name
     * @param file the output in JSON, or only its list of fields
     * @throws IllegalArgumentException as above, or if the file holds something else; the message says where
     * @throws UncheckedIOException if the file cannot be read
     */
    void givenEntity(ConnectorType type, String name, Path file);

    /**
     * Does the same for a custom connector.
     *
     * @param connectorLabel the label of the connector, registered or not
     * @param name the entity's name
     * @param file the output in JSON, or only its list of fields
     * @throws IllegalArgumentException as above
     * @throws UncheckedIOException if the file cannot be read
     */
    void givenEntity(String connectorLabel, String name, Path file);

    /**
     * Adds all entities of a folder, in which {@code Salesforce/Account.json} is the entity {@code Account} of Salesforce, and
     * {@code HubSpot/contacts.json} that of the custom connector with the label {@code HubSpot}. A folder with the name of a
     * connector profile that the fake has, as in {@code Salesforce/sf-prod/Account.json}, is no part of the name: such an
     * entity replaces that of the connector. Other folders are parts of names.
     *
     * @param folder the folder
     * @throws IllegalArgumentException if there is no entity, a file holds something else, or the service would refuse a name
     * @throws UncheckedIOException if the folder or a file cannot be read
     */
    void givenEntities(Path folder);

    /**
     * Creates a flow.
     *
     * @param request the request to create the flow
     * @return the response of CreateFlow
     * @throws IllegalArgumentException if the service would refuse the request
     */
    CreateFlowResponse givenFlow(CreateFlowRequest request);

    /**
     * Creates the flow in a file. For a file with several flows, or with values that it does not know, use {@link FlowJson}.
     *
     * @param file a file with one flow, as {@link FlowJson} reads it
     * @return the response of CreateFlow
     * @throws IllegalArgumentException if the service would refuse the flow; the message names file, line and mistake
     * @throws UncheckedIOException if the file cannot be read
     */
    CreateFlowResponse givenFlow(Path file);

    /**
     * {@return the stub of an S3 bucket, which sets how the service sees the bucket}
     *
     * @param name the name of the bucket
     */
    BucketStub givenBucket(String name);

    /**
     * {@return the stub of a private connection, which sets how far it is} A connector profile of that name becomes private;
     * the profile may also be created later.
     *
     * @param profileName the name of the connector profile
     */
    PrivateConnectionStub givenPrivateConnection(String profileName);
}
