package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A resource of a Terraform provider, and all that it writes otherwise than the API. Immutable. */
final class Provider {

    /** What Terraform itself reads in each resource, and comments of its JSON syntax. */
    private static final Set<String> META_ARGUMENTS = Set.of(
            "//", "count", "for_each", "depends_on", "provider", "lifecycle", "provisioner", "connection", "timeouts");

    /** {@code hashicorp/aws}, compared with its own schema in version 5.100. */
    static final Provider AWS = new Provider(
            ResourceType.FLOW,
            "AWS",
            Map.of(
                    "flowName", "name",
                    "tasks", "task",
                    "destinationFlowConfigList", "destination_flow_config",
                    "SAPOData", "sapo_data",
                    "pathPrefixHierarchy", "prefix_hierarchy",
                    // a slip of the provider
                    "maxParallelism", "max_page_size"),
            Set.of("arn", "id", "flow_status", "tags_all", "region"),
            Map.of(
                    Provider.CLIENT_TOKEN,
                    "the AWS provider sets it itself",
                    "ScheduledTriggerProperties.flowErrorDeactivationThreshold",
                    Provider.NO_ARGUMENT,
                    "CustomConnectorSourceProperties.dataTransferApi",
                    Provider.NO_ARGUMENT,
                    "SourceConnectorProperties.Pardot",
                    Provider.NO_ARGUMENT,
                    "ConnectorOperator.Pardot",
                    Provider.NO_ARGUMENT),
            Set.of("clientToken", "flowErrorDeactivationThreshold", "Pardot"),
            true);

    /** {@code hashicorp/awscc}, which is generated from CloudFormation's schema of a flow. */
    static final Provider AWSCC = new Provider(
            ResourceType.FLOW,
            "AWSCC",
            Map.of(
                    "SAPOData",
                    "sapo_data",
                    "failOnFirstDestinationError",
                    "fail_on_first_error",
                    "timezone",
                    "time_zone"),
            Set.of("flow_arn", "id", "flow_status"),
            Map.of(
                    Provider.CLIENT_TOKEN,
                    "the AWSCC provider sets it itself",
                    "DestinationConnectorProperties.CustomerProfiles",
                    Provider.NO_ARGUMENT_IN_AWSCC,
                    "DestinationConnectorProperties.Honeycode",
                    Provider.NO_ARGUMENT_IN_AWSCC),
            Set.of("Scheduled", "clientToken", "CustomerProfiles", "Honeycode"),
            false);

    /** The connector profiles of {@code hashicorp/aws}, compared with its own schema in version 5.100. */
    static final Provider AWS_PROFILE = new Provider(
            ResourceType.CONNECTOR_PROFILE,
            "AWS",
            Map.of(
                    "connectorProfileName", "name",
                    "SAPOData", "sapo_data",
                    "oAuthRequest", "oauth_request",
                    "oAuthCredentials", "oauth_credentials",
                    "oAuthProperties", "oauth_properties",
                    "oAuthScopes", "oauth_scopes",
                    "oAuth2Properties", "oauth2_properties",
                    "oAuth2GrantType", "oauth2_grant_type",
                    "usePrivateLinkForMetadataAndAuthorization", "use_privatelink_for_metadata_and_authorization"),
            Set.of("arn", "id", "credentials_arn", "region"),
            Map.of(
                    Provider.CLIENT_TOKEN,
                    "the AWS provider sets it itself",
                    "ConnectorProfileCredentials.Pardot",
                    Provider.NO_ARGUMENT,
                    "ConnectorProfileProperties.Pardot",
                    Provider.NO_ARGUMENT,
                    "ServiceNowConnectorProfileCredentials.oAuth2Credentials",
                    Provider.NO_ARGUMENT,
                    "RedshiftConnectorProfileProperties.isRedshiftServerless",
                    Provider.NO_ARGUMENT,
                    "RedshiftConnectorProfileProperties.workgroupName",
                    Provider.NO_ARGUMENT,
                    "SAPODataConnectorProfileProperties.disableSSO",
                    Provider.NO_ARGUMENT),
            Set.of("clientToken", "Pardot", "oAuth2Credentials", "isRedshiftServerless", "workgroupName", "disableSSO"),
            true);

