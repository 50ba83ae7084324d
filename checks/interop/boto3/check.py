"""boto3 against `appflow-testkit serve`: all 25 operations as that client sees them. Run it with a Python that has boto3."""

import copy
import datetime
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from testkit import ACCOUNT, REGION, Checks, Server, arn, example  # noqa: E402

from botocore.exceptions import ClientError  # noqa: E402

START = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)

checks = Checks("boto3", "boto3")
check = checks.that


def call(operation, **parameters):
    """Calls an operation by its API name."""
    method = re.sub("(?<=[a-z])(?=[A-Z])", "_", operation).lower()
    answer = getattr(client, method)(**parameters)
    metadata = answer.pop("ResponseMetadata")
    check(f"{operation}: status", metadata["HTTPStatusCode"], 200)
    check(f"{operation}: request id", len(metadata["RequestId"]), 36)
    checks.answered(operation)
    return answer


def refused(operation, parameters, code, status, message):
    """Calls an operation that the service refuses."""
    method = re.sub("(?<=[a-z])(?=[A-Z])", "_", operation).lower()
    try:
        getattr(client, method)(**parameters)
        check(f"{operation} is refused", "answered", code)
    except ClientError as refusal:
        check(f"{operation}: type of the refusal", type(refusal).__name__, code)
        check(f"{operation}: refusal", refusal.response["Error"], {"Message": message, "Code": code})
        check(f"{operation}: status", refusal.response["ResponseMetadata"]["HTTPStatusCode"], status)


def answer_is_lost_once(operation):
    """The next call of an operation is carried out, and its connection breaks before the answer."""
    fault = {"operation": operation, "afterCommit": True, "fault": "connectionLost"}
    check("a fault is put in place", server.steer("faults", fault)["operation"], operation)


def names(flows):
    return [flow["flowName"] for flow in flows]


def profiles_and_connectors():
    name = "crm-production"
    config = {
        "connectorProfileProperties": {"Salesforce": {"instanceUrl": "https://crm.example.com"}},
        "connectorProfileCredentials": {"Salesforce": {"accessToken": "very-secret", "refreshToken": "also-secret"}},
    }
    profile = {"connectorProfileName": name, "connectionMode": "Public", "connectorProfileConfig": config}
    created = call("CreateConnectorProfile", connectorType="Salesforce", **profile)
    check("a profile has an ARN", created["connectorProfileArn"], arn("connectorprofile", name))
    refused("CreateConnectorProfile", {"connectorType": "Salesforce", **profile}, "ConflictException", 409,
            f"Conflict executing request: Connector Profile with name {name} already exists.")
    config["connectorProfileProperties"]["Salesforce"]["instanceUrl"] = "https://new.example.com"
    call("UpdateConnectorProfile", **profile)
    details = call("DescribeConnectorProfiles", connectorProfileNames=[name, "missing"])["connectorProfileDetails"]
    check("there is one profile", [detail["connectorProfileName"] for detail in details], [name])
    check("it was updated", details[0]["connectorProfileProperties"]["Salesforce"]["instanceUrl"], "https://new.example.com")
    check("its time is a datetime", details[0]["createdAt"], START)
    check("its credentials stay where they are", re.findall("very-|also-", str(details)), [])

    entities = call("ListConnectorEntities", connectorProfileName=name)["connectorEntityMap"]
    entity = next(iter(entities.values()))[0]["name"]
    fields = call("DescribeConnectorEntity", connectorProfileName=name, connectorEntityName=entity)
    check("an entity has fields", len(fields["connectorEntityFields"]) > 0, True)
    call("ResetConnectorMetadataCache", connectorProfileName=name)
    declared = [
        {"identifier": "Id", "label": "Order", "isPrimaryKey": True, "isDeprecated": False},
        {
            "identifier": "Total__c",
            "supportedFieldTypeDetails": {"v1": {
                "fieldType": "currency",
                "filterOperators": ["EQUAL_TO", "GREATER_THAN"],
                "supportedValues": ["10", "20"],
            }},
            "destinationProperties": {"isCreatable": True, "supportedWriteOperations": ["INSERT", "UPSERT"]},
        },
    ]
    entity = {"connectorType": "Salesforce", "connectorEntityName": "Order__c", "connectorEntityFields": declared}
    check("an entity is declared", server.steer("connector-entities", entity)["connectorEntityName"], "Order__c")
    entities = call("ListConnectorEntities", connectorProfileName=name)["connectorEntityMap"]
    check("the connector has what was declared", [each for group in entities.values() for each in group],
          [{"name": "Order__c", "label": "Order__c", "hasNestedEntities": False}])
    order = call("DescribeConnectorEntity", connectorProfileName=name, connectorEntityName="Order__c")
    check("its fields are those that were declared", order["connectorEntityFields"], declared)

    label = "acme-tickets"
    function = f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:tickets"
    call("RegisterConnector", connectorLabel=label, connectorProvisioningType="LAMBDA",
         connectorProvisioningConfig={"lambda": {"lambdaArn": function}})
    call("UpdateConnectorRegistration", connectorLabel=label, description="Tickets - second edition",
         connectorProvisioningConfig={"lambda": {"lambdaArn": function + "-2"}})
    described = call("DescribeConnector", connectorType="CustomConnector", connectorLabel=label)["connectorConfiguration"]
    check("its function was updated", described["connectorProvisioningConfig"]["lambda"]["lambdaArn"], function + "-2")
    check("what it has not said is absent", "connectorDescription" in described, False)
    said = {"connectorName": "Tickets", "connectorModes": ["SOURCE"], "supportedApiVersions": ["v1"]}
    server.steer("connectors", {"connectorLabel": label, "connectorConfiguration": said, "registered": False})
    described = call("DescribeConnector", connectorType="CustomConnector", connectorLabel=label)["connectorConfiguration"]
    check("it says what was declared", {name: described[name] for name in said}, said)
    types = call("DescribeConnectors", connectorTypes=["Salesforce", "Marketo"])["connectorConfigurations"]
    check("connectors are described by type", sorted(types), ["Marketo", "Salesforce"])
    server.steer("connectors", {"connectorLabel": "acme-bills"})
    labels, token = [], {}
    while token is not None:
        page = call("ListConnectors", maxResults=1, **token)
        labels += [connector.get("connectorLabel") for connector in page["connectors"]]
        token = {"nextToken": page["nextToken"]} if "nextToken" in page else None
    check("the registered connectors are listed page by page", labels, [label, "acme-bills"])
    call("UnregisterConnector", connectorLabel=label)
    refused("DescribeConnector", {"connectorType": "CustomConnector", "connectorLabel": label},
            "ResourceNotFoundException", 404, f"Connector with label {label} does not exist.")


