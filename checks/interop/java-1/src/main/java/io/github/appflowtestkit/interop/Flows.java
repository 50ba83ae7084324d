package io.github.appflowtestkit.interop;

import com.amazonaws.services.appflow.AmazonAppflow;
import com.amazonaws.services.appflow.model.CancelFlowExecutionsRequest;
import com.amazonaws.services.appflow.model.ConflictException;
import com.amazonaws.services.appflow.model.CreateFlowRequest;
import com.amazonaws.services.appflow.model.CreateFlowResult;
import com.amazonaws.services.appflow.model.DeleteConnectorProfileRequest;
import com.amazonaws.services.appflow.model.DeleteFlowRequest;
import com.amazonaws.services.appflow.model.DescribeFlowExecutionRecordsRequest;
import com.amazonaws.services.appflow.model.DescribeFlowRequest;
import com.amazonaws.services.appflow.model.DescribeFlowResult;
import com.amazonaws.services.appflow.model.DestinationConnectorProperties;
import com.amazonaws.services.appflow.model.DestinationFlowConfig;
import com.amazonaws.services.appflow.model.ExecutionRecord;
import com.amazonaws.services.appflow.model.FlowDefinition;
import com.amazonaws.services.appflow.model.ListFlowsRequest;
import com.amazonaws.services.appflow.model.ListFlowsResult;
import com.amazonaws.services.appflow.model.ListTagsForResourceRequest;
import com.amazonaws.services.appflow.model.ResourceNotFoundException;
import com.amazonaws.services.appflow.model.S3DestinationProperties;
import com.amazonaws.services.appflow.model.StartFlowRequest;
import com.amazonaws.services.appflow.model.StopFlowRequest;
import com.amazonaws.services.appflow.model.TagResourceRequest;
import com.amazonaws.services.appflow.model.TriggerConfig;
import com.amazonaws.services.appflow.model.UntagResourceRequest;
import com.amazonaws.services.appflow.model.UpdateFlowRequest;
import com.amazonaws.services.appflow.model.ValidationException;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flows from examples/flows, their runs and tags, and how they end. */
final class Flows {

    private final Client client;
    private final Checks checks;
    private final ServedFake fake;
    private final Attempts attempts;
    private final CreateFlowRequest onDemand;
    private final CreateFlowRequest scheduled;
    private final CreateFlowRequest event;

    Flows(Client client, ServedFake fake, Attempts attempts) throws IOException {
        this.client = client;
        this.checks = client.checks();
        this.fake = fake;
        this.attempts = attempts;
        this.onDemand = fake.example("salesforce-accounts-to-s3", CreateFlowRequest.class);
        this.scheduled = fake.example("s3-leads-to-salesforce", CreateFlowRequest.class);
        this.event = fake.example("salesforce-opportunity-events-to-eventbridge", CreateFlowRequest.class);
    }

    void check() throws IOException, InterruptedException {
        creation();
        refusals();
        descriptions();
        updates();
        pages();
        runs();
        tags();
        deletion();
    }

    private void creation() throws IOException, InterruptedException {
        CreateFlowRequest request = onDemand.clone().withClientToken("flow-1");
        CreateFlowResult created = client.call(AmazonAppflow::createFlow, request);
        checks.that("a flow has an ARN", created.getFlowArn(), ServedFake.arn("flow", onDemand.getFlowName()));
        checks.that("OnDemand flows are created as Active", created.getFlowStatus(), "Active");
        checks.that("the same token acts once", client.call(AmazonAppflow::createFlow, request), created);
        client.refused(
                AmazonAppflow::createFlow,
                request.clone().withDescription("other"),
                ConflictException.class,
                409,
                "Conflict executing request: The client token was used with other parameters before.");
        checks.that(
                "Scheduled flows are created as Draft",
                client.call(AmazonAppflow::createFlow, scheduled).getFlowStatus(),
                "Draft");
        String fault = "{\"operation\": \"CreateFlow\", \"afterCommit\": true, \"fault\": \"connectionLost\"}";
        checks.that("a fault is put in place", fake.admin("faults", fault), 200);
        int before = attempts.count();
        checks.that(
                "Event flows are created as Draft",
                client.call(AmazonAppflow::createFlow, event).getFlowStatus(),
                "Draft");
        checks.that("a lost answer is asked for again, with the same token", attempts.count() - before, 2);
    }

