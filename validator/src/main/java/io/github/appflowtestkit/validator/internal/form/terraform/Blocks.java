package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds blocks in Terraform's JSON syntax, where one block is an object and several are an array of objects. */
final class Blocks {

    private Blocks() {}

    /** The blocks that an object has under a name. */
    static Stream<Part> of(Part parent, String name) {
        return member(parent, name).stream().flatMap(Blocks::each);
    }

    /** The objects that a part of the document is: itself, or the elements of an array. */
    static Stream<Part> each(Part part) {
        if (part.value() instanceof JsonArray array) {
            return IntStream.range(0, array.items().size())
                    .mapToObj(i -> new Part(array.items().get(i), JsonText.child(part.pointer(), i)))
                    .filter(item -> item.value() instanceof JsonObject);
        }
        return part.value() instanceof JsonObject ? Stream.of(part) : Stream.of();
    }

    /** A member of an object. */
    static Optional<Part> member(Part parent, String name) {
        return parent.value() instanceof JsonObject object
                ? object.member(name).map(member -> new Part(member.value(), JsonText.child(parent.pointer(), name)))
                : Optional.empty();
    }

    /** The names of the members of an object, without comments. */
    static Stream<String> names(Part parent) {
        return parent.value() instanceof JsonObject object
                ? object.byName().keySet().stream().filter(name -> !name.equals("//"))
                : Stream.of();
    }
}
