package io.github.appflowtestkit.fake.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

class CompactJsonTest {

    @Test
    void strings_are_as_the_sdk_writes_them() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = "a" + (char) c + "b";
            assertThat(string(text)).as("U+%04X", c).isEqualTo(bySdk(text));
        }
        assertThat(string("\uD83D\uDE00")).isEqualTo(bySdk("\uD83D\uDE00"));
        assertThat(string("")).isEqualTo(bySdk(""));
    }

    private static String string(String text) {
        CompactJson json = new CompactJson();
        json.string(text);
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }

    private static String bySdk(String text) {
        try (JsonWriter json = JsonWriter.create()) {
            json.writeValue(text);
            return new String(json.getBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void commas_stand_between_members_and_elements() {
        CompactJson json = new CompactJson();
        json.startObject();
        json.name("list");
        json.startArray();
        json.literal("1");
        json.startObject();
        json.endObject();
        json.startArray();
        json.endArray();
        json.string("two");
        json.endArray();
        json.name("none");
        json.literal("null");
        json.endObject();
        assertThat(new String(json.toBytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"list\":[1,{},[],\"two\"],\"none\":null}");
    }
}
