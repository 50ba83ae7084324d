import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays the local repository of the consumers' Maven: links into the user's own, save for our modules, which are the
 * ones just packaged. So nothing is downloaded twice, and nothing of ours gets into the user's repository.
 *
 * <p>Arguments: the user's local repository, a repository with our modules, the repository to lay.
 */
class SharedRepository {

    private static final List<String> OURS = List.of("io", "github", "appflowtestkit");

    public static void main(String... arguments) throws IOException {
        Path users = Path.of(arguments[0]).toAbsolutePath();
        Path published = Path.of(arguments[1]).toAbsolutePath();
        Path repository = Path.of(arguments[2]).toAbsolutePath();
        Path to = repository;
        Path from = users;
        for (String folder : OURS) {
            Files.createDirectories(to);
            linkAllBut(folder, from, to);
            from = from.resolve(folder);
            to = to.resolve(folder);
        }
        link(published.resolve(String.join("/", OURS)), to);
    }

    private static void linkAllBut(String folder, Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> children = Files.list(from)) {
            children.filter(Files::isDirectory)
                    .filter(child -> !child.getFileName().toString().equals(folder))
                    .forEach(child -> link(child, to.resolve(child.getFileName())));
        }
    }

    private static void link(Path target, Path link) {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            throw new IllegalStateException(
                    "No symbolic link from " + link + " to " + target
                            + "; where the system refuses them, -Dinvoker.skip=true -Dexec.skip=true leaves the consumers out",
                    e);
        }
    }
}
