package io.github.appflowtestkit.validator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a rule holds.
 *
 * @param kind the kind of evidence
 * @param sources the sources; at least one
 */
public record Evidence(Kind kind, List<Reference> sources) {

    /**
     * Copies the list.
     *
     * @param kind the kind of evidence
     * @param sources the sources
     * @throws IllegalArgumentException if there is no source
     */
    public Evidence {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("sources must have at least one source, but is empty");
        }
    }

    /**
     * Evidence that the service model states it.
     *
     * @param sources the sources; at least one
     * @return the evidence
     */
    public static Evidence model(Reference... sources) {
        return new Evidence(Kind.MODEL, List.of(sources));
    }

    /**
     * Evidence that the AWS documentation states it.
     *
     * @param sources the sources; at least one
     * @return the evidence
     */
    public static Evidence documented(Reference... sources) {
        return new Evidence(Kind.DOCUMENTED, List.of(sources));
    }

    /**
     * Evidence that a public log or issue shows it.
     *
     * @param sources the sources; at least one
     * @return the evidence
     */
    public static Evidence observed(Reference... sources) {
        return new Evidence(Kind.OBSERVED, List.of(sources));
    }

    /**
     * Evidence that it follows from known facts, although no source states it.
     *
     * @param reason what it follows from
     * @return the evidence
     */
    public static Evidence inferred(String reason) {
        return new Evidence(Kind.INFERRED, List.of(new Reference(reason, Optional.empty())));
    }

    /** The kinds of evidence. */
    public enum Kind {
        /** The service model states it. */
        MODEL,
        /** The AWS documentation states it. */
        DOCUMENTED,
        /** A public log or issue shows it. */
        OBSERVED,
        /** It follows from known facts; not sufficient for an error. */
        INFERRED;

        /** {@return the kind in lower case, such as {@code documented}} */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One source.
     *
     * @param text a summary of what the source states
     * @param link the URL of the source
     */
    public record Reference(String text, Optional<String> link) {

        /**
         * {@return a source with a URL}
         *
         * @param text a summary of what the source states
         * @param link the URL of the source
         */
        public static Reference of(String text, String link) {
            return new Reference(text, Optional.of(link));
        }

        /**
         * {@return a page of the AppFlow User Guide, such as {@code flow-triggers}}
         *
         * @param page the name of the page
         * @param text a summary of what the source states
         */
        public static Reference userGuide(String page, String text) {
            return of(text, "https://docs.aws.amazon.com/appflow/latest/userguide/" + page + ".html");
        }

        /**
         * {@return a page of the AppFlow API Reference, such as {@code CreateFlow}}
         *
         * @param page the name of the page
         * @param text a summary of what the source states
         */
        public static Reference api(String page, String text) {
            return of(text, "https://docs.aws.amazon.com/appflow/1.0/APIReference/API_" + page + ".html");
        }

        /**
         * {@return an issue on GitHub}
         *
         * @param repository the repository as {@code owner/name}
         * @param number the number of the issue
         * @param text a summary of what the source states
         */
        public static Reference issue(String repository, int number, String text) {
            return of(text, "https://github.com/" + repository + "/issues/" + number);
        }
    }
}
