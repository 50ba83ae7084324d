package io.github.appflowtestkit.validator.internal.form.written;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.form.written.WrittenForm.Written;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;

/** Any flow, sound or not, has the same findings in every form, at the corresponding places, and is read as the same request. */
class AnyFlowInFormsTest {

    @Property(tries = 400)
    void the_same_is_said_of_the_same_members(@ForAll long seed, @ForAll Written form) {
        RandomRequests.of(seed, form).map(flow -> Map.of("flow", flow)).ifPresent(documents -> check(form, documents));
    }

    private static void check(Written form, Map<String, JsonNode> documents) {
        if (InForms.obstacle(form, documents).isEmpty()) {
            assertThat(CasesInForms.wrong(form, InForms.compare(form, documents), documents.values()))
                    .isEmpty();
        }
    }
}
