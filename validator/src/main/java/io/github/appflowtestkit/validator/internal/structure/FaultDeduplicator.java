package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.Violation.Kind;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps one fault for each mistake, because one mistake often breaks several constraints at once. */
final class FaultDeduplicator {

    /** The most fundamental constraint first: a user who fixes the type need not read about the length. */
    private static final List<Kind> FUNDAMENTAL_FIRST = List.of(
            Kind.TYPE,
            Kind.TIMESTAMP,
            Kind.ENUM,
            Kind.MIN_LENGTH,
            Kind.MAX_LENGTH,
            Kind.PATTERN,
            Kind.MINIMUM,
            Kind.MAXIMUM,
            Kind.MIN_ENTRIES,
            Kind.MAX_ENTRIES);

    private FaultDeduplicator() {}

    /** One fault for each value, and missing members only if they are not just misspelled. */
    static List<Fault> deduplicated(List<Fault> faults, StructureShape request) {
        Map<Fault, Fault> byPlace = new LinkedHashMap<>();
        Set<Fault> misspelled = new HashSet<>();
        for (Fault fault : faults) {
            if (fault.kind() == Kind.UNKNOWN) {
                meant(fault, request)
                        .map(name -> Fault.ofMember(Kind.REQUIRED, fault.pointer(), name))
                        .ifPresent(misspelled::add);
            }
            boolean ofMember = fault.kind() == Kind.UNKNOWN || fault.kind() == Kind.REQUIRED;
            byPlace.merge(ofMember ? fault : fault.as(Kind.TYPE), fault, FaultDeduplicator::moreFundamental);
        }
        List<Fault> remaining = new ArrayList<>(byPlace.values());
        remaining.removeAll(misspelled);
        return remaining;
    }

    private static Fault moreFundamental(Fault one, Fault other) {
        return FUNDAMENTAL_FIRST.indexOf(one.kind()) <= FUNDAMENTAL_FIRST.indexOf(other.kind()) ? one : other;
    }

    /** The member that the user probably meant by an unknown one. */
    private static Optional<String> meant(Fault unknown, StructureShape request) {
        return ShapeLookup.at(request, unknown.pointer()) instanceof StructureShape structure
                ? Nearest.to(unknown.member().orElseThrow(), structure.names())
                : Optional.empty();
    }
}
