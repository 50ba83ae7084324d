package io.github.appflowtestkit.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"a\":\"käse 日本語 😀\"}", "{\"a\":\"\uFFFD\"}"})
    void textInUtf8ComesAsItIs(String text) {
        TextDecoder.Decoded decoded = TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8));

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.finding()).isEmpty();
    }

    /** Java's own decoding puts the same character in place of a broken one. */
    @Test
    void brokenByteIsAProblemAlsoBesideAReplacementCharacter() {
        byte[] bytes = "{\"a\":\"\uFFFD\",\"b\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xE4;

        TextDecoder.Decoded decoded = TextDecoder.decode(bytes);

        assertThat(decoded.text()).isEqualTo("{\"a\":\"\uFFFD\",\"b\":\"");
        assertThat(decoded.finding())
                .hasValueSatisfying(problem -> assertThat(problem.message())
                        .isEqualTo("the document must be UTF-8, but byte 0xE4 at offset " + (bytes.length - 3)
                                + " is not the start of a character"));
    }
}
