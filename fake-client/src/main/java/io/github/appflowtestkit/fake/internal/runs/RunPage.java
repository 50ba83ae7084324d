package io.github.appflowtestkit.fake.internal.runs;

import java.util.List;
import java.util.OptionalLong;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;

/**
 * Some runs of a flow, newest first. Immutable.
 *
 * @param records the runs
 * @param next where the next page starts; empty if this is the last one
 */
public record RunPage(List<ExecutionRecord> records, OptionalLong next) {
    /** Copies the list. */
    public RunPage {
        records = List.copyOf(records);
    }
}
