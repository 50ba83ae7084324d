package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes requests in a form, by rules of its own: the names of the form come from no table of the validator. A writer writes
 * one document once, and then knows where each part of the requests is in it.
 */
abstract class WrittenForm {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    static final StructureShape REQUEST = StructureLayer.of("CreateFlow").request();

    private final Map<String, Place> places = new HashMap<>();

    /**
     * The place of a part of a request in the document.
     *
     * @param pointer where the value is
     * @param key the place whose name, or whose value, is the name of the part
     * @param isKeyAValue whether the name of the part is a value in the document, such as that of Key
     */
    record Place(String pointer, String key, boolean isKeyAValue) {}

    /** A finding that only this form has: a rule, and the place of the value that it is about. */
    record Own(String rule, String pointer) {}

    /** All forms with the syntaxes that they are written in. */
    enum Written {
        YAML_REQUEST("request in YAML"),
        TEMPLATE("CloudFormation in JSON"),
        YAML_TEMPLATE("CloudFormation in YAML"),
        TERRAFORM("Terraform in HCL"),
        TERRAFORM_JSON("Terraform in JSON"),
        PLAN("plan of Terraform"),
        AWSCC("Terraform's AWSCC in HCL"),
        AWSCC_JSON("Terraform's AWSCC in JSON");

        private final String title;

        Written(String title) {
            this.title = title;
        }

        WrittenForm form() {
            return switch (this) {
                case YAML_REQUEST -> new RequestForm();
                case TEMPLATE, YAML_TEMPLATE -> new TemplateForm();
                case TERRAFORM, TERRAFORM_JSON -> new ConfigurationForm();
                case PLAN -> new PlanForm();
                case AWSCC, AWSCC_JSON -> new AwsccForm();
            };
        }

        SyntaxWriter syntax() {
            return switch (this) {
                case YAML_REQUEST, YAML_TEMPLATE -> new YamlWriter();
                case TEMPLATE, TERRAFORM_JSON, PLAN, AWSCC_JSON -> new JsonWriter();
                case TERRAFORM -> new HclWriter(true);
                case AWSCC -> new HclWriter(false);
            };
        }

        boolean isHcl() {
            return this == TERRAFORM || this == AWSCC;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /** A document with one request, or with each request of an array. */
    abstract JsonNode document(JsonNode requests);

    /** Why the form cannot hold a value, apart from what is within; empty if it can. */
    Optional<String> obstacle(Shape shape, JsonNode value) {
        return Optional.empty();
    }

    /** Why the form cannot hold a member of an object; empty if it can. */
    Optional<String> obstacle(StructureShape structure, String name) {
        return Optional.empty();
    }

    /** The findings that only this form has about a value, apart from what is within. */
    List<String> ownRules(Shape shape, JsonNode value) {
        return List.of();
    }

    /** A word that no message of this form may have outside of quotes; empty if all are right. */
    Optional<String> foreignWord() {
        return Optional.empty();
    }

    final void put(String request, String pointer) {
        put(request, pointer, pointer, false);
    }

    final void put(String request, String pointer, String key, boolean isKeyAValue) {
        places.put(request, new Place(pointer, key, isKeyAValue));
    }

    /** The place of a part of a request; what the form writes as it is has the names of the request. */
    final Place place(String request) {
        Place known = places.get(request);
        if (known != null) {
            return known;
        }
        int last = request.lastIndexOf('/');
        String place = place(request.substring(0, last)).pointer() + request.substring(last);
        return new Place(place, place, false);
    }

    /** The pointers of the requests in a document of requests. */
    static List<String> pointers(JsonNode requests) {
        return requests.isArray()
                ? IntStream.range(0, requests.size())
                        .mapToObj(i -> JsonText.child("", i))
                        .toList()
                : List.of("");
    }

    static Shape shape(StructureShape structure, String member) {
        return Objects.requireNonNull(structure.members().get(member), member);
    }
}
