import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLClassLoader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Writes old class files of a jar again as those of Java 17, with stack maps. Java verifies older ones slowly and puts them
 * into no archive that speeds up its start; those of picocli are for Java 5.
 */
final class NewerClassFiles {

    private static final int FIRST_WITH_STACK_MAPS = Opcodes.V1_7;

    private NewerClassFiles() {}

    public static void main(String... args) throws IOException {
        Path jar = Path.of(args[0]);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        int newer = 0;
        try (ZipFile old = new ZipFile(jar.toFile());
                URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                ZipOutputStream zip = new ZipOutputStream(written)) {
            for (ZipEntry entry : Collections.list(old.entries())) {
                byte[] content = old.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith(".class") && version(content) < FIRST_WITH_STACK_MAPS) {
                    content = newer(content, classes);
                    newer++;
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                zip.putNextEntry(copy);
                zip.write(content);
                zip.closeEntry();
            }
        }
        Files.write(jar, written.toByteArray());
        System.out.println("class files of " + jar.getFileName() + " made newer: " + newer);
    }

    private static int version(byte[] classFile) {
        return (classFile[6] & 0xff) << 8 | classFile[7] & 0xff;
    }

    private static byte[] newer(byte[] classFile, ClassLoader classes) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return classes;
            }
        };
        ClassVisitor asJava17 = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(
                    int version, int access, String name, String signature, String superName, String[] interfaces) {
                super.visit(Opcodes.V17, access, name, signature, superName, interfaces);
            }
        };
        // subroutines, which Java 7 gave up, would make this fail; no such class is in the jar
        new ClassReader(classFile).accept(asJava17, 0);
        return writer.toByteArray();
    }
}