def flows():
    on_demand = example("salesforce-accounts-to-s3")
    scheduled = example("s3-leads-to-salesforce")
    event = example("salesforce-opportunity-events-to-eventbridge")
    every = [on_demand, scheduled, event]
    name = on_demand["flowName"]

    created = call("CreateFlow", **on_demand, clientToken="flow-1")
    check("OnDemand flows are created as Active", created, {"flowArn": arn("flow", name), "flowStatus": "Active"})
    check("the same token acts once", call("CreateFlow", **on_demand, clientToken="flow-1"), created)
    refused("CreateFlow", {**on_demand, "description": "other", "clientToken": "flow-1"}, "ConflictException", 409,
            "Conflict executing request: The client token was used with other parameters before.")
    refused("CreateFlow", on_demand, "ConflictException", 409,
            f"Conflict executing request: Flow with name {name} already exists.")
    check("Scheduled flows are created as Draft", call("CreateFlow", **scheduled)["flowStatus"], "Draft")
    answer_is_lost_once("CreateFlow")
    check("a lost answer is asked for again, with the same token", call("CreateFlow", **event)["flowStatus"], "Draft")
    refused("CreateFlow", {**on_demand, "flowName": "no blanks"}, "ValidationException", 400,
            "1 validation error detected: Value 'no blanks' at 'flowName' failed to satisfy constraint: Member must satisfy"
            " regular expression pattern: [a-zA-Z0-9][\\w!@#.-]+")
    nowhere = copy.deepcopy(on_demand)
    nowhere["flowName"] = "nowhere"
    nowhere["sourceFlowConfig"]["connectorProfileName"] = "missing"
    refused("CreateFlow", nowhere, "ResourceNotFoundException", 404, "Connector Profile with name missing does not exist.")

    described = call("DescribeFlow", flowName=scheduled["flowName"])
    check("tasks come back as they were sent", described["tasks"], scheduled["tasks"])
    check("tags come back as they were sent", described["tags"], scheduled["tags"])
    check("times come back as they were sent",
          described["triggerConfig"]["triggerProperties"]["Scheduled"]["scheduleStartTime"],
          datetime.datetime.fromisoformat(scheduled["triggerConfig"]["triggerProperties"]["Scheduled"]["scheduleStartTime"]))
    check("times are datetimes", [described["createdAt"], described["lastUpdatedAt"]], [START, START])
    refused("DescribeFlow", {"flowName": "missing"}, "ResourceNotFoundException", 404,
            "Flow with name missing does not exist.")

    members = ("flowName", "triggerConfig", "sourceFlowConfig", "destinationFlowConfigList", "tasks")
    update = {member: on_demand[member] for member in members}
    check("an update says the status", call("UpdateFlow", **update, description="new"), {"flowStatus": "Active"})
    check("it changes the flow", call("DescribeFlow", flowName=name)["description"], "new")
    elsewhere = copy.deepcopy(update)
    elsewhere["destinationFlowConfigList"][0]["destinationConnectorProperties"]["S3"]["bucketName"] = "elsewhere"
    refused("UpdateFlow", elsewhere, "ValidationException", 400,
            "Update Flow request failed due to:[Destination object for the destination connector can not be updated]")

    first = call("ListFlows", maxResults=2)
    second = call("ListFlows", maxResults=2, nextToken=first["nextToken"])
    check("pages hold every flow once, and the last has no token",
          [names(first["flows"]), names(second["flows"]), "nextToken" in second],
          [names(every[:2]), names(every[2:]), False])
    return every


