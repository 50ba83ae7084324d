package io.github.appflowtestkit.cli.internal.generate;

import io.github.appflowtestkit.reports.internal.run.Inputs;
import io.github.appflowtestkit.reports.internal.run.ReadFailure;
import io.github.appflowtestkit.validator.internal.read.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The text of a file with names of fields, and what the user calls the file. Immutable.
 *
 * @param name the name
 * @param text the text
 */
public record FieldsText(String name, String text) {

    /**
     * Reads a file, or standard input.
     *
     * @throws UnreadableFieldsException if it cannot be read, or is not UTF-8
     */
    public static FieldsText read(InputStream in, String name, Path file) throws UnreadableFieldsException {
        boolean isStandardInput = name.equals(Inputs.STANDARD_INPUT);
        String shown = isStandardInput ? "standard input" : name;
        try {
            byte[] content = isStandardInput ? in.readAllBytes() : FileContent.upTo(Integer.MAX_VALUE - 2, file);
            return new FieldsText(
                    shown,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new UnreadableFieldsException(shown + ": must be UTF-8; save it in that encoding");
        } catch (IOException e) {
            throw new UnreadableFieldsException(shown + ": " + ReadFailure.reason(e));
        }
    }

    /** Reads something from the text; what is wrong with it names the file. */
    <T> T parsed(Parser<T> parser) throws UnreadableFieldsException {
        try {
            return parser.parse(text);
        } catch (UnreadableFieldsException e) {
            throw new UnreadableFieldsException(name + ": " + e.getMessage());
        }
    }

    /** What reads a document. */
    interface Parser<T> {

        T parse(String text) throws UnreadableFieldsException;
    }
}
