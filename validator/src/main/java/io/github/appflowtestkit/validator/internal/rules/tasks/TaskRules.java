package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Lists the rules of this package. */
public final class TaskRules {

    private TaskRules() {}

    /** The rules of this package that the service enforces. */
    public static List<Rule> ofService() {
        return List.of(new ProjectionMissing(), new FilterOperator());
    }

    /** All rules of this package. */
    public static List<Rule> all() {
        return Stream.concat(
                        ofService().stream(),
                        Stream.of(
                                new OperatorAmbiguous(),
                                new OperatorOfOtherConnector(),
                                new OperatorUnfit(),
                                new FieldNotProjected(),
                                new DestinationTwice(),
                                new MapShape(),
                                new DataTypeMissing(),
                                new TaskPropertyMissing(),
                                new TaskPropertyValue(),
                                new TaskPropertyUnused(),
                                new MapAllWithMap(),
                                new PartitionNeedsS3(),
                                new PassthroughNeedsSap(),
                                new ResultNotMapped(),
                                new TooManyFilters(),
                                new CommaInValue(),
                                new MapAllNamesFields(),
                                new FieldUnused(),
                                new ProjectionFields()))
                .toList();
    }
}
