package io.github.appflowtestkit.fake.internal.server.persistence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Lines of text that are appended to a file and stay there: a first line that says what the file is, then one record a
 * line, each behind its checksum.
 *
 * <p>A line that was cut off by a crash can only be the last one; it is dropped when the file is opened. A broken line
 * with sound lines behind it is no crash, and the file is refused. While it is open, nobody else can open it.
 */
final class StateFile implements AutoCloseable {

    private static final String FORMAT = "appflow-testkit state ";
    private static final String FIRST_LINE = FORMAT + "1\n";
    private static final int CHECKSUM = 8;

    private final Path path;
    private final FileChannel channel;
    private final Object syncing = new Object();
    private final byte[] content;
    private final int sound;
    private volatile long written;
    private volatile long synced;
    private volatile long base;
    private @Nullable IOException failure;

    private StateFile(Path path, FileChannel channel, byte[] content) throws IOException {
        this.path = path;
        this.channel = channel;
        this.content = content;
        this.sound = soundLength();
    }

    /**
     * Opens a file, or makes it.
     *
     * @throws UnusableStateException if it is no state file, was written by a newer version, is broken, or is open
     * @throws IOException if it cannot be read or written
     */
    static StateFile open(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(path, channel);
            StateFile file = new StateFile(path, channel, readAll(path, channel));
            file.prepare();
            return file;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The lock goes with the channel. */
    private static void lock(Path path, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // another server of this process
        }
        throw new UnusableStateException(path + " is in use by another server; give each server a file of its own");
    }

    private static byte[] readAll(Path path, FileChannel channel) throws IOException {
        if (channel.size() > Integer.MAX_VALUE - 8) {
            throw new UnusableStateException(path + " is larger than 2 GB, which is more than can be read again");
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) channel.size());
        while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) >= 0) {
            // goes on where it stopped
        }
        return buffer.array();
    }

    /** How many bytes from the start are sound; refuses what a crash cannot have left behind. */
    private int soundLength() {
        byte[] first = FIRST_LINE.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < Math.min(first.length, content.length); i++) {
            if (content[i] != first[i]) {
                throw foreign();
            }
        }
        if (content.length < first.length) {
            return 0;
        }
        int at = first.length;
        int line = 1;
        while (at < content.length) {
            int end = endOfLine(at);
            line++;
            if (end < 0 || !isSound(at, end)) {
                refuseIfSoundLinesFollow(end, line);
                return at;
            }
            at = end + 1;
        }
        return at;
    }

    private UnusableStateException foreign() {
        String start = new String(content, 0, Math.min(content.length, 60), StandardCharsets.ISO_8859_1);
        return new UnusableStateException(
                start.startsWith(FORMAT)
                        ? path + " was written by a newer version of appflow-testkit; use that version, or another file"
                        : path + " is no state file of appflow-testkit; it was left as it is, name another file");
    }

    private void refuseIfSoundLinesFollow(int endOfBroken, int line) {
        for (int at = endOfBroken + 1; endOfBroken >= 0 && at < content.length; ) {
            int end = endOfLine(at);
            if (end < 0) {
                return;
            }
            if (isSound(at, end)) {
                throw new UnusableStateException(
                        path + ":" + line + ": the file is damaged here, and goes on behind it;"
                                + " it was left as it is. Remove this line and all behind it to go on with what was before");
            }
            at = end + 1;
        }
    }

    private int endOfLine(int from) {
        for (int i = from; i < content.length; i++) {
            if (content[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean isSound(int from, int end) {
        int text = from + CHECKSUM + 1;
        return end >= text
                && checksum(content, text, end - text)
                        .equals(new String(content, from, CHECKSUM, StandardCharsets.ISO_8859_1));
    }

    static String checksum(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private void prepare() throws IOException {
        if (sound < content.length) {
            channel.truncate(sound);
        }
        channel.position(sound);
        if (sound == 0) {
            write(FIRST_LINE.getBytes(StandardCharsets.US_ASCII));
            channel.force(true);
        }
        base = FIRST_LINE.length();
        synced = channel.position();
        written = synced;
    }

    /** How many bytes of a record that a crash cut off were dropped. */
    int dropped() {
        return content.length - sound;
    }

    /** Hands out all records, with the number of their lines. */
    void read(Consumer<Line> reader) {
        int number = 1;
        for (int at = FIRST_LINE.length(); at < sound; ) {
            int end = endOfLine(at);
            number++;
            int start = at;
            int text = at + CHECKSUM + 1;
            at = end + 1;
            reader.accept(new Line(number, start, at, new String(content, text, end - text, StandardCharsets.UTF_8)));
        }
    }

    /**
     * A record.
     *
     * @param number the number of its line
     * @param start how many bytes the file has before it
     * @param end how many bytes the file has with it
     */
    record Line(int number, long start, long end, String text) {}

    /**
     * Appends a record, which is safe from the end of this process, and after {@link #sync} from that of the machine.
     *
     * @return what to give to {@link #sync}
     */
    synchronized long append(String record) throws IOException {
        refuseAfterFailure();
        byte[] text = record.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream line = new ByteArrayOutputStream(text.length + CHECKSUM + 2);
        line.writeBytes((checksum(text, 0, text.length) + " ").getBytes(StandardCharsets.US_ASCII));
        line.writeBytes(text);
        line.write('\n');
        try {
            write(line.toByteArray());
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        written = channel.position();
        return written;
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Once something could not be written, nothing more is. */
    synchronized void refuseAfterFailure() throws IOException {
        if (failure != null) {
            // half a record may stand at the end; another behind it would make the file unreadable
            throw new IOException("it could not be written before", failure);
        }
    }

    /** Waits until a record is on the disk; those who wait at the same time share the wait. */
    void sync(long position) throws IOException {
        if (synced >= position) {
            return;
        }
        synchronized (syncing) {
            if (synced < position) {
                long reached = written;
                force();
                synced = reached;
            }
        }
    }

    private void force() throws IOException {
        try {
            channel.force(false);
        } catch (IOException e) {
            synchronized (this) {
                failure = e;
            }
            throw e;
        }
    }

    /** So many bytes stay when it is emptied. */
    void keep(long bytes) {
        base = bytes;
    }

    /** How far the file is written, though perhaps not synced. */
    long written() {
        return written;
    }

    /** Takes away all records but those that are kept, at once or, if there is a crash, not at all. */
    void empty() throws IOException {
        synchronized (syncing) {
            synchronized (this) {
                refuseAfterFailure();
                channel.truncate(base);
                channel.position(base);
                channel.force(true);
                written = base;
                synced = base;
            }
        }
    }

    @Override
    public void close() throws IOException {
        // and with it the lock
        channel.close();
    }
}
