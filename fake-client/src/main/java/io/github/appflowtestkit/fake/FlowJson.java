package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.validator.FlowValidator;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/**
 * A flow as files hold it: makes requests of files, and files of requests. Immutable and thread-safe.
 *
 * <pre>{@code
 * FlowJson orders = FlowJson.ofResource("flows/orders.json");
 * client.createFlow(orders.createRequest());
 * client.updateFlow(orders.updateRequest());
 * }</pre>
 *
 * <p>The file is a CreateFlow or UpdateFlow request in JSON or YAML, as {@code aws appflow create-flow --cli-input-json} takes
 * it, the output of {@code aws appflow describe-flow}, a CloudFormation template, or a Terraform configuration, plan or state:
 *
 * <pre>{@code
 * FlowJson template = FlowJson.ofFile(Path.of("infrastructure/template.yaml"));
 * CreateFlowRequest orders = template.flow("OrdersFlow").with("Bucket", "lake").createRequest();
 * }</pre>
 *
 * <p>A byte order mark and the member {@code $schema} are ignored. Only what the service would refuse is an error: advice and
 * the configuration {@code appflow-testkit.yaml} do not apply.
 *
 * <p>This interface is not for implementing: it may get more methods in any version.
 */
public interface FlowJson {

    /**
     * {@return the flow in a file, which is read at once}
     *
     * @param file the file; a relative path starts at the working directory
     * @throws UncheckedIOException if the file cannot be read
     */
    static FlowJson ofFile(Path file) {
        return Reader.load().file(Objects.requireNonNull(file, "file must not be null"));
    }

    /**
     * {@return the flow in a file on the class path, which is read at once}
     *
     * @param name the path of the file, such as {@code flows/orders.json}, with or without a slash before it; the context
     *     class loader of the thread looks it up
     * @throws IllegalArgumentException if the file does not exist
     * @throws UncheckedIOException if the file cannot be read
     */
    static FlowJson ofResource(String name) {
        return Reader.load().resource(Objects.requireNonNull(name, "name must not be null"));
    }

    /**
     * {@return the flow in a string}
     *
     * @param json a document, as files hold it
     */
    static FlowJson of(String json) {
        return Reader.load().string(Objects.requireNonNull(json, "json must not be null"));
    }

    /**
     * {@return the flow that a request creates}
     *
     * @param request the request
     */
    static FlowJson of(CreateFlowRequest request) {
        return Reader.load().request(Objects.requireNonNull(request, "request must not be null"));
    }

    /**
     * {@return the flow that a request updates}
     *
     * @param request the request
     */
    static FlowJson of(UpdateFlowRequest request) {
        return Reader.load().request(Objects.requireNonNull(request, "request must not be null"));
    }

    /**
     * {@return the flow of that name, for a document that has several}
     *
     * @param name a logical id of a template, an address of Terraform, or the {@code flowName}
     */
    FlowJson flow(String name);

    /**
     * {@return the same flow with a value that its document does not know, or instead of a default}
     *
     * @param name the name of the value, as {@link FlowValidator.Builder#values} takes it
     * @param value a string; a list or an object is written in JSON
     */
    default FlowJson with(String name, String value) {
        return with(Map.of(
                Objects.requireNonNull(name, "name must not be null"),
                Objects.requireNonNull(value, "value must not be null")));
    }

    /**
     * {@return the same flow with values that its document does not know, or instead of defaults}
     *
     * @param values the values by their names, as {@link FlowValidator.Builder#values} takes them
     */
    FlowJson with(Map<String, String> values);

    /**
     * {@return the request that creates the flow}
     *
     * @throws IllegalArgumentException if the document does not hold one flow that the service accepts, or does not know all
     *     its values; the message has each finding or unknown value with line and column
     */
    CreateFlowRequest createRequest();

    /**
     * {@return the request that updates the flow} An UpdateFlow request has no {@code tags} and no {@code kmsArn}, so they are
     * left out.
     *
     * @throws IllegalArgumentException as {@link #createRequest} does
     */
    UpdateFlowRequest updateRequest();

    /** {@return the document as it was given; that of a request is indented JSON and has times in epoch seconds} */
    @Override
    String toString();

    /** Reads flows. Not for implementing; use the static methods of {@link FlowJson}. */
    interface Reader {

        private static Reader load() {
            SdkVersion.check();
            return ServiceLoader.load(Reader.class, FlowJson.class.getClassLoader())
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException(
                                    "no implementation of FlowJson.Reader found; a repackaged jar must keep META-INF/services"));
        }

        /**
         * {@return the flow in a file}
         *
         * @param file the file
         */
        FlowJson file(Path file);

        /**
         * {@return the flow in a file on the class path}
         *
         * @param name the path of the file
         */
        FlowJson resource(String name);

        /**
         * {@return the flow in a string}
         *
         * @param json a document
         */
        FlowJson string(String json);

        /**
         * {@return the flow of a request}
         *
         * @param request the request
         */
        FlowJson request(CreateFlowRequest request);

        /**
         * {@return the flow of a request}
         *
         * @param request the request
         */
        FlowJson request(UpdateFlowRequest request);
    }
}
