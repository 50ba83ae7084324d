package io.github.appflowtestkit.reports.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.reports.internal.run.Lookahead.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookaheadTest {

    private static final List<Integer> MANY = IntStream.range(0, 1_000).boxed().toList();

    private final List<String> taken = new ArrayList<>();

    @Test
    void work_starts_and_is_taken_in_the_order_of_the_items() {
        List<Integer> started = new ArrayList<>();

        each(MANY, item -> {
            started.add(item);
            return () -> "result " + item;
        });

        assertThat(started).isEqualTo(MANY);
        assertThat(taken).isEqualTo(MANY.stream().map(item -> "result " + item).toList());
    }

    @Test
    void a_failure_is_that_of_its_item() {
        each(MANY, item -> () -> {
            if (item == 7) {
                throw new IOException("unreadable");
            }
            return "result " + item;
        });

        assertThat(taken).hasSameSizeAs(MANY).startsWith("result 0").endsWith("result 999");
        assertThat(taken.get(7)).isEqualTo("unreadable");
        assertThat(taken.get(8)).isEqualTo("result 8");
    }

    @Test
    void a_mistake_in_the_work_ends_all_of_it() {
        assertThatThrownBy(() -> each(MANY, item -> () -> {
                    throw new IllegalArgumentException("item " + item);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item 0");
    }

    @Test
    void work_that_had_not_enough_memory_is_done_once_more_alone() {
        Set<Integer> tried = ConcurrentHashMap.newKeySet();

        each(MANY, item -> () -> {
            if (item == 7 && tried.add(item)) {
                throw new OutOfMemoryError("Java heap space");
            }
            return "result " + item;
        });

        assertThat(taken.get(7)).isEqualTo(Lookahead.threads(MANY.size()) == 1 ? "Java heap space" : "result 7");
    }

    @Test
    void a_few_items_need_no_other_thread() {
        each(List.of(1, 2, 3), item -> () -> Thread.currentThread().getName());

        assertThat(taken).containsOnly(Thread.currentThread().getName());
    }

    private void each(List<Integer> items, Function<Integer, Work<String>> start) {
        Lookahead.each(items, start, (item, work) -> {
            try {
                taken.add(work.result());
            } catch (IOException | OutOfMemoryError e) {
                taken.add(String.valueOf(e.getMessage()));
            }
        });
    }
}
