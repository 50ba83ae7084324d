package io.github.appflowtestkit.validator.internal.generate;

import java.util.List;
import java.util.Optional;

/**
 * What only some destinations need. Immutable.
 *
 * @param operation the write operation; empty for the destination's default
 * @param ids the fields that identify a record
 * @param bucket the bucket that a destination needs beside its object, maybe with a prefix behind a slash
 */
public record WriteOptions(Optional<String> operation, List<String> ids, Optional<String> bucket) {

    /** Copies the list. */
    public WriteOptions {
        ids = List.copyOf(ids);
    }
}
