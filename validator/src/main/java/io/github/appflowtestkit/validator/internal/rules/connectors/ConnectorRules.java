package io.github.appflowtestkit.validator.internal.rules.connectors;

import io.github.appflowtestkit.validator.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Lists the rules of this package. */
public final class ConnectorRules {

    private ConnectorRules() {}

    /** The rules of this package that the service enforces. */
    public static List<Rule> ofService() {
        return List.of(
                new SourcePropertiesMismatch(),
                new DestinationPropertiesMismatch(),
                new ConnectorRole(),
                new OneDestination(),
                new ProfileMissing(),
                new UpsertNeedsIds(),
                new WriteNeedsIds());
    }

    /** All rules of this package. */
    public static List<Rule> all() {
        return Stream.concat(
                        ofService().stream(),
                        Stream.of(
                                new ProfileUnused(),
                                new CustomApiVersion(),
                                new ApiVersionIsTransferApi(),
                                new PairUnsupported(),
                                new IdsUnused(),
                                new TypingNeedsParquet(),
                                new PrefixIncomplete(),
                                new CatalogNeedsS3(),
                                new AnalyticsNeedsJson(),
                                new FeedbackLoop(),
                                new BucketName(),
                                new ErrorBucketMissing(),
                                new EndOfLife(),
                                new SapPaging(),
                                new ObjectSpelling(),
                                new AggregationContradiction()))
                .toList();
    }
}
