package io.github.appflowtestkit.fake.internal.errors;

import static io.github.appflowtestkit.fake.Operation.CANCEL_FLOW_EXECUTIONS;
import static io.github.appflowtestkit.fake.Operation.CREATE_CONNECTOR_PROFILE;
import static io.github.appflowtestkit.fake.Operation.CREATE_FLOW;
import static io.github.appflowtestkit.fake.Operation.DELETE_CONNECTOR_PROFILE;
import static io.github.appflowtestkit.fake.Operation.DELETE_FLOW;
import static io.github.appflowtestkit.fake.Operation.DESCRIBE_CONNECTOR;
import static io.github.appflowtestkit.fake.Operation.DESCRIBE_CONNECTORS;
import static io.github.appflowtestkit.fake.Operation.DESCRIBE_CONNECTOR_ENTITY;
import static io.github.appflowtestkit.fake.Operation.DESCRIBE_CONNECTOR_PROFILES;
import static io.github.appflowtestkit.fake.Operation.DESCRIBE_FLOW;
import static io.github.appflowtestkit.fake.Operation.DESCRIBE_FLOW_EXECUTION_RECORDS;
import static io.github.appflowtestkit.fake.Operation.LIST_CONNECTORS;
import static io.github.appflowtestkit.fake.Operation.LIST_CONNECTOR_ENTITIES;
import static io.github.appflowtestkit.fake.Operation.LIST_FLOWS;
import static io.github.appflowtestkit.fake.Operation.LIST_TAGS_FOR_RESOURCE;
import static io.github.appflowtestkit.fake.Operation.REGISTER_CONNECTOR;
import static io.github.appflowtestkit.fake.Operation.RESET_CONNECTOR_METADATA_CACHE;
import static io.github.appflowtestkit.fake.Operation.START_FLOW;
import static io.github.appflowtestkit.fake.Operation.STOP_FLOW;
import static io.github.appflowtestkit.fake.Operation.TAG_RESOURCE;
import static io.github.appflowtestkit.fake.Operation.UNREGISTER_CONNECTOR;
import static io.github.appflowtestkit.fake.Operation.UNTAG_RESOURCE;
import static io.github.appflowtestkit.fake.Operation.UPDATE_CONNECTOR_PROFILE;
import static io.github.appflowtestkit.fake.Operation.UPDATE_CONNECTOR_REGISTRATION;
import static io.github.appflowtestkit.fake.Operation.UPDATE_FLOW;

import io.github.appflowtestkit.fake.Operation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which operation may fail with which message; the account checks every error against it. */
public final class OperationErrors {

    private static final Map<ErrorMessage, Set<Operation>> OPERATIONS = new EnumMap<>(ErrorMessage.class);

