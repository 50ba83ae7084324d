package io.github.appflowtestkit.fake.internal.server.admin;

import static io.github.appflowtestkit.fake.internal.server.admin.AdminRoute.answering;
import static io.github.appflowtestkit.fake.internal.server.admin.AdminRoute.get;
import static io.github.appflowtestkit.fake.internal.server.admin.AdminRoute.post;

import java.util.List;
import java.util.Map;

/** The table of all admin routes. {@code control.schema.json} describes their requests and answers. */
final class AdminRoutes {

    static final List<AdminRoute> ALL = List.of(
            get("", "lists the admin routes", AdminRoutes::list),
            post("/reset", "resets everything, or one account and Region, to the start", StateRoutes::reset),
            get(
                            "/state",
                            "shows flows, runs, connector profiles, connectors, entities and the time",
                            StateRoutes::state)
                    .withParameters(Page.MAX_RESULTS, Page.NEXT_TOKEN),
            get("/calls", "shows the recorded calls", CallRoutes::calls)
                    .withParameters("operation", Page.MAX_RESULTS, Page.NEXT_TOKEN),
            answering("/events", "tells what changes, in server-sent events", ChangeStreams::listen),
            get("/clock", "shows the time", ClockRoutes::time),
            post("/clock", "moves the clock forward: advance by a duration, or set to a timestamp", ClockRoutes::move),
            get("/faults", "shows the faults in place and how often each was used", FaultRoutes::list)
                    .withParameters(Page.MAX_RESULTS, Page.NEXT_TOKEN),
            post("/faults", "adds a fault", FaultRoutes::add),
            post("/connector-profiles", "given: a connector profile exists", GivenRoutes::connectorProfile),
            post("/connectors", "given: a custom connector is registered", GivenRoutes::connector),
            post("/connector-entities", "given: a connector has an entity", GivenRoutes::entity),
            post("/flows", "given: the flow of a CreateFlow request exists", GivenRoutes::flow),
            answering("/flows/{flowName}", "returns a flow as a CreateFlow request, for a file", FlowRoutes::export),
            post("/buckets", "given: an S3 bucket is reachable, missing, empty or forbidden", GivenRoutes::bucket),
            post(
                    "/private-connections",
                    "given: the private connection of a connector profile is pending, created or failed",
                    GivenRoutes::privateConnection),
            post("/runs", "sets how the next runs of one flow, some or all proceed and end", RunRoutes::script),
            post("/start-flow", "starts or activates a flow as StartFlow does", RunRoutes::start),
            post("/finish-run", "ends a run that is in progress", RunRoutes::finish),
            post("/event", "sends a change event to an Event flow, which runs", RunRoutes::event));

    private AdminRoutes() {}

    private static Map<String, ?> list(AdminRequest request) {
        request.members();
        return JsonObject.of(
                "routes",
                ALL.stream()
                        .map(route -> JsonObject.of(
                                "method", route.method(), "path", route.path(), "summary", route.summary()))
                        .toList());
    }
}
