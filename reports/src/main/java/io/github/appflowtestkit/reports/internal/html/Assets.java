package io.github.appflowtestkit.reports.internal.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The style sheet and the script of the page, and the policy that allows nothing else. */
record Assets(String style, String script) {

    static Assets load() {
        return new Assets(resource("report.css") + resource("picture.css"), resource("report.js"));
    }

    /** Those of a comparison, which has no script. */
    static Assets ofComparison() {
        return new Assets(resource("report.css") + resource("difference.css") + resource("picture.css"), "");
    }

    /** Those of pictures alone, which have no script. */
    static Assets ofPictures() {
        return new Assets(resource("report.css") + resource("picture.css"), "");
    }

    /** The Content-Security-Policy of the page. */
    String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + hash(style)
                + (script.isEmpty() ? "" : "; script-src " + hash(script));
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
