package io.github.appflowtestkit.validator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.validator.diff.FlowDiff;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Null is refused where it is written. */
@SuppressWarnings("NullAway")
class NullArgumentsTest {

    private final FlowValidator validator = FlowValidator.create();

    @Test
    void methods_name_the_parameter() {
        refuses(() -> validator.validate((Path) null), "file");
        refuses(() -> validator.validate(null, "{}"), "name");
        refuses(() -> validator.validate("flow.json", (String) null), "text");
        refuses(() -> validator.validate("flow.json", (byte[]) null), "utf8");
        refuses(() -> validator.validateRequest(null, "flow.json", new byte[0]), "operation");
        refuses(() -> validator.validateRequest("CreateFlow", "flow.json", null), "json");
        refuses(() -> FlowValidator.builder().rules(null), "more");
        refuses(() -> FlowValidator.builder().switchOn(null), "rules");
        refuses(() -> FlowValidator.builder().clock(null), "clock");
        refuses(() -> FlowValidator.builder().values(null), "values");
        refuses(() -> validator.requests((byte[]) null), "utf8");
        refuses(() -> validator.requests((Path) null), "file");
        refuses(() -> FlowRequest.of(null), "json");
        refuses(() -> FlowDiff.between(null, Path.of("flow.json")), "old");
        refuses(() -> FlowDiff.between(Path.of("flow.json"), null), "other");
        refuses(() -> FlowDiff.between(null, FlowRequest.of("{}")), "old");
        refuses(() -> FlowDiff.between(FlowRequest.of("{}"), null), "other");
    }

    private static void refuses(ThrowingCallable call, String parameter) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(parameter + " must not be null");
    }
}
