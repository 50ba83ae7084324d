package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * The open streams of changes. Each has a thread that looks at the accounts, so their number is limited: the oldest one ends
 * when there are too many. A browser whose stream ends connects again. Thread-safe.
 */
final class ChangeStreams {

    /** More pages than anybody keeps open; pages that were reloaded are only noticed at the next heartbeat. */
    static final int MOST = 32;

    private final Deque<ChangeStream> open = new ArrayDeque<>();

    static HttpOutcome listen(AdminRequest request) {
        request.members();
        return new HttpOutcome.Stream(
                Map.of("Content-Type", "text/event-stream", "Cache-Control", "no-store"),
                request.changes().open(request));
    }

    private synchronized ChangeStream open(AdminRequest request) {
        ChangeStream stream = new ChangeStream(request, this::close);
        if (open.size() == MOST) {
            open.removeFirst().end();
        }
        open.addLast(stream);
        return stream;
    }

    private synchronized void close(ChangeStream stream) {
        open.remove(stream);
    }
}
