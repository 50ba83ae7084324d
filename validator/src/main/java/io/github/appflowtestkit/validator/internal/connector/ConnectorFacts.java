package io.github.appflowtestkit.validator.internal.connector;

import java.time.LocalDate;
import java.util.Optional;

/** Builds a row of the connector table from the differences to the common case. */
final class ConnectorFacts {

    final String type;
    final boolean isSource;
    final boolean isDestination;
    String label;
    String member;
    boolean needsProfile = true;
    boolean hasPrivateLink;
    boolean emitsEvents;
    boolean tracksChanges;
    Frequency mostOften = Frequency.MINUTE;
    Optional<EndOfLife> endOfLife = Optional.empty();

    ConnectorFacts(String type, boolean isSource, boolean isDestination) {
        this.type = type;
        this.isSource = isSource;
        this.isDestination = isDestination;
        this.label = type;
        this.member = type;
    }

    ConnectorFacts label(String other) {
        label = other;
        return this;
    }

    /** Sets a member of properties and operators that differs from the connector type. */
    ConnectorFacts member(String other) {
        member = other;
        return this;
    }

    ConnectorFacts withoutProfile() {
        needsProfile = false;
        return this;
    }

    ConnectorFacts privateLink() {
        hasPrivateLink = true;
        return this;
    }

    ConnectorFacts emitsEvents() {
        emitsEvents = true;
        return this;
    }

    /** An incremental flow requires no timestamp field. */
    ConnectorFacts tracksItsOwnChanges() {
        tracksChanges = true;
        return this;
    }

    ConnectorFacts every(Frequency frequency) {
        mostOften = frequency;
        return this;
    }

    ConnectorFacts ends(String service, LocalDate date, String instead) {
        endOfLife = Optional.of(new EndOfLife(service, date, instead));
        return this;
    }
}