def runs(on_demand, scheduled):
    name = on_demand["flowName"]
    run = call("StartFlow", flowName=name)["executionId"]
    records = call("DescribeFlowExecutionRecords", flowName=name)["flowExecutions"]
    check("the run is recorded",
          [(record["executionId"], record["executionStatus"], record["startedAt"]) for record in records],
          [(run, "Successful", START)])
    check("what has ended cannot be cancelled",
          call("CancelFlowExecutions", flowName=name, executionIds=[run]), {"invalidExecutions": [run]})
    refused("StopFlow", {"flowName": name}, "UnsupportedOperationException", 400,
            f"Flow {name} runs on demand and cannot be stopped.")

    name = scheduled["flowName"]
    activated = call("StartFlow", flowName=name)
    check("Scheduled flows are activated", activated, {"flowArn": arn("flow", name), "flowStatus": "Active"})
    refused("DeleteFlow", {"flowName": name}, "ConflictException", 409,
            "Conflict executing request: Flow is in active state, please set forceDelete to true or deactivate the flow: "
            + name)
    check("a stopped flow is Suspended", call("StopFlow", flowName=name)["flowStatus"], "Suspended")


def tags(on_demand):
    flow = arn("flow", on_demand["flowName"])
    call("TagResource", resourceArn=flow, tags={"cost:centre/a": "7 + 1", "owner": "ada"})
    call("UntagResource", resourceArn=flow, tagKeys=["owner", "stage"])
    check("tags are added and removed", call("ListTagsForResource", resourceArn=flow),
          {"tags": {"team": "data-platform", "cost:centre/a": "7 + 1"}})
    refused("ListTagsForResource", {"resourceArn": flow + ".missing"}, "ResourceNotFoundException", 404,
            f"Resource with ARN {flow}.missing does not exist.")


def deletion(every):
    refused("DeleteConnectorProfile", {"connectorProfileName": "crm-production"}, "ConflictException", 409,
            "Conflict executing request: Connector profile: crm-production is associated with one or more flows. If you still"
            " want to delete it, then make delete request with forceDelete flag as true. Some of the associated flows are: ["
            + ", ".join(names(every)) + "]")
    for name in names(every):
        call("DeleteFlow", flowName=name)
    call("DeleteConnectorProfile", connectorProfileName="crm-production")
    check("no flow is left", call("ListFlows")["flows"], [])


with Server("--clock", "manual", "--at", "2026-01-01T00:00:00Z") as server:
    client = server.client()
    profiles_and_connectors()
    made = flows()
    runs(made[0], made[1])
    tags(made[0])
    deletion(made)
checks.done()
