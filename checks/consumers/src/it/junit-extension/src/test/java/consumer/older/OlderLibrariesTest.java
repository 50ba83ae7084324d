package consumer.older;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.validator.FlowValidator;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@FakeAppflowTest
class OlderLibrariesTest {

    @Test
    void theirSchemasAndOursAreChecked(FlowValidator validator) throws IOException {
        String flow = "{\"flowName\": 1}";
        assertFalse(validator.validate("flow.json", flow).isValid());
        assertEquals(
                "$.flowName: integer found, string expected",
                JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema("{\"properties\": {\"flowName\": {\"type\": \"string\"}}}")
                        .validate(new ObjectMapper().readTree(flow))
                        .iterator()
                        .next()
                        .getMessage());
    }
}
