package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.read.JsonValue;
import java.util.List;

/** Compares a document with the schema of one request. Implementations are immutable and thread-safe. */
public interface StructureEngine {

    /** All constraints that the document breaks, in no particular order; none if it meets the schema. */
    List<Fault> faults(JsonValue document);
}
