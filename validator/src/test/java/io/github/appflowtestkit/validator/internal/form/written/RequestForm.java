package io.github.appflowtestkit.validator.internal.form.written;

import tools.jackson.databind.JsonNode;

/** Requests as they are. */
final class RequestForm extends WrittenForm {

    @Override
    JsonNode document(JsonNode requests) {
        put("", "");
        return requests;
    }
}
