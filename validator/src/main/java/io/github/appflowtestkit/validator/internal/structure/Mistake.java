package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.Violation.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of the faults are mistakes of their own: one mistake often breaks several constraints at once. */
final class Mistake {

    /** The more fundamental a constraint, the earlier it stands: who mends the type need not hear of the length. */
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

    private Mistake() {}

    /** One fault for each mistake. */
    static List<Fault> among(List<Fault> faults, Shape.Structure request) {
        Map<Fault, Fault> byPlace = new LinkedHashMap<>();
        List<Fault> missing = new ArrayList<>();
        for (Fault fault : faults) {
            if (fault.kind() == Kind.REQUIRED) {
                missing.add(fault);
            } else {
                Fault place = fault.kind() == Kind.UNKNOWN ? fault : fault.as(Kind.TYPE);
                byPlace.merge(place, fault, Mistake::moreFundamental);
            }
        }
        List<Fault> mistakes = new ArrayList<>(byPlace.values());
        Set<Fault> misspelled = misspelled(mistakes, missing, request);
        missing.stream().filter(fault -> !misspelled.contains(fault)).forEach(mistakes::add);
        return mistakes;
    }

    private static Fault moreFundamental(Fault one, Fault other) {
        return Comparator.<Fault>comparingInt(fault -> FUNDAMENTAL_FIRST.indexOf(fault.kind()))
                                .compare(one, other)
                        <= 0
                ? one
                : other;
    }

    /** Missing members that are there, under a name that comes close. */
    private static Set<Fault> misspelled(List<Fault> mistakes, List<Fault> missing, Shape.Structure request) {
        Set<Fault> misspelled = new HashSet<>();
        for (Fault mistake : mistakes) {
            if (mistake.kind() == Kind.UNKNOWN) {
                meant(mistake, request)
                        .map(name -> Fault.ofMember(Kind.REQUIRED, mistake.pointer(), name))
                        .filter(missing::contains)
                        .ifPresent(misspelled::add);
            }
        }
        return misspelled;
    }

    /** The member that an unknown one was probably meant to be. */
    static Optional<String> meant(Fault unknown, Shape.Structure request) {
        return ShapeLookup.at(request, unknown.pointer()) instanceof Shape.Structure structure
                ? Nearest.to(unknown.member().orElseThrow(), structure.names())
                : Optional.empty();
    }
}
