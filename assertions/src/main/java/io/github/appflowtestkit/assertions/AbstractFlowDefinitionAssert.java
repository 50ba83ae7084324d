package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.FlowView;
import java.nio.file.Path;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/**
 * Assertions that compare two definitions of a flow: of requests, described flows, flows in fakes and files.
 *
 * @param <SELF> the type of these assertions
 * @param <ACTUAL> what defines the flow
 */
public abstract class AbstractFlowDefinitionAssert<SELF extends AbstractFlowDefinitionAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractAssert<SELF, ACTUAL> {

    AbstractFlowDefinitionAssert(@Nullable ACTUAL actual, Class<?> self) {
        super(actual, self);
        AssertjVersion.check();
    }

    /** The definition; never called if the value is null. */
    abstract FlowDefinition definition();

    /**
     * Verifies that this is the same definition as the one in a file, as the service sees them: a CreateFlow request,
     * DescribeFlow output, a CloudFormation template or a Terraform document. The order of tasks, empty structures, and defaults
     * that DescribeFlow shows make no difference. What the file does not know, such as a parameter, is not compared.
     *
     * @param file a file with one flow, or with one of the same name
     * @return these assertions
     * @throws java.io.UncheckedIOException if the file cannot be read
     * @throws IllegalArgumentException if the file contains no such flow
     */
    public SELF isSameAs(Path file) {
        return isSameAs(FlowDefinition.of(file));
    }

    /**
     * Verifies that this is the same definition as a request, as the service sees them; see {@link #isSameAs(Path)}.
     *
     * @param request the request
     * @return these assertions
     */
    public SELF isSameAs(CreateFlowRequest request) {
        return isSameAs(FlowDefinition.of(request));
    }

    /**
     * Verifies that this is the same definition as an update, as the service sees them; see {@link #isSameAs(Path)}. The key and
     * the tags, which an update does not have, are not compared.
     *
     * @param request the request
     * @return these assertions
     */
    public SELF isSameAs(UpdateFlowRequest request) {
        return isSameAs(FlowDefinition.of(request));
    }

    /**
     * Verifies that this is the same definition as a described flow, as the service sees them; see {@link #isSameAs(Path)}.
     *
     * @param response the described flow
     * @return these assertions
     */
    public SELF isSameAs(DescribeFlowResponse response) {
        return isSameAs(FlowDefinition.of(response));
    }

    /**
     * Verifies that this is the same definition as a flow in a fake, as the service sees them; see {@link #isSameAs(Path)}.
     *
     * @param flow the flow
     * @return these assertions
     */
    public SELF isSameAs(FlowView flow) {
        return isSameAs(FlowDefinition.of(flow));
    }

    private SELF isSameAs(FlowDefinition expected) {
        isNotNull();
        definition().mismatch(expected).ifPresent(mismatch -> {
            throw failureWithActualExpected(mismatch.actual(), mismatch.expected(), "%s", mismatch.message());
        });
        return myself;
    }
}
