package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pictures of the README are those that its commands make; {@code -Dgoldens.update=true} makes them again. */
class PicturesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^appflow-testkit (render .*) --output (docs/pictures/\\S+\\.svg)$");

    @Test
    void the_readme_says_how_its_pictures_are_made() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        List<MatchResult> commands = COMMAND.matcher(readme).results().toList();
        assertThat(commands).hasSize(2);
        for (MatchResult command : commands) {
            assertThat(readme).contains("](" + command.group(2) + ")");
            CommandRun.Result result = CommandRun.in(ROOT).run(command.group(1).split(" "));
            assertThat(result.err()).isEmpty();
            Path picture = ROOT.resolve(command.group(2));
            if (Boolean.getBoolean("goldens.update")) {
                Files.createDirectories(picture.getParent());
                Files.writeString(picture, result.out());
            }
            assertThat(result.out())
                    .as("picture that -Dgoldens.update=true makes again")
                    .isEqualTo(Files.readString(picture));
        }
    }
}
