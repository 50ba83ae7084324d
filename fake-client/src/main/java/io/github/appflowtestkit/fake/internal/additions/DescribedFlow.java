package io.github.appflowtestkit.fake.internal.additions;

import io.github.appflowtestkit.fake.internal.journal.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** Fills in what DescribeFlow adds. */
public final class DescribedFlow {

    private DescribedFlow() {}

    /** Returns the response with all additions that have a value; those that are null only show on the wire. */
    public static DescribeFlowResponse complete(DescribeFlowResponse sent) {
        SdkPojo complete = sent;
        for (FlowAddition addition : FlowAddition.of(sent)) {
            if (addition.hasValue()) {
                for (String path : addition.paths()) {
                    complete = filled(complete, List.of(path.split("\\.")), addition);
                }
            }
        }
        return (DescribeFlowResponse) complete;
    }

    private static SdkPojo filled(SdkPojo pojo, List<String> path, FlowAddition addition) {
        SdkField<?> field = Objects.requireNonNull(pojo.sdkFieldNameToField().get(path.get(0)), path.get(0));
        Object present = Members.given(field, pojo);
        List<String> rest = path.subList(1, path.size());
        if (present == null) {
            return rest.isEmpty() ? with(pojo, field, addition.value().orElseThrow()) : pojo;
        }
        Object filled = rest.isEmpty() ? present : inside(present, rest, addition);
        return filled == present ? pojo : with(pojo, field, filled);
    }

    /** Returns the same object if nothing was missing in it: most flows lack few members. */
    private static Object inside(Object present, List<String> path, FlowAddition addition) {
        if (!(present instanceof List<?> entries)) {
            return filled((SdkPojo) present, path, addition);
        }
        List<SdkPojo> all = new ArrayList<>();
        boolean isSame = true;
        for (Object entry : entries) {
            SdkPojo filled = filled((SdkPojo) entry, path, addition);
            isSame &= filled == entry;
            all.add(filled);
        }
        return isSame ? present : all;
    }

    private static SdkPojo with(SdkPojo pojo, SdkField<?> field, Object value) {
        SdkBuilder<?, ?> builder = ((ToCopyableBuilder<?, ?>) pojo).toBuilder();
        field.set(builder, value);
        return (SdkPojo) builder.build();
    }
}
