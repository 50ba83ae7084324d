package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Puts into fakes what exists when a test begins, and remembers what asked for it. */
final class GivenSetup {

    private static final String PROFILES_HINT =
            "\nhint: declare the profile with @GivenConnectorProfile(name = ..., type = ...), or allow any profile with"
                    + " @FakeAppflowTest(allowUndeclaredProfiles = true)";

    private final FlowFileReader reader;
    private final ClassLoader loader;
    private final List<Flow> flows = new ArrayList<>();
    private final List<Profile> profiles = new ArrayList<>();

    GivenSetup(FlowFileReader reader, ClassLoader loader) {
        this.reader = reader;
        this.loader = loader;
    }

    /** A flow of a file that a fake was given. */
    record Flow(FakeAppflow fake, FlowFileReader.Flow file, String origin) {}

    /** A connector profile that a fake was given. */
    record Profile(FakeAppflow fake, String name, String origin) {}

    /** Profiles come first, because flows need them, and faults last, because they must not hit the setup itself. */
    void apply(List<Given> givens, Function<Given, FakeAppflow> fakeOf) {
        for (Given each : givens) {
            if (each instanceof Given.Profile profile) {
                apply(profile, fakeOf.apply(profile));
            }
        }
        for (Given each : givens) {
            if (each instanceof Given.Entities entities) {
                apply(entities, fakeOf.apply(entities));
            }
        }
        for (Given each : givens) {
            if (each instanceof Given.Preparation preparation) {
                preparation.action().accept(fakeOf.apply(preparation));
            }
        }
        for (Given each : givens) {
            if (each instanceof Given.Flows files) {
                files.patterns().forEach(pattern -> apply(files, pattern, fakeOf.apply(files)));
            }
        }
        for (Given each : givens) {
            if (each instanceof Given.ScriptedRuns runs) {
                runs.giveTo(fakeOf.apply(runs));
            }
            if (each instanceof Given.InjectedFault fault) {
                fault.giveTo(fakeOf.apply(fault));
            }
        }
    }

    private void apply(Given.Profile profile, FakeAppflow fake) {
        try {
            profile.giveTo(fake);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(profile.origin() + ": the " + e.getMessage(), e);
        }
        profiles.add(new Profile(fake, profile.name(), profile.origin()));
    }

    private static void apply(Given.Entities entities, FakeAppflow fake) {
        try {
            entities.giveTo(fake);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new ExtensionConfigurationException(entities.origin() + ": " + e.getMessage(), e);
        }
    }

    private void apply(Given.Flows files, String pattern, FakeAppflow fake) {
        for (FlowFileReader.Flow flow : matching(files, pattern)) {
            // A class and its method may name the same file.
            if (flows.stream()
                    .anyMatch(given -> given.fake() == fake && given.file().isSameAs(flow))) {
                continue;
            }
            try {
                fake.givenFlow(flow.request());
            } catch (IllegalArgumentException e) {
                boolean isDuplicate = fake.flow(flow.request().flowName()).isPresent();
                throw new ExtensionConfigurationException(
                        files.origin() + ": " + flow.name() + ": the " + e.getMessage()
                                + (isDuplicate ? "" : PROFILES_HINT),
                        e);
            }
            flows.add(new Flow(fake, flow, files.origin()));
        }
    }

    private List<FlowFileReader.Flow> matching(Given.Flows files, String pattern) {
        try {
            return reader.flowsIn(pattern, files.values(), loader);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(files.origin() + ": " + e.getMessage(), e);
        }
    }

    List<Flow> flows() {
        return List.copyOf(flows);
    }

    List<Profile> profiles() {
        return List.copyOf(profiles);
    }

    /** The fakes are replaced by new ones. */
    void clear() {
        flows.clear();
        profiles.clear();
    }
}
