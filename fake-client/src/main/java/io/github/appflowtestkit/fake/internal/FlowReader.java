package io.github.appflowtestkit.fake.internal;

import io.github.appflowtestkit.fake.FlowJson;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/** Reads flows; {@link FlowJson} finds it as a service. */
public final class FlowReader implements FlowJson.Reader {

    private static final String KIND = "flow file";

    /** Creates a reader. */
    public FlowReader() {}

    @Override
    public FlowJson file(Path file) {
        return document(file);
    }

    static FlowDocument document(Path file) {
        return new FlowDocument(
                named(file.toString()), String.valueOf(file.getFileName()), GivenFile.bytes(KIND, file));
    }

    @Override
    public FlowJson resource(String name) {
        String path = name.startsWith("/") ? name.substring(1) : name;
        ClassLoader loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElseGet(FlowReader.class::getClassLoader);
        try (InputStream stream = loader.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException(
                        named(path) + " must be on the class path, but is not; FlowJson.ofFile reads other files");
            }
            byte[] json = GivenFile.withoutMark(stream.readAllBytes());
            return new FlowDocument(named(path), path.substring(path.lastIndexOf('/') + 1), json);
        } catch (IOException e) {
            throw new UncheckedIOException(named(path) + " cannot be read", e);
        }
    }

    @Override
    public FlowJson string(String json) {
        return unnamed(json);
    }

    @Override
    public FlowJson request(CreateFlowRequest request) {
        return unnamed(RestJson.indentedJson(request));
    }

    @Override
    public FlowJson request(UpdateFlowRequest request) {
        return unnamed(RestJson.indentedJson(request));
    }

    private static FlowJson unnamed(String json) {
        return new FlowDocument("flow", "flow", GivenFile.withoutMark(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String named(String path) {
        return KIND + " \"" + path + "\"";
    }
}
