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
    @ValueSource(ints = {0, 1, 2, 8_759, 1_000_000_007})
    void should_be_random_uuids_by_their_form(int run) {
        UUID id = UUID.fromString(RunIds.of(3, run));
        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void should_be_the_same_in_every_process() {
        assertThat(RunIds.of(3, 5)).isEqualTo("f88bb8a8-724c-41ec-9976-34957e04e0fb");
    }

    @Test
    void should_differ_between_runs_and_flows() {
        Set<String> seen = new HashSet<>();
        for (long flow = 0; flow < 100; flow++) {
            for (int run = 0; run < 100; run++) {
                seen.add(RunIds.of(flow, run));
            }
        }
        assertThat(seen).hasSize(10_000);
    }
}
