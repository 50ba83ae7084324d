package io.github.appflowtestkit.fake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * An event that the service sends to Amazon EventBridge when a run starts or ends, or a flow is deactivated.
 *
 * <p>The form is that of recorded events: all numbers are strings, and times end in {@code [UTC]}. Immutable.
 *
 * @param id the id of the event
 * @param detailType such as {@code AppFlow End Flow Run Report}
 * @param account the account
 * @param region the Region
 * @param time the time of the event, on the fake's clock
 * @param resources the ids of the resources
 * @param detail the content of the event; every value is a string
 */
public record RunReport(
        String id,
        String detailType,
        String account,
        String region,
        Instant time,
        List<String> resources,
        Map<String, String> detail) {

    /** The source of the events. */
    public static final String SOURCE = "aws.appflow";

    /** The detail type of the event at the start of a run. */
    public static final String START = "AppFlow Start Flow Run Report";

    /** The detail type of the event at the end of a run. */
    public static final String END = "AppFlow End Flow Run Report";

    /** The detail type of the event when too many failures have deactivated a scheduled flow. */
    public static final String SCHEDULED_FLOW_DEACTIVATED = "AppFlow Scheduled Flow Deactivated";

    /** The detail type of the report that failures have deactivated an Event flow. */
    public static final String EVENT_FLOW_DEACTIVATED = "AppFlow Event Flow Deactivated";

    /**
     * Copies list and map; the map keeps its order.
     *
     * @param resources the ids of the resources
     * @param detail the content of the event
     * @param id the id of the event
     * @param detailType the type, such as {@link #END}
     * @param account the account
     * @param region the Region
     * @param time the time of the event
     */
    public RunReport {
        resources = List.copyOf(resources);
        detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }

    /** {@return the event in JSON, as EventBridge delivers it} */
    public String toJson() {
        JsonWriter json = JsonWriter.create();
        json.writeStartObject();
        write(json, "version", "0");
        write(json, "id", id);
        write(json, "detail-type", detailType);
        write(json, "source", SOURCE);
        write(json, "account", account);
        write(json, "time", time.truncatedTo(ChronoUnit.SECONDS).toString());
        write(json, "region", region);
        json.writeFieldName("resources").writeStartArray();
        resources.forEach(json::writeValue);
        json.writeEndArray();
        json.writeFieldName("detail").writeStartObject();
        detail.forEach((key, value) -> write(json, key, value));
        json.writeEndObject().writeEndObject();
        return new String(json.getBytes(), StandardCharsets.UTF_8);
    }

    private static void write(JsonWriter json, String key, String value) {
        json.writeFieldName(key).writeValue(value);
    }
}
