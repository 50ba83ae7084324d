package io.github.appflowtestkit.validator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a rule rests on.
 *
 * @param kind how firm the ground is
 * @param sources where it can be read; one at least
 */
public record Evidence(Kind kind, List<Reference> sources) {

    /** Copies the list. */
    public Evidence {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("sources must name one source at least, but was empty");
        }
    }

    /** The service model says so. */
    public static Evidence model(Reference... sources) {
        return new Evidence(Kind.MODEL, List.of(sources));
    }

    /** The documentation of AWS says so. */
    public static Evidence documented(Reference... sources) {
        return new Evidence(Kind.DOCUMENTED, List.of(sources));
    }

    /** Somebody saw it, and left a public record. */
    public static Evidence observed(Reference... sources) {
        return new Evidence(Kind.OBSERVED, List.of(sources));
    }

    /** It follows from what is known, but nobody wrote it down. */
    public static Evidence inferred(String reason) {
        return new Evidence(Kind.INFERRED, List.of(new Reference(reason, Optional.empty())));
    }

    /** How firm the ground is. */
    public enum Kind {
        /** The service model says so. */
        MODEL,
        /** The documentation of AWS says so. */
        DOCUMENTED,
        /** Seen in a public log or issue. */
        OBSERVED,
        /** Concluded; never the ground for an error. */
        INFERRED;

        /** The word for it in texts, such as {@code documented}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One source.
     *
     * @param text what it says, in our own words
     * @param link where it can be read
     */
    public record Reference(String text, Optional<String> link) {

        /** A source with an address. */
        public static Reference of(String text, String link) {
            return new Reference(text, Optional.of(link));
        }

        /** A page of the AppFlow User Guide, such as {@code flow-triggers}. */
        public static Reference userGuide(String page, String text) {
            return of(text, "https://docs.aws.amazon.com/appflow/latest/userguide/" + page + ".html");
        }

        /** A page of the AppFlow API Reference, such as {@code CreateFlow}. */
        public static Reference api(String page, String text) {
            return of(text, "https://docs.aws.amazon.com/appflow/1.0/APIReference/API_" + page + ".html");
        }

        /** An issue on GitHub. */
        public static Reference issue(String repository, int number, String text) {
            return of(text, "https://github.com/" + repository + "/issues/" + number);
        }
    }
}
