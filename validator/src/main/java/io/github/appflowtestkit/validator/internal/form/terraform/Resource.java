package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.internal.form.Notation.Part;

/**
 * A resource of a document of Terraform.
 *
 * @param type its type, such as {@code aws_appflow_flow}
 * @param address its address, such as {@code module.crm.aws_appflow_flow.accounts["eu"]}
 * @param body its arguments
 * @param references what expressions in the body stand for, as far as the document tells
 */
record Resource(String type, String address, Part body, References references) {

    /** The same resource with other arguments. */
    Resource with(Part other) {
        return new Resource(type, address, other, references);
    }
}