    private void refusals() {
        client.refused(
                AmazonAppflow::createFlow,
                onDemand,
                ConflictException.class,
                409,
                "Conflict executing request: Flow with name " + onDemand.getFlowName() + " already exists.");
        client.refused(
                AmazonAppflow::createFlow,
                onDemand.clone().withFlowName("no trigger").withTriggerConfig(new TriggerConfig()),
                ValidationException.class,
                400,
                "2 validation errors detected: Value 'no trigger' at 'flowName' failed to satisfy constraint: Member must"
                        + " satisfy regular expression pattern: [a-zA-Z0-9][\\w!@#.-]+; Value null at"
                        + " 'triggerConfig.triggerType' failed to satisfy constraint: Member must not be null");
        client.refused(
                AmazonAppflow::createFlow,
                onDemand.clone()
                        .withFlowName("nowhere")
                        .withSourceFlowConfig(
                                onDemand.getSourceFlowConfig().clone().withConnectorProfileName("missing")),
                ResourceNotFoundException.class,
                404,
                "Connector Profile with name missing does not exist.");
        client.refused(
                AmazonAppflow::describeFlow,
                new DescribeFlowRequest().withFlowName("missing"),
                ResourceNotFoundException.class,
                404,
                "Flow with name missing does not exist.");
    }

    private void descriptions() {
        DescribeFlowResult described = client.call(AmazonAppflow::describeFlow, describe(scheduled));
        checks.that("tasks come back as they were sent", described.getTasks(), scheduled.getTasks());
        checks.that("tags come back as they were sent", described.getTags(), scheduled.getTags());
        checks.that("triggers come back as they were sent", described.getTriggerConfig(), scheduled.getTriggerConfig());
        Date start = Date.from(Instant.parse(ServedFake.START));
        checks.that(
                "times are Dates",
                List.of(described.getCreatedAt(), described.getLastUpdatedAt()),
                List.of(start, start));
    }

    private void updates() {
        UpdateFlowRequest update = new UpdateFlowRequest()
                .withFlowName(onDemand.getFlowName())
                .withTriggerConfig(onDemand.getTriggerConfig())
                .withSourceFlowConfig(onDemand.getSourceFlowConfig())
                .withDestinationFlowConfigList(onDemand.getDestinationFlowConfigList())
                .withTasks(onDemand.getTasks());
        checks.that(
                "the answer to an update has the status",
                client.call(AmazonAppflow::updateFlow, update.clone().withDescription("new"))
                        .getFlowStatus(),
                "Active");
        checks.that(
                "it changes the flow",
                client.call(AmazonAppflow::describeFlow, describe(onDemand)).getDescription(),
                "new");
        S3DestinationProperties elsewhere = onDemand.getDestinationFlowConfigList()
                .get(0)
                .getDestinationConnectorProperties()
                .getS3()
                .clone()
                .withBucketName("elsewhere");
        DestinationFlowConfig destination = onDemand.getDestinationFlowConfigList()
                .get(0)
                .clone()
                .withDestinationConnectorProperties(new DestinationConnectorProperties().withS3(elsewhere));
        client.refused(
                AmazonAppflow::updateFlow,
                update.clone().withDestinationFlowConfigList(List.of(destination)),
                ValidationException.class,
                400,
                "Update Flow request failed due to:[Destination object for the destination connector can not be updated]");
    }

    private void pages() {
        ListFlowsResult first = client.call(AmazonAppflow::listFlows, new ListFlowsRequest().withMaxResults(2));
        ListFlowsResult second = client.call(
                AmazonAppflow::listFlows,
                new ListFlowsRequest().withMaxResults(2).withNextToken(first.getNextToken()));
        List<String> listed = Stream.of(first, second)
                .flatMap(page -> page.getFlows().stream())
                .map(FlowDefinition::getFlowName)
                .toList();
        checks.that("pages hold every flow once", listed, names());
        checks.that("a page is as long as asked", first.getFlows().size(), 2);
        checks.that("the last page has no token", second.getNextToken(), null);
    }

