package io.github.appflowtestkit.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Reads and refuses what real Terraform reads and refuses; needs {@code terraform} on the PATH, but no provider. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerraformVerdictTest {

    /** Documents of which it is not obvious what Terraform makes of them. */
    private static final List<String> ODD = List.of(
            "",
            "\n\n",
            "# a",
            "a",
            "a =",
            "a = 1 # b",
            "a = 1 // b\n",
            "a = 1 /* b\n */ # c",
            "a = 1 /* b\n */ b = 2",
            "/* b */ a = 1",
            "\uFEFFa = 1",
            "a = 1\uFEFF",
            "a = 1\r\n",
            "a = 1\rb = 2",
            "a = \"b\rc\"",
            "a = <<X\nb\rc\nX\n",
            "a = <<X\r\nb\r\nX\r\n",
            "# a\rb\nc = 1",
            "\fa = 1",
            "a\u00A0= 1",
            "a = 007",
            "a = 1.",
            "a = 1.e5",
            "a = .5",
            "a = +5",
            "a = 1e5",
            "a = 1e",
            "a = 1E+5",
            "a = 1e5e5",
            "a = 1..2",
            "a = 0x10",
            "a = 1_000",
            "a = - 5",
            "a = -\n5",
            "a = --5",
            "a = !true",
            "a = b.c.d",
            "a = b .c",
            "a = b. c",
            "a = b.\nc",
            "a = (b\n.c)",
            "a = b.*",
            "a = b.*.c[0].d",
            "a = b.*.*",
            "a = b.*.c.*.d",
            "a = b[*].c[*]",
            "a = b[*]*2",
            "a = b[ * ]",
            "a = b[\n0\n]",
            "a = b[]",
            "a = b[0, 1]",
            "a = b.0",
            "a = b.0.1",
            "a = b.0.c",
            "a = b.1e5",
            "a = b.\"c\"",
            "a = b[\"c\"]",
            "a = f()",
            "a = f ()",
            "a = f(,)",
            "a = f(1,)",
            "a = f(1,\n2\n)",
            "a = f(1\n2)",
            "a = f(b...)",
            "a = f(b...,)",
            "a = f(b..., c)",
            "a = f(...)",
            "a = f(b)(c)",
            "a = f(b).c[0]",
            "a = x::f(b)",
            "a = x::y::f(b)",
            "a = x::f",
            "a = x :: f()",
            "a = true()",
            "a = null.b",
            "a = (1)",
            "a = ()",
            "a = (1\n+\n2)",
            "a = 1\n+ 2",
            "a = 1 +\n2",
            "a = 1 == 2 == 3",
            "a = b ? c : d",
            "a = b ? c : d ? e : f",
            "a = b ? c ? d : e : f",
            "a = b ?\nc : d",
            "a = (b ?\nc\n:\nd)",
            "a = b ? c",
            "a = b ? : c",
            "a = b && c || !d",
            "a = b & c",
            "a = b ** c",
            "a = b ^ c",
            "a = ~b",
            "a = b => c",
            "a = b ... c",
            "a = 5 % 2",
            "a = 5 %{ 2",
            "a = []",
            "a = [,]",
            "a = [1,]",
            "a = [1,\n\n2\n,\n3,\n]",
            "a = [1\n]",
            "a = [1\n2]",
            "a = [for]",
            "a = [for, b]",
            "a = [(for), b]",
            "a = [b, for]",
            "a = [for b in c : d]",
            "a = [for b, c in d : e]",
            "a = [for b, c, d in e : f]",
            "a = [for b in c : d if e]",
            "a = [for b in c : d...]",
            "a = [for b in c : d => e]",
            "a = [\nfor b in c\n:\nd\n]",
            "a = [for b of c : d]",
            "a = [for \"b\" in c : d]",
            "a = [for in in in : in]",
            "a = {for b in c : d => e}",
            "a = {\nfor b in c :\nd\n=>\ne\n}",
            "a = {for b in c : d => e...}",
            "a = {for b in c : d => e... if f}",
            "a = {for b in c : d => e if f...}",
            "a = {for b in c : d}",
            "a = {for = 1}",
            "a = {\"for\" = 1}",
            "a = {b = 1, for = 2}",
            "a = {}",
            "a = {\n}",
            "a = {,}",
            "a = {b = 1}",
            "a = {b : 1}",
            "a = {b = 1,}",
            "a = {b = 1,,}",
            "a = {b = 1\n,}",
            "a = {b = 1,\n\n}",
            "a = {b = 1 c = 2}",
            "a = {b = 1; c = 2}",
            "a = {b\n= 1}",
            "a = {b =\n1}",
            "a = {b = 1 # c\n}",
            "a = {b = 1 # c }",
            "a = {b.c = 1}",
            "a = {b[0] = 1}",
            "a = {1 = 2}",
            "a = {true = 2}",
            "a = {null = 2}",
            "a = {-1 = 2}",
            "a = {b + c = 2}",
            "a = {(b) = 2}",
            "a = {\"${b}\" = 2}",
            "a = {<<X\nb\nX\n = 2}",
            "a = {b ? c : d}",
            "a = {b => c}",
            "a = {b}",
            "a = {b = {c = [{d = 1}]}}",
            "a = \"\"",
            "a = \"b\" \"c\"",
            "a = \"b\" + \"c\"",
            "a = \"b\".c",
            "a = \"b\"[0]",
            "a = \"\t\"",
            "a = \"\u0001\"",
            "a = \"\\u00e4\"",
            "a = \"\\u00E4g\"",
            "a = \"\\uFFFF\"",
            "a = \"\\u00\"",
            "a = \"\\uD83D\\uDE00\"",
            "a = \"\\U0001F600\"",
            "a = \"\\U0010FFFF\"",
            "a = \"\\U00110000\"",
            "a = \"\\U0001F60\"",
            "a = \"\\b\"",
            "a = \"\\/\"",
            "a = \"\\'\"",
            "a = \"\\${b}\"",
            "a = \"$\"",
            "a = \"$$\"",
            "a = \"$${\"",
            "a = \"$$${\"",
            "a = \"${\"",
            "a = \"%\"",
            "a = \"%{\"",
            "a = \"%%{\"",
            "a = \"${}\"",
            "a = \"${b}\"",
            "a = \"${ b }${c}\"",
            "a = \"${~ b ~}\"",
            "a = \"${~b~}\"",
            "a = \"${b ~ }\"",
            "a = \"${\nb\n}\"",
            "a = \"${\"${\"b\"}\"}\"",
            "a = \"${\"b}\"",
            "a = \"${{b = 1}}\"",
            "a = \"${{b = 1}.b}\"",
            "a = \"${b /* } */}\"",
            "a = \"${b # }\"",
            "a = \"${b # }\n}\"",
            "a = \"${<<X\nb\nX\n}\"",
            "a = \"${b:c}\"",
            "a = \"${b} $${c} %%{d}\"",
            "a = \"%{if b}c%{endif}\"",
            "a = \"%{ if b }c%{ else }d%{ endif }\"",
            "a = \"%{ if b }c%{ else }d%{ else }e%{ endif }\"",
            "a = \"%{ if b }%{ for c in d }%{ endif }%{ endfor }\"",
            "a = \"%{ if b }%{ for c in d }%{ endfor }%{ endif }\"",
            "a = \"%{ for c, d in e }${c}%{ endfor }\"",
            "a = \"%{ for c in d }%{ else }%{ endfor }\"",
            "a = \"%{~ if b ~}c%{~ endif ~}\"",
            "a = \"%{ if b }\"",
            "a = \"%{ endif }\"",
            "a = \"%{ else }\"",
            "a = \"%{ b }\"",
            "a = \"%{ if }c%{ endif }\"",
            "a = \"%{ if b c }d%{ endif }\"",
            "a = \"%{ endif b }\"",
            "a = \"%{\nif b\n}c%{\nendif\n}\"",
            "a = <<X\nX\n",
            "a = <<X\nX",
            "a = <<X\n\nX\n",
            "a = <<X\nb\n  X  \n",
            "a = <<X\nb\nX c\nX\n",
            "a = <<X\nb X\nX\n",
            "a = << X\nX\n",
            "a = <<X \nX\n",
            "a = <<-X\n b\n  X\n",
            "a = <<- X\nX\n",
            "a = <<\"X\"\nX\n",
            "a = <<X-Y\nX-Y\n",
            "a = <<1\n1\n",
            "a = <<ß\nß\n",
            "a = <<X\n${b}\nX\n",
            "a = <<X\n${b\n}\nX\n",
            "a = <<X\n${b}X\nX\n",
            "a = <<X\n${<<Y\nc\nY\n}\nX\n",
            "a = <<X\n%{ if b }\nc\n%{ endif }\nX\n",
            "a = <<X\n%{ if b }\nX\n",
            "a = <<X\n\"\\x ${\"y\"}\nX\n",
            "a = f(<<X\nb\nX\n)",
            "a = f(<<X\nb\nX)",
            "a = [<<X\nb\nX\n, <<Y\nc\nY\n]",
            "a = <<X\nb\nX\n + 1",
            "a {}",
            "a { }",
            "a {\n}",
            "a\n{\n}",
            "a { # b\n}",
            "a { /* b */ }",
            "a { b = 1 }",
            "a { b = 1, }",
            "a { b = 1\n}",
            "a {\nb = 1 }",
            "a {\nb = 1\n} c {}",
            "a { b = 1; c = 2 }",
            "a { b {} }",
            "a {\nb {}\n}",
            "a {\nb { c = 1 }\n}",
            "a { b = {\n} }",
            "a { b = [\n] }",
            "a { b = <<X\nc\nX\n}",
            "a { \"b\" = 1 }",
            "a {} # b",
            "a {} b {}",
            "a {",
            "a {\nb = 1",
            "a { b = 1",
            "a }",
            "a = {}}",
            "}",
            "{}",
            "[]",
            "\"a\" {}",
            "\"a\" = 1",
            "a \"b\" {}",
            "a \"b\" \"c\" {}",
            "a b c {}",
            "a b \"c\" d {}",
            "a \"b\" c = 1",
            "a \"\" {}",
            "a \"b ${c}\" {}",
            "a \"$${c}\" {}",
            "a \"%{c}\" {}",
            "a \"\\u0062\" {}",
            "a \"\\x\" {}",
            "a \"b\"\n{}",
            "a 1 {}",
            "a.b {}",
            "a.b = 1",
            "a: 1",
            "a := 1",
            "a == 1",
            "a = 1, b = 2",
            "a = 1 b = 2",
            "a = 1\n\n\nb = 2",
            "a = b c",
            "a = b \"c\"",
            "-a = 1",
            "_a = 1",
            "a- = 1",
            "a--b = 1",
            "1a = 1",
            "ä = 1",
            "日本 = 1",
            "a\u0301 = 1",
            "a\u200B = 1",
            "a\u200D = 1",
            "😀 = 1",
            "a = 😀",
            "a = \"😀\"",
            "a = 'b'",
            "a = `b`",
            "a = \u201Cb\u201D",
            "a = ${b}",
            "a = $b",
            "a = @b",
            "a = b?",
            "a = \\b",
            "/*",
            "/* /* */ */",
            "/*/",
            "/**/",
            "//",
            "/ a");

    private String terraform = "";

    @TempDir
    private Path folder;

    @BeforeAll
    void find() {
        terraform = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(path -> Path.of(path, "terraform"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
        assumeTrue(!terraform.isEmpty(), "no terraform is on the PATH, so nothing is compared with it");
    }

    /** What Terraform prints, errors as well. */
    private String terraform(String input, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(terraform));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("CHECKPOINT_DISABLE", "1");
        builder.environment().remove("TF_CLI_CONFIG_FILE");
        Process process = builder.start();
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Those of some documents that Terraform refuses, in their order. */
    private List<String> refused(List<String> documents) throws IOException {
        for (int i = 0; i < documents.size(); i++) {
            Files.writeString(folder.resolve(i + ".tf"), documents.get(i));
        }
        Set<Integer> numbers = new TreeSet<>();
        Matcher error = Pattern.compile("on (\\d+)\\.tf line").matcher(terraform("", "fmt", "-check", "-no-color"));
        while (error.find()) {
            numbers.add(Integer.valueOf(error.group(1)));
        }
        return numbers.stream().map(documents::get).toList();
    }

    /** Terraform looks for duplicate blocks later. */
    private static boolean weRefuse(String hcl) {
        Reading reading = HclTesting.read(hcl);
        return reading.root().isEmpty()
                || reading.findings().stream()
                        .anyMatch(finding -> finding.message().startsWith("duplicate argument"));
    }

    private void assertSameVerdicts(List<String> documents) throws IOException {
        Set<String> refused = new HashSet<>(refused(documents));
        List<String> others = documents.stream()
                .filter(document -> weRefuse(document) != refused.contains(document))
                .map(document ->
                        (weRefuse(document) ? "we refuse: " : "Terraform refuses: ") + JsonText.literal(document))
                .toList();

        assertThat(others).isEmpty();
        assertThat(refused.size()).isBetween(1, documents.size() - 1);
    }

    @Test
    void configurations_of_the_repository_are_sound() throws IOException {
        List<String> documents = new ArrayList<>();
        for (Path file : HclTesting.fixtures()) {
            documents.add(Files.readString(file));
        }

        assertThat(refused(documents)).isEmpty();
    }

    @Test
    void what_we_refuse_terraform_refuses() throws IOException {
        List<String> documents = HclTesting.broken();

        assertThat(refused(documents)).isNotEmpty().isEqualTo(documents);
    }

    @Test
    void odd_documents_have_the_same_verdict() throws IOException {
        assertSameVerdicts(ODD);
    }

    @Test
    void documents_with_random_mistakes_have_the_same_verdict() throws IOException {
        int count = Integer.getInteger("appflow.mistakes", 1_000);

        assertSameVerdicts(IntStream.range(0, count)
                .mapToObj(seed -> withMistake(new Random(seed)))
                .toList());
    }

    private static String withMistake(Random random) {
        String text = new HclDocument(random.nextLong()).text();
        int at = random.nextInt(text.length() + 1);
        int behind = Math.min(text.length(), at + random.nextInt(3));
        String pieces = "{}[]()\"\\=,:\n#~$%?.*-1ae \r";
        int piece = random.nextInt(pieces.length());
        String mistaken = text.substring(0, at) + pieces.charAt(piece) + text.substring(behind);
        // half a character cannot be in a file
        return new String(mistaken.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Terraform prints the values as JSON in a string of HCL. */
    @Test
    void strings_have_the_same_value() throws Exception {
        List<String> strings = new ArrayList<>(List.of(
                "\"$ $$ $${a} $$${b} $$$${c} %%{d} %$${e} 100%\"",
                "\"\\u00e4\\U0001F600\\t\\\\\\\"\"",
                "<<-EOT\n    a\n\n      b\n   \n    $${c}\n   EOT\n",
                "<<-EOT\n\t a\n   b\n  EOT\n",
                "<<-EOT\n    a\r\n      b\r\n\r\n    EOT\r\n",
                "<<-EOT\n  \n    EOT\n",
                "<<-EOT\n    $${a}\n   %%{b}\n    EOT\n",
                "<<EOT\na \\n $$$${x}\n  EOT x\n  $\n%\n$$\nEOT\n",
                "<<EOT\nEOT\n"));
        for (int seed = 0; seed < 300; seed++) {
            HclDocument document = new HclDocument(seed);
            document.values().forEach((pointer, shown) -> {
                if (shown.startsWith("\"")) {
                    strings.add(document.cuts().get(pointer) + "\n");
                }
            });
        }
        String list = "a = [\n" + String.join(",", strings) + "]\n";
        Files.writeString(folder.resolve("main.tf"), "locals {\n" + list + "}\n");

        String printed = terraform("jsonencode(local.a)\n", "console");

        JsonValue string = new JsonReader("[" + printed + "]", 10).read().root().orElseThrow();
        String json = ((JsonString) string.at("/0").orElseThrow()).value();
        // the tree is that of Terraform's JSON syntax
        String inJsonSyntax = json.replace("${", "$${").replace("%{", "%%{");
        JsonValue expected = new JsonReader(inJsonSyntax, 10).read().root().orElseThrow();
        assertThat(HclTesting.tree(list).at("/a").map(HclTesting::shown)).contains(HclTesting.shown(expected));
        assertThat(strings.stream().filter(each -> each.startsWith("<<"))).hasSizeGreaterThan(20);
    }
}
