package io.github.appflowtestkit.validator;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks several documents one after the other, and finally the problems between them, such as one flow name in two
 * files. {@link FlowValidator#newRun()} starts a run. Not thread-safe.
 */
public interface ValidationRun {

    /**
     * Checks a file.
     *
     * @param file the file; its path as given is the name of the report
     * @return the report
     * @throws UncheckedIOException if the file cannot be read
     */
    Report validate(Path file);

    /**
     * Checks a document.
     *
     * @param name the name of the report, unique within the run
     * @param utf8 the document in UTF-8
     * @return the report
     */
    Report validate(String name, byte[] utf8);

    /** {@return the problems between the documents so far: one report for each document with such findings} */
    List<Report> crossFileReports();
}