    private void runs() {
        String name = onDemand.getFlowName();
        String run = client.call(AmazonAppflow::startFlow, start(onDemand)).getExecutionId();
        ExecutionRecord record = client.call(
                        AmazonAppflow::describeFlowExecutionRecords,
                        new DescribeFlowExecutionRecordsRequest().withFlowName(name))
                .getFlowExecutions()
                .get(0);
        checks.that("the run is recorded", record.getExecutionId(), run);
        checks.that("it was successful", record.getExecutionStatus(), "Successful");
        checks.that("its time is a Date", record.getStartedAt(), Date.from(Instant.parse(ServedFake.START)));
        checks.that(
                "what has ended cannot be cancelled",
                client.call(
                                AmazonAppflow::cancelFlowExecutions,
                                new CancelFlowExecutionsRequest()
                                        .withFlowName(name)
                                        .withExecutionIds(run))
                        .getInvalidExecutions(),
                List.of(run));
        client.refused(
                AmazonAppflow::stopFlow,
                new StopFlowRequest().withFlowName(name),
                com.amazonaws.services.appflow.model.UnsupportedOperationException.class,
                400,
                "Flow " + name + " runs on demand and cannot be stopped.");
        checks.that(
                "Scheduled flows are activated",
                client.call(AmazonAppflow::startFlow, start(scheduled)).getFlowStatus(),
                "Active");
        client.refused(
                AmazonAppflow::deleteFlow,
                new DeleteFlowRequest().withFlowName(scheduled.getFlowName()),
                ConflictException.class,
                409,
                "Conflict executing request: Flow is in active state, please set forceDelete to true or deactivate the"
                        + " flow: " + scheduled.getFlowName());
        checks.that(
                "a stopped flow is Suspended",
                client.call(AmazonAppflow::stopFlow, new StopFlowRequest().withFlowName(scheduled.getFlowName()))
                        .getFlowStatus(),
                "Suspended");
    }

    private void tags() {
        String arn = ServedFake.arn("flow", onDemand.getFlowName());
        client.call(
                AmazonAppflow::tagResource,
                new TagResourceRequest()
                        .withResourceArn(arn)
                        .withTags(Map.of("cost:centre/a", "7 + 1", "owner", "ada")));
        client.call(
                AmazonAppflow::untagResource,
                new UntagResourceRequest().withResourceArn(arn).withTagKeys("owner", "stage"));
        checks.that(
                "tags are added and removed",
                client.call(AmazonAppflow::listTagsForResource, new ListTagsForResourceRequest().withResourceArn(arn))
                        .getTags(),
                Map.of("team", "data-platform", "cost:centre/a", "7 + 1"));
        client.refused(
                AmazonAppflow::listTagsForResource,
                new ListTagsForResourceRequest().withResourceArn(arn + ".missing"),
                ResourceNotFoundException.class,
                404,
                "Resource with ARN " + arn + ".missing does not exist.");
    }

    private void deletion() {
        client.refused(
                AmazonAppflow::deleteConnectorProfile,
                new DeleteConnectorProfileRequest().withConnectorProfileName("crm-production"),
                ConflictException.class,
                409,
                "Conflict executing request: Connector profile: crm-production is associated with one or more flows. If you"
                        + " still want to delete it, then make delete request with forceDelete flag as true. Some of the"
                        + " associated flows are: "
                        + names().stream().collect(Collectors.joining(", ", "[", "]")));
        for (String name : names()) {
            client.call(AmazonAppflow::deleteFlow, new DeleteFlowRequest().withFlowName(name));
        }
        client.call(
                AmazonAppflow::deleteConnectorProfile,
                new DeleteConnectorProfileRequest().withConnectorProfileName("crm-production"));
        checks.that(
                "no flow is left",
                client.call(AmazonAppflow::listFlows, new ListFlowsRequest()).getFlows(),
                List.of());
    }

    private List<String> names() {
        return Stream.of(onDemand, scheduled, event)
                .map(CreateFlowRequest::getFlowName)
                .toList();
    }

    private static DescribeFlowRequest describe(CreateFlowRequest flow) {
        return new DescribeFlowRequest().withFlowName(flow.getFlowName());
    }

    private static StartFlowRequest start(CreateFlowRequest flow) {
        return new StartFlowRequest().withFlowName(flow.getFlowName());
    }
}
