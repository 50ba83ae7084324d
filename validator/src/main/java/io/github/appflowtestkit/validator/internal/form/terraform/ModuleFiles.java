package io.github.appflowtestkit.validator.internal.form.terraform;

import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.form.SourceFolder;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.Reading;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder, which Terraform takes as one module: variables and local values count in all of them, files of
 * variables set values, and override files replace what others declare. Files are read when somebody asks. Not thread-safe.
 */
final class ModuleFiles {

    private final SourceFolder folder;
    private @Nullable Declared declared;

    private ModuleFiles(SourceFolder folder) {
        this.folder = folder;
    }

    /** Those of a folder. */
    static ModuleFiles of(SourceFolder folder) {
        return folder.once(ModuleFiles.class, ModuleFiles::new);
    }

    /**
     * A value that a file of the folder has for a name.
     *
     * @param value the value, with ranges of that file
     * @param file the name of the file
     */
    record InFile(JsonValue value, String file) {}

    /**
     * The values of a folder by their names.
     *
     * @param set the variables that a file of variables sets
     * @param defaults the defaults of variables
     * @param overridden the defaults and local values of override files
     */
    private record Declared(
            Map<String, InFile> set,
            Map<String, InFile> defaults,
            Map<String, InFile> locals,
            Map<String, InFile> overridden) {

        Declared() {
            this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        }
    }

    /** The value that a file of variables sets, as Terraform loads them without being told. */
    Optional<InFile> set(String variable) {
        return Optional.ofNullable(declared().set().get(variable));
    }

    /** The default of a variable that no override file replaces. */
    Optional<InFile> defaultOf(String variable) {
        return Optional.ofNullable(declared().defaults().get(variable));
    }

    /** A local value that no override file replaces. */
    Optional<InFile> local(String name) {
        return Optional.ofNullable(declared().locals().get(name));
    }

    /**
     * The default of a variable, or the local value, in the last override file that has it.
     *
     * @param name such as {@code var.bucket} or {@code local.bucket}
     */
    Optional<InFile> overridden(String name) {
        return folder.names().stream().anyMatch(Overrides::isOverride)
                ? Optional.ofNullable(declared().overridden().get(name))
                : Optional.empty();
    }

    private Declared declared() {
        Declared known = declared;
        if (known == null) {
            known = new Declared();
            declared = known;
            for (String file : folder.names()) {
                if (isConfiguration(file)) {
                    declare(file, known);
                }
            }
            for (String file : filesOfVariables().toList()) {
                set(file, known.set());
            }
        }
        return known;
    }

    /** Whether Terraform reads a file as a part of the module. */
    static boolean isConfiguration(String file) {
        boolean isLeftOver = file.startsWith(".") || file.endsWith("~") || (file.startsWith("#") && file.endsWith("#"));
        return !isLeftOver && (file.endsWith(".tf") || file.endsWith(".tf.json"));
    }

    /** Later files win: first terraform.tfvars, then terraform.tfvars.json, then all others by name. */
    private Stream<String> filesOfVariables() {
        List<String> first = List.of("terraform.tfvars", "terraform.tfvars.json");
        return folder.names().stream()
                .filter(file ->
                        first.contains(file) || file.endsWith(".auto.tfvars") || file.endsWith(".auto.tfvars.json"))
                .sorted(Comparator.comparing((String file) -> !first.contains(file))
                        .thenComparing(file -> file));
    }

    private void declare(String file, Declared all) {
        Optional<JsonValue> root = folder.read(file)
                .filter(read -> read.text().contains("variable") || read.text().contains("locals"))
                .flatMap(Reading::root);
        if (root.isEmpty()) {
            return;
        }
        Part configuration = new Part(root.get(), "");
        Map<String, InFile> defaults = new HashMap<>();
        Map<String, InFile> locals = new HashMap<>();
        Blocks.of(configuration, "variable")
                .forEach(variables -> Blocks.names(variables)
                        .forEach(name -> Blocks.of(variables, name)
                                .flatMap(declaration -> Blocks.member(declaration, "default").stream())
                                .forEach(part -> defaults.putIfAbsent(name, new InFile(part.value(), file)))));
        Blocks.of(configuration, "locals").forEach(values -> members(values.value(), file, locals));
        if (Overrides.isOverride(file)) {
            defaults.forEach((name, value) -> all.overridden().put("var." + name, value));
            locals.forEach((name, value) -> all.overridden().put("local." + name, value));
        } else {
            defaults.forEach(all.defaults()::putIfAbsent);
            locals.forEach(all.locals()::putIfAbsent);
        }
    }

    private void set(String file, Map<String, InFile> values) {
        (file.endsWith(".json") ? folder.read(file) : folder.readHcl(file))
                .flatMap(Reading::root)
                .ifPresent(root -> members(root, file, values));
    }

    private static void members(JsonValue value, String file, Map<String, InFile> all) {
        if (value instanceof JsonObject object) {
            for (Member member : object.members()) {
                all.put(member.name(), new InFile(member.value(), file));
            }
        }
    }
}
