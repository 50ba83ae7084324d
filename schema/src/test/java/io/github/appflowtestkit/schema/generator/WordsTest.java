package io.github.appflowtestkit.schema.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appflowtestkit.schema.AppflowSchemas;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Editors show help for everything, and the help is in our own words. */
final class WordsTest {

    // So many words in a row in common are a copy; fewer are how one talks about the subject.
    private static final int RUN = 8;

    @ParameterizedTest
    @MethodSource("io.github.appflowtestkit.schema.AppflowSchemas#operations")
    void everyShapeHasTitleAndDescriptionAndEveryMemberADescription(String operation) {
        JsonNode schema = JsonMapper.shared().readTree(AppflowSchemas.forOperation(operation));
        List<String> silent = new ArrayList<>();
        silentParts("", schema, silent);
        schema.get("$defs").properties().forEach(entry -> silentParts(entry.getKey(), entry.getValue(), silent));
        assertThat(silent).as("without words in src/test/resources/words").isEmpty();
    }

    private static void silentParts(String name, JsonNode shape, List<String> silent) {
        if (!shape.has("title") || !shape.has("description")) {
            silent.add(name);
        }
        if (shape.has("properties")) {
            shape.get("properties").properties().forEach(member -> {
                if (!member.getValue().has("description")) {
                    silent.add(name + "." + member.getKey());
                }
            });
        }
    }

    @Test
    void noEntryDescribesWhatTheModelDoesNotHave() {
        ServiceModel model = model();
        Set<String> known = new TreeSet<>();
        for (String operation : model.operations()) {
            for (String shape : model.closure(model.inputOf(operation))) {
                known.add(shape);
                ServiceModel.members(model.shape(shape)).keySet().forEach(member -> known.add(shape + "." + member));
            }
        }
        assertThat(Words.load().entries().keySet()).isSubsetOf(known);
    }

    @Test
    void everyEntryIsPlainTextThatEndsAsASentence() {
        Words.load()
                .entries()
                .forEach((key, text) -> assertThat(text)
                        .as(key)
                        .matches("[\\x20-\\x7e]+[.@\\-]")
                        .hasSizeLessThan(260)
                        .doesNotContain("  "));
    }

    @Test
    void noDescriptionRepeatsTheModelsDocumentation() {
        Set<String> theirs = new HashSet<>();
        model().documentation().forEach(text -> theirs.addAll(runs(text.replaceAll("<[^>]*>", " "))));
        for (Map.Entry<String, String> entry : Words.load().entries().entrySet()) {
            assertThat(runs(entry.getValue())).as(entry.getKey()).doesNotContainAnyElementsOf(theirs);
        }
    }

    private static Set<String> runs(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .trim()
                .split(" "));
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }

    private static ServiceModel model() {
        Optional<ServiceModel> model = SchemaFiles.givenModel();
        assumeTrue(model.isPresent(), "no service model given with -Dappflow.model=FILE");
        return model.orElseThrow();
    }
}
