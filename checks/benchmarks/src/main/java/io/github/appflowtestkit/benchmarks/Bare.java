package io.github.appflowtestkit.benchmarks;

/** The least that a JVM does: it prints one line. */
final class Bare {

    private Bare() {}

    public static void main(String[] arguments) {
        System.out.println("a line");
    }
}