    static {
        OPERATIONS.put(ErrorMessage.MALFORMED_REQUEST, EnumSet.allOf(Operation.class));
        OPERATIONS.put(
                ErrorMessage.NULL_REQUEST,
                EnumSet.complementOf(EnumSet.of(TAG_RESOURCE, UNTAG_RESOURCE, LIST_TAGS_FOR_RESOURCE)));
        in(ErrorMessage.CREATE_FLOW_FAILED, CREATE_FLOW);
        in(ErrorMessage.UPDATE_FLOW_FAILED, UPDATE_FLOW);
        in(ErrorMessage.FLOW_EXISTS, CREATE_FLOW);
        in(
                ErrorMessage.FLOW_NOT_FOUND,
                UPDATE_FLOW,
                DESCRIBE_FLOW,
                DELETE_FLOW,
                START_FLOW,
                STOP_FLOW,
                DESCRIBE_FLOW_EXECUTION_RECORDS,
                CANCEL_FLOW_EXECUTIONS);
        in(ErrorMessage.FLOW_ACTIVE, DELETE_FLOW);
        in(ErrorMessage.STOP_ON_DEMAND, STOP_FLOW);
        in(ErrorMessage.TOO_MANY_FLOWS, CREATE_FLOW);
        in(ErrorMessage.TOO_MANY_RUNS, START_FLOW);
        in(
                ErrorMessage.PROFILE_NOT_FOUND,
                CREATE_FLOW,
                UPDATE_FLOW,
                UPDATE_CONNECTOR_PROFILE,
                DELETE_CONNECTOR_PROFILE,
                LIST_CONNECTOR_ENTITIES,
                DESCRIBE_CONNECTOR_ENTITY,
                RESET_CONNECTOR_METADATA_CACHE);
        in(ErrorMessage.PROFILE_EXISTS, CREATE_CONNECTOR_PROFILE);
        in(ErrorMessage.PROFILE_IN_USE, DELETE_CONNECTOR_PROFILE);
        in(ErrorMessage.TOO_MANY_PROFILES, CREATE_CONNECTOR_PROFILE);
        in(ErrorMessage.AUTH_CODE_BLANK, CREATE_CONNECTOR_PROFILE, UPDATE_CONNECTOR_PROFILE);
        in(ErrorMessage.NO_PROFILES, CREATE_CONNECTOR_PROFILE);
        in(ErrorMessage.PROFILE_PROPERTIES, CREATE_CONNECTOR_PROFILE, UPDATE_CONNECTOR_PROFILE);
        in(ErrorMessage.PROFILE_CREDENTIALS, CREATE_CONNECTOR_PROFILE, UPDATE_CONNECTOR_PROFILE);
        in(ErrorMessage.CREDENTIALS_INCOMPLETE, CREATE_CONNECTOR_PROFILE, UPDATE_CONNECTOR_PROFILE);
        in(ErrorMessage.GRANT_NOT_SUPPORTED, CREATE_CONNECTOR_PROFILE, UPDATE_CONNECTOR_PROFILE);
        in(ErrorMessage.CONNECTION_NOT_READY, CREATE_FLOW, UPDATE_FLOW);
        in(ErrorMessage.LAMBDA_REQUIRED, REGISTER_CONNECTOR);
        in(ErrorMessage.NOT_A_LAMBDA, REGISTER_CONNECTOR, UPDATE_CONNECTOR_REGISTRATION);
        in(ErrorMessage.NO_DATA_API_ROLE, CREATE_CONNECTOR_PROFILE, UPDATE_CONNECTOR_PROFILE);
        in(ErrorMessage.CONNECTOR_NOT_REGISTERED, CREATE_CONNECTOR_PROFILE);
        in(ErrorMessage.CONNECTOR_NOT_FOUND, DESCRIBE_CONNECTOR, UPDATE_CONNECTOR_REGISTRATION, UNREGISTER_CONNECTOR);
        in(ErrorMessage.CONNECTOR_EXISTS, REGISTER_CONNECTOR);
        in(ErrorMessage.CONNECTOR_IN_USE, UNREGISTER_CONNECTOR);
        in(ErrorMessage.CONNECTOR_LABEL_REQUIRED, CREATE_CONNECTOR_PROFILE, DESCRIBE_CONNECTOR, REGISTER_CONNECTOR);
        in(ErrorMessage.CONNECTOR_UNNAMED, LIST_CONNECTOR_ENTITIES, DESCRIBE_CONNECTOR_ENTITY);
        in(ErrorMessage.CACHE_PROFILE_REQUIRED, RESET_CONNECTOR_METADATA_CACHE);
        in(ErrorMessage.CACHE_TYPE_REQUIRED, RESET_CONNECTOR_METADATA_CACHE);
        in(ErrorMessage.CACHE_API_VERSION_REQUIRED, RESET_CONNECTOR_METADATA_CACHE);
        in(ErrorMessage.ENTITY_NOT_FOUND, DESCRIBE_CONNECTOR_ENTITY);
        in(ErrorMessage.BUCKET_MISSING, CREATE_FLOW, UPDATE_FLOW);
        in(ErrorMessage.BUCKET_FORBIDDEN, CREATE_FLOW, UPDATE_FLOW);
        in(ErrorMessage.PREFIX_EMPTY, CREATE_FLOW, UPDATE_FLOW);
        in(
                ErrorMessage.TOKEN_REUSED,
                CREATE_FLOW,
                UPDATE_FLOW,
                START_FLOW,
                CREATE_CONNECTOR_PROFILE,
                UPDATE_CONNECTOR_PROFILE,
                REGISTER_CONNECTOR,
                UPDATE_CONNECTOR_REGISTRATION);
        in(
                ErrorMessage.FOREIGN_PAGE_TOKEN,
                LIST_FLOWS,
                DESCRIBE_FLOW_EXECUTION_RECORDS,
                DESCRIBE_CONNECTOR_PROFILES,
                DESCRIBE_CONNECTORS,
                LIST_CONNECTORS,
                LIST_CONNECTOR_ENTITIES);
        in(ErrorMessage.RESOURCE_NOT_FOUND_BY_ARN, TAG_RESOURCE, UNTAG_RESOURCE, LIST_TAGS_FOR_RESOURCE);
        in(ErrorMessage.TOO_MANY_TAGS, TAG_RESOURCE);
    }

    private OperationErrors() {}

    private static void in(ErrorMessage message, Operation... operations) {
        Set<Operation> set = EnumSet.noneOf(Operation.class);
        set.addAll(Arrays.asList(operations));
        OPERATIONS.put(message, set);
    }

    /** Returns whether an operation may fail with a message. */
    public static boolean allows(Operation operation, ErrorMessage message) {
        return OPERATIONS.getOrDefault(message, Set.of()).contains(operation);
    }

    /** Returns all messages with which an operation may fail. */
    public static List<ErrorMessage> messages(Operation operation) {
        return Arrays.stream(ErrorMessage.values())
                .filter(message -> allows(operation, message))
                .toList();
    }
}
