package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.form.SourceFolder;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.Reading;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The flows that the files of a folder write, and the modules that they call: where the resources of a plan come from. */
final class WrittenFlows {

    /** A plan lies in the folder of its configuration, or a few folders below. */
    private static final int HIGHEST = 3;

    private static final String INDEX = "\\[(?:[0-9]++|\"(?:[^\"\\\\]|\\\\.)*+\")\\]";

    private final Map<String, Written> flows = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();

    /**
     * A flow in a configuration.
     *
     * @param file its file
     * @param resource the flow, as that file has it
     */
    record Written(Path file, Resource resource) {}

    private WrittenFlows(SourceFolder folder) {
        Optional<ModuleFiles> module = Optional.of(ModuleFiles.of(folder));
        for (String file : folder.names()) {
            if (ModuleFiles.isConfiguration(file) && !Overrides.isOverride(file)) {
                folder.read(file)
                        .filter(read ->
                                read.text().contains("appflow_") || read.text().contains("module"))
                        .flatMap(Reading::root)
                        .ifPresent(root -> add(folder, file, root, module));
            }
        }
    }

    private void add(SourceFolder folder, String file, JsonValue root, Optional<ModuleFiles> module) {
        Part configuration = new Part(root, "");
        Configuration.resources(configuration, GivenValues.NONE, module)
                .filter(resource -> Provider.of(resource.type()).isPresent())
                .map(resource -> Overrides.applied(resource, folder, file))
                .forEach(resource -> flows.putIfAbsent(resource.address(), new Written(folder.path(file), resource)));
        Blocks.of(configuration, "module")
                .forEach(calls -> Blocks.names(calls)
                        .forEach(name -> Blocks.of(calls, name)
                                .forEach(call -> sources.putIfAbsent(name, Shown.text(call, "source")))));
    }

    /** The address of a resource without the indices of its instances. */
    static String withoutIndices(String address) {
        return address.replaceAll(INDEX, "");
    }

    /**
     * The flow that a resource of a plan comes from; empty if nobody finds it.
     *
     * @param folder the folder of the plan
     * @param address the address of the resource
     */
    static Optional<Written> find(SourceFolder folder, String address) {
        List<String> steps = List.of(withoutIndices(address).split("\\."));
        Optional<SourceFolder> root = Optional.of(folder);
        Optional<Written> found = Optional.empty();
        for (int i = 0; i <= HIGHEST && found.isEmpty() && root.isPresent(); i++) {
            found = in(root.get(), steps);
            root = root.get().other("..");
        }
        return found;
    }

    private static Optional<Written> in(SourceFolder folder, List<String> address) {
        WrittenFlows written = folder.once(WrittenFlows.class, WrittenFlows::new);
        if (address.size() < 2 || !address.get(0).equals("module")) {
            return Optional.ofNullable(written.flows.get(String.join(".", address)));
        }
        return Optional.ofNullable(written.sources.get(address.get(1)))
                .filter(source -> source.startsWith("./") || source.startsWith("../"))
                .flatMap(folder::other)
                .flatMap(module -> in(module, address.subList(2, address.size())));
    }
}
