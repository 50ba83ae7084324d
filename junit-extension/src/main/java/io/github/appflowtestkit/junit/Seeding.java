package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Gives fakes what they are to hold when a test begins, and remembers what came from where. */
final class Seeding {

    private static final String PROFILES_HINT =
            "\nhint: profiles are declared by @GivenConnectorProfile(name = ..., type ="
                    + " ...); with @FakeAppflowTest(allowUndeclaredProfiles = true) none need be";

    private final Seeds seeds;
    private final ClassLoader loader;
    private final List<SeededFlow> flows = new ArrayList<>();
    private final List<SeededProfile> profiles = new ArrayList<>();

    Seeding(Seeds seeds, ClassLoader loader) {
        this.seeds = seeds;
        this.loader = loader;
    }

    /** A flow that exists because a test asked for it. */
    record SeededFlow(FakeAppflow fake, Seed seed, String origin) {}

    /** A connector profile that exists because a test asked for it. */
    record SeededProfile(FakeAppflow fake, String name, String origin) {}

    /**
     * Gives everything: profiles first, because flows need them, and faults last, because what is given must not meet
     * them.
     */
    void give(List<Given> givens, Function<Given, FakeAppflow> fakeOf) {
        for (Given each : givens) {
            if (each instanceof Given.Profile profile) {
                give(profile, fakeOf.apply(profile));
            }
        }
        for (Given each : givens) {
            if (each instanceof Given.Preparation preparation) {
                preparation.action().accept(fakeOf.apply(preparation));
            }
        }
        for (Given each : givens) {
            if (each instanceof Given.Flows files) {
                files.patterns().forEach(pattern -> give(files, pattern, fakeOf.apply(files)));
            }
        }
        for (Given each : givens) {
            if (each instanceof Given.FaultOutcome fault) {
                fault.giveTo(fakeOf.apply(fault));
            }
        }
    }

    private void give(Given.Profile profile, FakeAppflow fake) {
        try {
            profile.giveTo(fake);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(profile.origin() + ": the " + e.getMessage(), e);
        }
        profiles.add(new SeededProfile(fake, profile.name(), profile.origin()));
    }

    private void give(Given.Flows files, String pattern, FakeAppflow fake) {
        for (Seed seed : matching(files, pattern)) {
            if (isGiven(seed, fake)) {
                continue;
            }
            try {
                fake.givenFlow(seed.request());
            } catch (IllegalArgumentException e) {
                throw new ExtensionConfigurationException(
                        files.origin() + ": " + seed.name() + ": the " + e.getMessage()
                                + (fake.flow(seed.request().flowName()).isPresent() ? "" : PROFILES_HINT),
                        e);
            }
            flows.add(new SeededFlow(fake, seed, files.origin()));
        }
    }

    /** One file may be asked for by class and method; it is given once. */
    private boolean isGiven(Seed seed, FakeAppflow fake) {
        return flows.stream()
                .anyMatch(flow -> flow.fake() == fake
                        && flow.seed().name().equals(seed.name())
                        && flow.seed().file().address().equals(seed.file().address()));
    }

    private List<Seed> matching(Given.Flows files, String pattern) {
        try {
            return seeds.matching(pattern, loader);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(files.origin() + ": " + e.getMessage(), e);
        }
    }

    List<SeededFlow> flows() {
        return List.copyOf(flows);
    }

    List<SeededProfile> profiles() {
        return List.copyOf(profiles);
    }

    void forget() {
        flows.clear();
        profiles.clear();
    }
}
