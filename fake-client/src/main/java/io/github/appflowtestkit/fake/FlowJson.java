package io.github.appflowtestkit.fake;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.ServiceLoader;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/**
 * A flow in JSON, as files hold it: makes requests of files, and files of requests. Immutable and thread-safe.
 *
 * <pre>{@code
 * FlowJson orders = FlowJson.ofResource("flows/orders.json");
 * client.createFlow(orders.createRequest());
 * client.updateFlow(orders.updateRequest());
 * }</pre>
 *
 * <p>The JSON is a CreateFlow request, as {@code aws appflow create-flow --cli-input-json} takes it, an UpdateFlow request, or
 * the output of {@code aws appflow describe-flow}. A byte order mark and the member {@code $schema} are ignored. Only what the
 * service would refuse is an error: advice and the configuration {@code appflow-testkit.yaml} do not apply.
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
     * @param json the JSON
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
     * {@return the request that creates the flow}
     *
     * @throws IllegalArgumentException if the JSON is not one flow that the service accepts; the message has each finding with
     *     line and column
     */
    CreateFlowRequest createRequest();

    /**
     * {@return the request that updates the flow} An UpdateFlow request has no {@code tags} and no {@code kmsArn}, so they are
     * left out.
     *
     * @throws IllegalArgumentException if the JSON is not one flow that the service accepts; the message has each finding with
     *     line and column
     */
    UpdateFlowRequest updateRequest();

    /** {@return the JSON as it was given; that of a request is indented and has times in epoch seconds} */
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
         * @param json the JSON
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
