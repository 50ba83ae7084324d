package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.fake.internal.server.admin.Given;
import io.github.appflowtestkit.fake.internal.server.admin.Place;
import io.github.appflowtestkit.fake.internal.server.admin.Places;
import io.github.appflowtestkit.fake.internal.transport.CredentialScope;
import java.util.List;
import java.util.Optional;

/** The accounts and Regions of one server, with what each of them starts with. */
final class ServerPlaces implements Places {

    private final FakeAppflow home;
    private final RunningClock clock;
    private final int mostCalls;
    private volatile List<Given> given = List.of();

    /** Places that keep so many of their calls. */
    ServerPlaces(FakeAppflow home, RunningClock clock, int mostCalls) {
        this.home = home;
        this.clock = clock;
        this.mostCalls = mostCalls;
        all().forEach(place -> place.account().keepCalls(mostCalls));
        home.realm().onNew(this::begin);
    }

    private void begin(FakeAppflow fake) {
        fake.account().keepCalls(mostCalls);
        give(place(fake));
    }

    private static Place place(FakeAppflow fake) {
        return new Place(fake, fake.account());
    }

    private void give(Place place) {
        given.forEach(each -> each.giveIn(place));
    }

    @Override
    public Place home() {
        return place(home);
    }

    @Override
    public boolean has(CredentialScope scope) {
        return home.realm().has(scope);
    }

    @Override
    public Optional<Place> at(CredentialScope scope) {
        return home.realm().of(Optional.of(scope)).map(ServerPlaces::place);
    }

    @Override
    public void give(List<Given> list) {
        given = List.copyOf(list);
        all().forEach(this::give);
    }

    @Override
    public List<Place> all() {
        return home.realm().all().stream().map(ServerPlaces::place).toList();
    }

    @Override
    public void reset() {
        home.reset();
        clock.restart();
        all().forEach(this::give);
    }

    @Override
    public void reset(Place place) {
        place.account().reset(instant -> {});
        give(place);
    }
}
