package io.github.appflowtestkit.fake.sentences;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The sentences in the documentation of a service model that a fake or a validator may have to hold.
 *
 * <p>These are all sentences about operations, and of those about shapes and members the ones that say what is listed,
 * returned, ignored, required or refused. A sentence that stands in several places counts once.
 */
final class ModelSentences {

    private static final Pattern SAYS_SOMETHING = Pattern.compile(
            "\\b(active for|adds?|assigns|increases|preserves|converts|registers|creates|passes|follows"
                    + "|lists?|returns?|returned|includes?|included|ignores?|ignored|must|needs?|requires?|required|optional"
                    + "|fails?|failed|errors?|exceptions?|can't|cannot|couldn't|doesn't|don't|isn't|not|only|defaults?"
                    + "|unique|empty|null|maximum|exceeded|exceeds?|omits?|becomes?|invalid|supported|supports|if"
                    + "|unless)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Titles of structures, such as those about credentials that a connector requires. */
    private static final Pattern IS_A_TITLE = Pattern.compile(
            "\\brequired (when using|by|for (API|basic|OAuth|the connector|registering|custom|flow exec|quer)"
                    + "|to (query|authenticate|get)|Google)|^(Information about|Indicates the connection mode)"
                    + "|information that is required|^A unique alphanumeric|^Contains (details|information)"
                    + "|how Amazon AppFlow handles an error",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BLOCK = Pattern.compile("</?(?:p|ul|ol|li|dl|dt|dd|note|important|br)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z(])");

    private final Map<String, Sentence> byHash = new LinkedHashMap<>();
    private final Set<String> operations = new LinkedHashSet<>();

    private ModelSentences() {}

    /** A sentence, and the operations, shapes or members ({@code Shape$member}) at which it stands. */
    record Sentence(String hash, String text, Set<String> places) {

        @Override
        public String toString() {
            return hash + " at " + String.join(", ", places) + ": " + text;
        }
    }

    /** Reads a service model in the form of botocore. */
    static Collection<Sentence> of(Path model) throws IOException {
        ModelSentences found = new ModelSentences();
        JsonNode root = JsonNode.parser().parse(Files.readAllBytes(model));
        Map<String, JsonNode> operations = members(root, "operations");
        found.operations.addAll(operations.keySet());
        operations.forEach((operation, node) -> found.add(operation, node, sentence -> true));
        Predicate<String> telling = sentence -> SAYS_SOMETHING.matcher(sentence).find()
                && !IS_A_TITLE.matcher(sentence).find();
        members(root, "shapes").forEach((shape, node) -> {
            found.add(shape, node, telling);
            members(node, "members").forEach((name, member) -> found.add(shape + "$" + name, member, telling));
        });
        return found.byHash.values();
    }

    private static Map<String, JsonNode> members(JsonNode node, String name) {
        return node.field(name).map(JsonNode::asObject).orElse(Map.of());
    }

    private void add(String place, JsonNode node, Predicate<String> wanted) {
        String documentation = node.field("documentation").map(JsonNode::text).orElse("");
        for (String block : BLOCK.split(BLANKS.matcher(documentation).replaceAll(" "), -1)) {
            String text = BLANKS.matcher(TAG.matcher(block).replaceAll(""))
                    .replaceAll(" ")
                    .strip();
            for (String sentence : END.split(text, -1)) {
                if (!sentence.isEmpty() && wanted.test(sentence)) {
                    String hash = hash(place, sentence);
                    byHash.computeIfAbsent(hash, key -> new Sentence(key, sentence, new LinkedHashSet<>()))
                            .places()
                            .add(place);
                }
            }
        }
    }

    /** What operations say of themselves in the same words is one sentence. */
    private String hash(String place, String sentence) {
        String operation = place.replaceFirst("Request(\\$.*)?$", "");
        String words = operations.contains(operation) ? sentence.replace(operation, "OPERATION") : sentence;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
