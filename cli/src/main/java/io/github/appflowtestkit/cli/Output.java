package io.github.appflowtestkit.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An output stream of the process in UTF-8. It remembers why it could not be written, which a PrintWriter forgets. */
final class Output extends PrintWriter {

    private final Watched stream;

    Output(OutputStream stream) {
        this(new Watched(stream));
    }

    private Output(Watched stream) {
        super(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
        this.stream = stream;
    }

    /** The stream below, for bytes that are no text; it remembers failures, too. */
    OutputStream stream() {
        return stream;
    }

    /** The first failure to write, after a flush; empty if everything was written. */
    Optional<IOException> failure() {
        flush();
        return Optional.ofNullable(stream.failure);
    }

    /** Whether a failure means that the reader of a pipe has ended, as {@code head} does. */
    static boolean isClosedPipe(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    private static final class Watched extends FilterOutputStream {

        private @Nullable IOException failure;

        Watched(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw kept(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw kept(e);
            }
        }

        private IOException kept(IOException e) {
            if (failure == null) {
                failure = e;
            }
            return e;
        }
    }
}