    /** The connector profiles of {@code hashicorp/awscc}, which are generated from CloudFormation's schema. */
    static final Provider AWSCC_PROFILE = new Provider(
            ResourceType.CONNECTOR_PROFILE,
            "AWSCC",
            Map.of(
                    "SAPOData", "sapo_data",
                    "oAuthRequest", "connector_o_auth_request",
                    "oauth2", "oauth_2",
                    "oAuth2Properties", "o_auth_2_properties",
                    "oAuth2Credentials", "o_auth_2_credentials",
                    "oAuth2GrantType", "o_auth_2_grant_type"),
            Set.of("connector_profile_arn", "id", "credentials_arn"),
            Map.of(
                    Provider.CLIENT_TOKEN,
                    "the AWSCC provider sets it itself",
                    "ConnectorProfileCredentials.Honeycode",
                    Provider.NO_ARGUMENT_IN_AWSCC,
                    "ConnectorProfileProperties.Honeycode",
                    Provider.NO_ARGUMENT_IN_AWSCC),
            Set.of("clientToken", "Honeycode"),
            false);

    private static final String CLIENT_TOKEN = "request.clientToken";
    private static final String NO_ARGUMENT = "the AWS provider has no such argument";
    private static final String NO_ARGUMENT_IN_AWSCC = "the AWSCC provider has no such argument";

    /** What both providers require and the API does not. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "S3SourceProperties", List.of("bucketPrefix"),
            "SAPODataSourceProperties", List.of("objectPath"));

    /** What only the AWS provider requires. */
    private static final Map<String, List<String>> REQUIRED_IN_AWS = Map.of(
            "ConnectorProfileConfig", List.of("connectorProfileCredentials"),
            "RedshiftConnectorProfileCredentials", List.of("username", "password"),
            "ServiceNowConnectorProfileCredentials", List.of("username", "password"));

    /** What only AWSCC requires. */
    private static final Map<String, List<String>> REQUIRED_IN_AWSCC =
            Map.of("DataTransferApi", List.of("Name", "Type"));

    /** An argument below the top that only AWSCC has. */
    private static final Map<String, String> ADDED_IN_AWSCC = Map.of("LookoutMetricsDestinationProperties", "object");

    /** A second spelling of an argument, which AWSCC has in another object. */
    private static final Map<String, String> OTHER_IN_AWSCC = Map.of("oAuthRequest", "o_auth_request");

    /** The maps that AWSCC has as lists of objects with a key and a value. */
    private static final Set<String> LISTS_OF_ENTRIES = Set.of("TagMap", "TaskPropertiesMap");

    private static final Pattern MEMBER_WITH_OBJECT = Pattern.compile("\"(\\w++)\": \\{(?=\")");
    private static final Pattern START_OF_OBJECT = Pattern.compile("\\{(?=\"\\w++\": )");
    private static final Pattern MEMBER_WITH_VALUE = Pattern.compile("\"(\\w++)\": (?=[\"\\[])");
    private static final Pattern END_OF_OBJECT = Pattern.compile("(?<= = \"[^\"]{0,60}\")}");

    private final ResourceType type;
    private final String title;
    private final Map<String, String> renamed;
    private final Set<String> added;
    private final Map<String, String> lacking;
    private final boolean hasBlocks;
    private final Spelling spelling;
    private final Set<String> valuesOfMaps = new HashSet<>();

    /** The API's names by the arguments of each shape. */
    private final Map<String, Map<String, String>> arguments = new HashMap<>();

    private Provider(
            ResourceType type,
            String title,
            Map<String, String> renamed,
            Set<String> added,
            Map<String, String> lacking,
            Set<String> unnamed,
            boolean hasBlocks) {
        this.type = type;
        this.title = title;
        this.renamed = renamed;
        this.added = added;
        this.lacking = lacking;
        this.hasBlocks = hasBlocks;
        Map<String, String> names = new HashMap<>();
        collect(type.request(), names);
        this.spelling = new Spelling(
                names,
                unnamed,
                Map.of(),
                type == ResourceType.FLOW ? "the flow" : "the connector profile",
                text -> Provider.inHcl(text, hasBlocks ? "" : "= "));
    }

