package io.github.appflowtestkit.reports.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says why a file cannot be read or written. */
public final class ReadFailure {

    /** There is no such file. */
    public static final String NOT_FOUND = "file or folder not found";

    /** The document does not fit into memory. */
    public static final String NO_MEMORY =
            "not enough memory to check the document; give Java more memory, such as -Xmx2g, or set --max-size";

    private ReadFailure() {}

    /** Why a file cannot be read or written. */
    public static String reason(UncheckedIOException failure) {
        IOException cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : reason(cause);
    }

    /** Why a file cannot be read or written. */
    public static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return NOT_FOUND;
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
