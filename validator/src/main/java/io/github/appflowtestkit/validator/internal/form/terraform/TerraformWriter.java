package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.form.LeftOut;
import io.github.appflowtestkit.validator.internal.form.LeftOuts;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.write.Comments;
import io.github.appflowtestkit.validator.internal.write.HclWriter;
import io.github.appflowtestkit.validator.internal.write.ObjectBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes flows as resources of Terraform's AWS provider. Not thread-safe. */
public final class TerraformWriter {

    private static final String TYPE = "aws_appflow_flow";

    private final List<Written> written = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /** A configuration without resources. */
    public TerraformWriter() {}

    /**
     * A flow of the configuration.
     *
     * @param name the name of the resource
     * @param body its arguments and blocks
     * @param existing the flow that the resource takes over
     * @param comments what to say above it
     */
    private record Written(String name, JsonObject body, Optional<Existing> existing, List<String> comments) {

        String address() {
            return TYPE + "." + name;
        }
    }

    /**
     * A flow that is there already.
     *
     * @param flowName its name, by which version 6 of the AWS provider and newer ones import it
     * @param arn its ARN, by which older ones import it
     */
    public record Existing(String flowName, String arn) {

        private String olderId() {
            return "before version 6, the AWS provider wants the ARN as id: " + arn;
        }
    }

    /**
     * Adds a flow.
     *
     * @param name a name to make the name of the resource of
     * @param request the CreateFlow request
     * @param existing the flow that the resource is to take over
     * @param leftOut takes what the provider cannot hold; it may have something already
     */
    public void add(String name, JsonObject request, Optional<Existing> existing, LeftOuts leftOut) {
        JsonObject body = ConfigurationWriter.body(request, leftOut);
        written.add(new Written(
                unique(name),
                body,
                existing,
                leftOut.all().stream().map(LeftOut::line).toList()));
    }

    private String unique(String name) {
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        String first = words.isEmpty() ? "flow" : Character.isDigit(words.charAt(0)) ? "flow_" + words : words;
        String unique = first;
        for (int number = 2; !names.add(unique); number++) {
            unique = first + "_" + number;
        }
        return unique;
    }

    /** The configuration in HCL. */
    public String hcl() {
        return written.stream().map(TerraformWriter::hcl).collect(Collectors.joining("\n"));
    }

    private static String hcl(Written flow) {
        StringBuilder text = new StringBuilder();
        flow.existing()
                .ifPresent(existing -> text.append(Comments.of(List.of(existing.olderId())))
                        .append(HclWriter.block(
                                "import",
                                new ObjectBuilder()
                                        .put("to", new Unknown(flow.address(), false, Range.START))
                                        .put("id", ConfigurationWriter.template(existing.flowName()))
                                        .build()))
                        .append('\n'));
        return text.append(Comments.of(flow.comments()))
                .append(HclWriter.block(
                        "resource " + HclWriter.quoted(TYPE) + " " + HclWriter.quoted(flow.name()), flow.body()))
                .toString();
    }

    /** The configuration as a tree of Terraform's JSON syntax. */
    public JsonObject json() {
        ObjectBuilder document = new ObjectBuilder();
        List<JsonValue> imports = new ArrayList<>();
        ObjectBuilder resources = new ObjectBuilder();
        for (Written flow : written) {
            flow.existing()
                    .ifPresent(existing -> imports.add(new ObjectBuilder()
                            .put("//", existing.olderId())
                            .put("to", flow.address())
                            .put("id", ConfigurationWriter.template(existing.flowName()))
                            .build()));
            resources.put(flow.name(), flow.body());
        }
        if (!imports.isEmpty()) {
            document.put("import", ObjectBuilder.array(imports));
        }
        return document.put(
                        "resource",
                        new ObjectBuilder().put(TYPE, resources.build()).build())
                .build();
    }
}
