package io.github.appflowtestkit.fake.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appflowtestkit.fake.sentences.ModelSentences.Sentence;
import io.github.appflowtestkit.fake.sentences.SentenceTable.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each sentence of the service model's documentation that says what is listed, returned, ignored, required or refused is
 * held by a test or by the schema, or docs/fidelity.md names it.
 *
 * <p>The table is in the resources, in {@code sentences}. With {@code -Dappflow.model=FILE} it is compared with the model,
 * and the counts are written to {@code target/sentences.txt}.
 */
class SentencesTest {

    private static final Path COUNTS = Path.of("target", "sentences.txt");

    private List<Row> rows = List.of();

    @BeforeEach
    void read() throws IOException {
        rows = SentenceTable.rows();
    }

    @Test
    void everything_that_holds_a_sentence_exists() throws IOException {
        References references = new References();

        assertThat(rows.stream()
                        .flatMap(row -> row.references().stream()
                                .filter(reference -> !references.exists(row.kind(), reference))
                                .map(reference -> row.place() + ": " + reference)))
                .as("references to tests, cases, schemas or lines of docs/fidelity.md that do not exist")
                .isEmpty();
    }

    @Test
    void a_sentence_has_one_row() {
        assertThat(rows).flatExtracting(Row::hashes).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void the_table_has_the_sentences_of_the_model() throws IOException {
        Collection<Sentence> sentences = given();
        List<String> inTable =
                rows.stream().flatMap(row -> row.hashes().stream()).toList();

        assertThat(sentences)
                .as("sentences without a row; add them to " + SentenceTable.FOLDER)
                .filteredOn(sentence -> !inTable.contains(sentence.hash()))
                .isEmpty();
        assertThat(rows)
                .as("rows without a sentence at their place; the model has changed")
                .filteredOn(row ->
                        !sentences.stream().map(Sentence::hash).toList().containsAll(row.hashes())
                                || sentences.stream()
                                        .anyMatch(sentence -> row.hashes().contains(sentence.hash())
                                                && !sentence.places().contains(row.place())))
                .isEmpty();
        Files.writeString(COUNTS, SentenceTable.counts().toString() + "\n");
    }

    private static Collection<Sentence> given() throws IOException {
        String file = System.getProperty("appflow.model", "");
        assumeTrue(!file.isBlank(), "no service model given with -Dappflow.model=FILE");
        Path model = Stream.of(Path.of(file), Path.of("..").resolve(file))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("-Dappflow.model=" + file + " names no file"));
        return ModelSentences.of(model);
    }
}
