package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RequestRefusedException;
import io.github.appflowtestkit.fake.internal.errors.Refusals;
import io.github.appflowtestkit.fake.internal.errors.Text;
import io.github.appflowtestkit.validator.Finding;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.AppflowException;

/** A refusal on its way out of an operation; it leaves the account as the SDK's exception. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Text text;
    private final String words;
    private final transient Optional<RequestRefusedException> why;

    Refused(Text text, String words) {
        this(text, words, Optional.empty());
    }

    private Refused(Text text, String words, Optional<RequestRefusedException> why) {
        super(words, null, false, false);
        this.text = text;
        this.words = words;
        this.why = why;
    }

    /** The same, with words for the author of the test. */
    Refused because(String reason) {
        return because(reason, List.of());
    }

    Refused because(String reason, List<Finding> findings) {
        return new Refused(text, words, Optional.of(new RequestRefusedException(reason, findings)));
    }

    /** What a test hears that takes something as given which the service would refuse. */
    IllegalArgumentException asMisuse(Operation operation) {
        return new IllegalArgumentException(
                "given " + operation.apiName() + " request must be one that the service accepts, but it would say \""
                        + words + "\""
                        + why.map(reason -> ": " + reason.getMessage()).orElse(""),
                why.orElse(null));
    }

    AppflowException toException(String requestId) {
        return Refusals.of(text.type().errorCode(), text.type().statusCode(), words, requestId, why.orElse(null));
    }
}
