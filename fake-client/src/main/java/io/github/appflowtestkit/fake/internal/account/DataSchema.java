package io.github.appflowtestkit.fake.internal.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.appflow.model.ConnectorOperator;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.PathPrefix;
import software.amazon.awssdk.services.appflow.model.PrefixConfig;
import software.amazon.awssdk.services.appflow.model.PrefixType;
import software.amazon.awssdk.services.appflow.model.S3OutputFormatConfig;
import software.amazon.awssdk.services.appflow.model.Task;
import software.amazon.awssdk.services.appflow.model.TaskType;

/**
 * The parts of a flow whose change makes a new schemaVersion: mappings, data types and partition keys (API Reference,
 * DescribeFlow). Two flows with equal data schemas have the same version. Immutable.
 *
 * @param mappings the tasks that map fields, with how often each occurs; their order does not matter
 * @param folders the folders of date, time and run in the output, which are partition keys (User Guide, flows-partition)
 */
record DataSchema(Map<Mapping, Long> mappings, List<String> folders) {

    /** Tasks that choose records or fields to read, but do not change how fields arrive. */
    private static final Set<String> NOT_MAPPING = Set.of(TaskType.FILTER.toString(), TaskType.VALIDATE.toString());

    /** Copies the collections. */
    DataSchema {
        mappings = Map.copyOf(mappings);
        folders = List.copyOf(folders);
    }

    /** What a task does with which fields. */
    record Mapping(
            @Nullable String type,
            List<String> sourceFields,
            @Nullable String destinationField,
            List<String> operators,
            Map<String, String> properties) {

        static Mapping of(Task task) {
            return new Mapping(
                    task.taskTypeAsString(),
                    task.sourceFields(),
                    task.destinationField(),
                    operators(task.connectorOperator()),
                    new TreeMap<>(task.taskPropertiesAsStrings()));
        }

        /** The operators, without those that do nothing. */
        private static List<String> operators(@Nullable ConnectorOperator operator) {
            return operator == null
                    ? List.of()
                    : operator.sdkFields().stream()
                            .map((SdkField<?> field) -> field.getValueOrDefault(operator))
                            .filter(value -> value != null && !value.equals("NO_OP"))
                            .map(Object::toString)
                            .toList();
        }
    }

    static DataSchema of(CreateFlowRequest flow) {
        return new DataSchema(
                flow.tasks().stream()
                        .filter(task -> !NOT_MAPPING.contains(task.taskTypeAsString()))
                        .map(Mapping::of)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())),
                flow.destinationFlowConfigList().stream()
                        .flatMap(DataSchema::folders)
                        .toList());
    }

    /** Whether the output of a flow is divided by partition keys. */
    static boolean isPartitioned(CreateFlowRequest flow) {
        return flow.tasks().stream().anyMatch(task -> task.taskType() == TaskType.PARTITION)
                || flow.destinationFlowConfigList().stream()
                        .flatMap(DataSchema::folders)
                        .findAny()
                        .isPresent();
    }

    private static Stream<String> folders(DestinationFlowConfig destination) {
        return Optional.ofNullable(destination.destinationConnectorProperties().s3())
                .flatMap(s3 -> Optional.ofNullable(s3.s3OutputFormatConfig()))
                .map(S3OutputFormatConfig::prefixConfig)
                .stream()
                .flatMap(DataSchema::folders);
    }

    private static Stream<String> folders(PrefixConfig prefix) {
        boolean inPath = prefix.prefixType() == PrefixType.PATH || prefix.prefixType() == PrefixType.PATH_AND_FILENAME;
        Stream<String> dates = inPath ? Stream.ofNullable(prefix.prefixFormatAsString()) : Stream.empty();
        // SCHEMA_VERSION is a folder, too, but follows the version.
        Stream<String> runs = prefix.pathPrefixHierarchy().stream()
                .filter(PathPrefix.EXECUTION_ID::equals)
                .map(PathPrefix::toString);
        return Stream.concat(dates, runs);
    }
}
