package io.github.appflowtestkit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.schema.AppflowSchemas.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AppflowSchemasTest {

    @Test
    void createFlowIsTheNewerDraft() {
        assertThat(AppflowSchemas.createFlow())
                .contains("\"$id\": \"urn:appflow-testkit:schema:2020-12:create-flow\"")
                .isEqualTo(AppflowSchemas.forOperation("CreateFlow", Draft.DRAFT_2020_12));
    }

    @ParameterizedTest
    @EnumSource(Draft.class)
    void anOperationIsFoundByEitherSpelling(Draft draft) {
        for (String operation : AppflowSchemas.operations()) {
            String kebab = operation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            assertThat(AppflowSchemas.forOperation(kebab, draft))
                    .isEqualTo(AppflowSchemas.forOperation(operation, draft))
                    .contains(":" + kebab + "\"");
        }
    }

    @Test
    void thereAreTwentyFiveOperationsInOrder() {
        assertThat(AppflowSchemas.operations()).hasSize(25).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theListOfOperationsCannotBeChanged() {
        assertThatThrownBy(() -> AppflowSchemas.operations().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"createflow", "CREATE_FLOW", "create_flow", "CreateFlows", "", "../2020-12/create-flow"})
    void anythingElseIsRefusedWithTheNamesThatExist(String unknown) {
        assertThatThrownBy(() -> AppflowSchemas.forOperation(unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unknown operation \"" + unknown + "\"; operations are CancelFlowExecutions,")
                .hasMessageContaining("CreateFlow, ")
                .hasMessageEndingWith("UpdateFlow, or in the spelling create-flow");
    }

    @Test
    void theResourceHoldsTheText() throws IOException {
        try (InputStream in =
                AppflowSchemas.resource("stop-flow", Draft.DRAFT_07).openStream()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(AppflowSchemas.forOperation("StopFlow", Draft.DRAFT_07));
        }
    }
}
