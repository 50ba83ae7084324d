package io.github.appflowtestkit.cli.lsp;

import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.read.LineIndex;
import io.github.appflowtestkit.validator.internal.recognition.FlowFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A document that is open in the editor, at one version. Immutable.
 *
 * @param uri its address exactly as the editor writes it
 * @param language the editor's name of its language, such as {@code json}
 * @param version the editor's number of this text
 * @param text the text
 * @param lines the lines of the text
 */
record OpenDocument(String uri, String language, int version, String text, LineIndex lines) {

    /** What editors call the languages in which flows are written. */
    private static final Set<String> LANGUAGES = Set.of(
            "json",
            "jsonc",
            "yaml",
            "cloudformation",
            "json.cloudformation",
            "yaml.cloudformation",
            "terraform",
            "tf",
            "hcl",
            "opentofu");

    static OpenDocument of(String uri, String language, int version, String text) {
        return new OpenDocument(uri, language, version, text, new LineIndex(text));
    }

    OpenDocument with(int newVersion, String newText) {
        return of(uri, language, newVersion, newText);
    }

    /** The file; empty for a document that is not saved yet, or is elsewhere. */
    Optional<Path> file() {
        return Uris.file(uri);
    }

    byte[] utf8() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether flows may be written in such a document; its content tells whether there are any. */
    boolean mayHoldFlows() {
        return LANGUAGES.contains(language)
                || file().map(Path::getFileName)
                        .filter(name -> FlowFiles.mayHoldFlows(name.toString()))
                        .isPresent();
    }

    boolean isConfiguration() {
        return file().filter(OpenDocument::isConfiguration).isPresent();
    }

    static boolean isConfiguration(Path file) {
        return file.endsWith(Configuration.FILE_NAME);
    }
}
