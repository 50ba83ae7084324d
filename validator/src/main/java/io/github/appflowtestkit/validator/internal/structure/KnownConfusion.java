package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value that users write although the API has another one with that meaning.
 *
 * @param meant the API's value
 * @param hint how the API's value works
 */
record KnownConfusion(String meant, String hint) {

    /** The values of prefixFormat, each of which stands for all folders before it. */
    private static final List<String> FOLDERS = List.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE");

    private static final Pattern SEPARATORS = Pattern.compile("[/_. -]+");

    /**
     * The confusion behind a value of the shape of that name; empty if the value is none.
     *
     * @param allowed the values that the API has
     */
    static Optional<KnownConfusion> of(String shape, String found, List<String> allowed) {
        return switch (shape) {
            // hashicorp/terraform-provider-aws 37737
            case "AggregationType" ->
                Nearest.plain(found).equals("multiplefiles")
                        ? Optional.of(new KnownConfusion(
                                "None", "set \"None\" with targetFileSize to write several files of that size in MB"))
                        : Optional.empty();
            case "PrefixFormat" -> lastFolder(found).map(KnownConfusion::ofFolder);
            // hashicorp/terraform-provider-aws 35779
            case "ConnectorType" ->
                Nearest.to(found, allowed).isPresent()
                        ? Optional.empty()
                        : MeantConnector.label(found).map(KnownConfusion::ofLabel);
            default -> Optional.empty();
        };
    }

    /** The last folder of a path such as {@code YEAR/MONTH/DAY}. */
    private static Optional<String> lastFolder(String found) {
        List<String> folders = Arrays.stream(SEPARATORS.split(found))
                .map(folder -> folder.toUpperCase(Locale.ROOT))
                .toList();
        int count = folders.size();
        return count > 1 && count <= FOLDERS.size() && folders.equals(FOLDERS.subList(0, count))
                ? Optional.of(folders.get(count - 1))
                : Optional.empty();
    }

    private static KnownConfusion ofLabel(String label) {
        return new KnownConfusion(
                "CustomConnector",
                "the type is \"CustomConnector\", and the label in the connector profile is " + JsonText.quoted(label));
    }

    private static KnownConfusion ofFolder(String folder) {
        List<String> folders = FOLDERS.subList(0, FOLDERS.indexOf(folder) + 1);
        String all = String.join(", ", folders.subList(0, folders.size() - 1)).toLowerCase(Locale.ROOT) + " and "
                + folder.toLowerCase(Locale.ROOT);
        return new KnownConfusion(folder, "\"" + folder + "\" stands for the folders of " + all);
    }
}
