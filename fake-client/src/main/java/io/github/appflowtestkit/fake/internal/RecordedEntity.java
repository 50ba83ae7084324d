package io.github.appflowtestkit.fake.internal;

import io.github.appflowtestkit.fake.internal.account.GivenEntity;
import io.github.appflowtestkit.fake.internal.account.TestControls;
import io.github.appflowtestkit.validator.internal.authored.AuthoredConnector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/**
 * An entity in a folder of entities, such as {@code Salesforce/Account.json}.
 *
 * @param file the file
 * @param connector the folder of the connector: its type, or the label of a custom connector
 * @param path the path below that folder, with slashes and without suffix
 * @param fields its fields
 */
public record RecordedEntity(Path file, String connector, String path, List<ConnectorEntityField> fields) {

    private static final String SUFFIX = ".json";

    /** Copies the list. */
    public RecordedEntity {
        fields = List.copyOf(fields);
    }

    /**
     * Reads all entities of a folder: those of a connector before those of its connector profiles.
     *
     * @throws IllegalArgumentException if there are none, or a file is no entity
     * @throws UncheckedIOException if the folder or a file cannot be read
     */
    public static List<RecordedEntity> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<RecordedEntity> entities = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(file -> folder.relativize(file).getNameCount() > 1)
                    .sorted(Comparator.<Path>comparingInt(Path::getNameCount).thenComparing(Path::toString))
                    .map(file -> of(folder, file))
                    .toList();
            if (entities.isEmpty()) {
                throw new IllegalArgumentException("folder \"" + folder
                        + "\" must contain at least one entity, such as Salesforce/Account.json, but contains none");
            }
            return entities;
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("folder of entities \"" + folder + "\" does not exist", e);
        } catch (IOException e) {
            throw new UncheckedIOException("folder of entities \"" + folder + "\" cannot be read", e);
        }
    }

    private static RecordedEntity of(Path folder, Path file) {
        Path below = folder.relativize(file);
        String path = below.subpath(1, below.getNameCount()).toString().replace('\\', '/');
        return new RecordedEntity(
                file,
                below.getName(0).toString(),
                path.substring(0, path.length() - SUFFIX.length()),
                new EntityFile(file).fields());
    }

    /**
     * The entity as an account has it: a folder of the name of a connector profile of that connector is no part of the
     * entity's name.
     *
     * @throws IllegalArgumentException if nothing tells the label of a custom connector
     */
    public GivenEntity in(TestControls controls) {
        List<ConnectorProfile> profiles = controls.connectorProfiles();
        Optional<ConnectorType> type = ConnectorType.knownValues().stream()
                .filter(each -> each.toString().equalsIgnoreCase(connector))
                .findFirst();
        // the paths of SAP's services begin with /sap, which a connector profile may be named, too
        boolean isService = type.filter(ConnectorType.SAPO_DATA::equals).isPresent() && path.startsWith("sap/");
        int slash = isService ? -1 : path.indexOf('/');
        Optional<ConnectorProfile> profile = profiles.stream()
                .filter(each -> slash > 0 && path.substring(0, slash).equals(each.connectorProfileName()))
                .filter(each -> type.map(each.connectorType()::equals)
                        .orElseGet(() -> connector.equalsIgnoreCase(each.connectorLabel())))
                .findFirst();
        String name = profile.isPresent() ? path.substring(slash + 1) : path;
        if (type.isPresent() && type.get() != ConnectorType.CUSTOM_CONNECTOR) {
            // the paths of SAP begin with a slash
            return new GivenEntity(type.get(), null, type.get() == ConnectorType.SAPO_DATA ? "/" + name : name, fields);
        }
        String label = type.isEmpty()
                ? label(profiles)
                : profile.map(ConnectorProfile::connectorLabel).orElse(null);
        if (label == null) {
            throw new IllegalArgumentException(
                    "entity file \"" + file + "\" must be in a folder of the connector's label,"
                            + " because a custom connector has one, but is in \"" + connector + "\"");
        }
        return new GivenEntity(ConnectorType.CUSTOM_CONNECTOR, label, name, fields);
    }

    /** The label in its own case, where it is known. */
    private @Nullable String label(List<ConnectorProfile> profiles) {
        return Stream.concat(
                        profiles.stream().map(ConnectorProfile::connectorLabel).filter(Objects::nonNull),
                        AuthoredConnector.labels().stream())
                .filter(connector::equalsIgnoreCase)
                .findFirst()
                .orElse(connector);
    }
}
