package io.github.appflowtestkit.validator.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.flows.OwnerTag;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about rules of the user's own shows a rule that compiles, and what it says. */
class OwnRulesPageTest {

    private static final Path PAGE = Path.of("../docs/own-rules.md");
    private static final Path FLOW = Path.of("src/test/resources/cases/sound/one-flow.json");

    private final FlowValidator validator =
            FlowValidator.builder().rules(List.of(new OwnerTag())).build();

    @Test
    void the_rule_on_the_page_is_the_one_that_is_compiled_here() throws IOException {
        String source = Files.readString(Path.of("src/test/java/com/acme/flows/OwnerTag.java"));

        assertThat(Files.readString(PAGE)).contains("```java\n" + source + "```");
    }

    @Test
    void it_finds_what_the_page_says() throws IOException {
        String flow = Files.readString(FLOW).replace("shop-lake", "acme-lake-orders");

        Finding finding = validator.validate("orders.json", flow).findings().get(0);

        String told = finding.message() + " [" + finding.rule() + " " + finding.name() + "]\n  hint: "
                + finding.hint().orElseThrow();
        assertThat(Files.readString(PAGE)).contains("```\n" + told + "\n```");
        assertThat(validator
                        .validate("orders.json", flow.replace("\"team\"", "\"owner\""))
                        .findings())
                .isEmpty();
        assertThat(validator.validate(FLOW).findings()).isEmpty();
    }
}
