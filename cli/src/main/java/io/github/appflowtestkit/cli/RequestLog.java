package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.ServedRequest;
import io.github.appflowtestkit.reports.internal.text.Printable;
import java.util.function.Consumer;

/** Writes one line to standard error for each request. */
record RequestLog(Console console) implements Consumer<ServedRequest> {

    @Override
    public void accept(ServedRequest request) {
        console.err().print(Printable.text(line(request)).replace('\n', ' ').replace('\t', ' ') + "\n");
        console.err().flush();
    }

    /** Such as {@code CreateFlow 409 ConflictException: … [123456789012 eu-west-1]}. */
    static String line(ServedRequest request) {
        StringBuilder line = new StringBuilder(
                request.operation().map(Operation::apiName).orElseGet(() -> request.method() + " " + request.path()));
        request.status().ifPresent(status -> line.append(' ').append(status));
        request.error().ifPresent(error -> line.append(' ').append(error));
        request.account()
                .ifPresent(account -> line.append(" [")
                        .append(account)
                        .append(' ')
                        .append(request.region().orElse(""))
                        .append(']'));
        return line.toString();
    }
}
