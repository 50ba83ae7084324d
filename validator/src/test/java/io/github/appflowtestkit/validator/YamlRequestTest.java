package io.github.appflowtestkit.validator;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.schema.AppflowSchemas.Draft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The request in YAML that docs/schema.md shows: the schema that editors use for it accepts it as it is read. */
class YamlRequestTest {

    private static final Path PAGE = Path.of("../docs/schema.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\n(# yaml-language-server: .*?)^```$");

    @ParameterizedTest
    @EnumSource(Draft.class)
    void the_schema_accepts_it(Draft draft) throws IOException {
        List<FlowRequest> requests = FlowValidator.create().requests(yaml().getBytes(StandardCharsets.UTF_8));

        assertThat(requests).hasSize(1);
        assertThat(SchemaRegistry.withDefaultDialect(
                                draft == Draft.DRAFT_07
                                        ? SpecificationVersion.DRAFT_7
                                        : SpecificationVersion.DRAFT_2020_12)
                        .getSchema(AppflowSchemas.forOperation("CreateFlow", draft))
                        .validate(requests.get(0).json(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_validator_accepts_it_and_finds_a_mistake_at_its_line() throws IOException {
        FlowValidator validator = FlowValidator.builder().withoutAdvice().build();

        assertThat(validator.validate("accounts-to-s3.yaml", yaml()).findings()).isEmpty();
        assertThat(validator
                        .validate("accounts-to-s3.yaml", yaml().replace("rate(5minutes)", "[5]"))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.range().start()).hasToString("7:27"));
    }

    private static String yaml() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
