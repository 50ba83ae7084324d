package io.github.appflowtestkit.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of strings and files, in the order in which they are added. Not thread-safe. */
final class Digest {

    private final MessageDigest digest;

    Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The digest of a file's content; of a file that cannot be read, a word that equals no digest. */
    static String of(Path file) {
        Digest content = new Digest();
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), content.digest)) {
            in.transferTo(out);
        } catch (IOException e) {
            return "unreadable";
        }
        return content.hex();
    }

    /** Adds a string. */
    void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        // no string or path has this character, so two strings never look like one
        digest.update((byte) 0);
    }

    /** Adds the path and the content of a file. */
    void add(Path file) {
        add(file.toString());
        add(of(file));
    }

    /** The digest of all that was added. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
