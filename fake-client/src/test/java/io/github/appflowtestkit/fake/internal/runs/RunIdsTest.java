package io.github.appflowtestkit.fake.internal.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunIdsTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 8_759, 1_000_000_007, (1L << 61) + 5})
    void should_lead_back_to_the_run(long run) {
        RunIds ids = new RunIds(3);
        UUID id = UUID.fromString(ids.of(run));
        assertThat(ids.runOf(id.toString())).hasValue(run);
        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void should_differ_between_runs_and_flows() {
        Set<String> seen = new HashSet<>();
        for (long flow = 0; flow < 100; flow++) {
            for (long run = 0; run < 100; run++) {
                seen.add(new RunIds(flow).of(run));
            }
        }
        assertThat(seen).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run-1", "1-1-1-1-1", "00000000-0000-4000-8000-000000000000"})
    void should_not_know_ids_of_others(String id) {
        assertThat(new RunIds(3).runOf(id)).isEmpty();
        assertThat(new RunIds(3).runOf(new RunIds(4).of(0))).isEmpty();
    }
}
