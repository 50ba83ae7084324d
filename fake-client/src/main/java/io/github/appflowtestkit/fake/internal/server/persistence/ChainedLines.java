package io.github.appflowtestkit.fake.internal.server.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The lines of a state file: a checksum, a space and a record. The checksum is that of the record and of the checksum
 * before it, so a line that was changed, removed, repeated or moved does not fit. Not thread-safe.
 */
final class ChainedLines {

    private static final int CHECKSUM = 16;

    private String checksum = "";

    /** Whether a line, without its line feed, is the one after those before. */
    boolean isNext(byte[] line) {
        if (line.length <= CHECKSUM || line[CHECKSUM] != ' ') {
            return false;
        }
        String found = new String(line, 0, CHECKSUM, StandardCharsets.ISO_8859_1);
        return found.equals(checksum(line, CHECKSUM + 1));
    }

    /** Goes on to a line that is the next; returns its record. */
    byte[] take(byte[] line) {
        checksum = checksum(line, CHECKSUM + 1);
        return Arrays.copyOfRange(line, CHECKSUM + 1, line.length);
    }

    /** Goes on to a new line with a record; returns the line with its line feed. */
    byte[] append(byte[] record) {
        checksum = checksum(record, 0);
        byte[] line = new byte[CHECKSUM + 1 + record.length + 1];
        System.arraycopy((checksum + " ").getBytes(StandardCharsets.UTF_8), 0, line, 0, CHECKSUM + 1);
        System.arraycopy(record, 0, line, CHECKSUM + 1, record.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /** Begins anew, as if there were no lines before. */
    void startOver() {
        checksum = "";
    }

    private String checksum(byte[] bytes, int from) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(checksum.getBytes(StandardCharsets.UTF_8));
            sha256.update(bytes, from, bytes.length - from);
            return HexFormat.of().formatHex(sha256.digest(), 0, CHECKSUM / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