    /** Collects the names of all members of a shape, and the shapes of the values of maps. */
    private void collect(Shape shape, Map<String, String> names) {
        if (shape instanceof StructureShape structure) {
            Map<String, String> own = arguments.computeIfAbsent(structure.name(), each -> new HashMap<>());
            structure.names().forEach(member -> {
                names.put(member, spelled(member));
                own.putIfAbsent(spelled(member), member);
            });
            structure.members().values().forEach(member -> collect(member, names));
        } else if (shape instanceof ListShape list) {
            collect(list.item(), names);
        } else if (shape instanceof MapShape map) {
            valuesOfMaps.add(map.value().name());
        }
    }

    private String spelled(String apiName) {
        String other = renamed.get(apiName);
        return other != null
                ? other
                : apiName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** Objects of JSON in a message become blocks or objects of HCL. */
    private static String inHcl(String message, String beforeObject) {
        if (message.indexOf('{') < 0 && !message.contains("\": ")) {
            return message;
        }
        String members =
                MEMBER_WITH_OBJECT.matcher(message).replaceAll("$1 " + Matcher.quoteReplacement(beforeObject + "{ "));
        String objects = START_OF_OBJECT.matcher(members).replaceAll("{ ");
        String values = MEMBER_WITH_VALUE.matcher(objects).replaceAll("$1 = ");
        return END_OF_OBJECT.matcher(values).replaceAll(" }");
    }

    /** The provider of a resource type such as {@code aws_appflow_flow}; empty if the type is none of AppFlow's. */
    static Optional<Provider> of(String resourceType) {
        return switch (resourceType) {
            case "aws_appflow_flow" -> Optional.of(AWS);
            case "awscc_appflow_flow" -> Optional.of(AWSCC);
            case "aws_appflow_connector_profile" -> Optional.of(AWS_PROFILE);
            case "awscc_appflow_connector_profile" -> Optional.of(AWSCC_PROFILE);
            default -> Optional.empty();
        };
    }

    /** What its resources are. */
    ResourceType type() {
        return type;
    }

    /** The provider's name in messages. */
    String title() {
        return title;
    }

    Spelling spelling() {
        return spelling;
    }

    /** All arguments of a resource. */
    Stream<String> arguments() {
        StructureShape request = type.request();
        return request.names().stream()
                .filter(member -> lacks(request, member).isEmpty())
                .map(spelling::member);
    }

    /** Whether nested objects are blocks, and not attributes. */
    boolean hasBlocks() {
        return hasBlocks;
    }

    /** The API's name for an argument, also if it is spelled in the API's way or with other separators. */
    Optional<String> apiName(StructureShape structure, String argument) {
        String exact = arguments.getOrDefault(structure.name(), Map.of()).get(argument);
        if (exact != null) {
            return Optional.of(exact);
        }
        String plain = plain(argument);
        return structure.names().stream()
                .filter(member -> plain(member).equals(plain)
                        || plain(spelling.member(member)).equals(plain))
                .findFirst();
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Whether an argument or attribute is no part of a request. */
    boolean isOwn(StructureShape structure, String argument) {
        return argument.equals("//")
                || (!hasBlocks && argument.equals(ADDED_IN_AWSCC.get(structure.name())))
                || (structure.name().equals(type.request().name())
                        && (META_ARGUMENTS.contains(argument) || added.contains(argument)));
    }

    /** Whether the provider itself writes a member in that way. */
    boolean writes(String argument, String apiName) {
        return spelling.member(apiName).equals(argument) || argument.equals(OTHER_IN_AWSCC.get(apiName));
    }

    /** Why the provider does not accept a member that the API has; empty if it accepts it. */
    Optional<String> lacks(StructureShape structure, String apiName) {
        return Optional.ofNullable(lacking.get(structure.name() + "." + apiName));
    }

    /** Whether the provider may have a map as a list of objects with a key and a value. */
    boolean mayBeListOfEntries(MapShape map) {
        return hasBlocks || LISTS_OF_ENTRIES.contains(map.name());
    }

    /** The API's names of the members that the provider requires and the API does not. */
    List<String> alsoRequires(StructureShape structure) {
        Map<String, List<String>> own = hasBlocks ? REQUIRED_IN_AWS : REQUIRED_IN_AWSCC;
        return REQUIRED.getOrDefault(structure.name(), own.getOrDefault(structure.name(), List.of()));
    }

    /** Whether an empty string is a value, as in maps, where the AWS provider sends it. */
    boolean sendsEmpty(StringShape shape) {
        return !hasBlocks || valuesOfMaps.contains(shape.name());
    }
}
