"""The calls that Apache Airflow's AppFlow hook and operators make, in their order, with boto3 against `appflow-testkit serve`.

Airflow itself is not run: this does what its hook was read to do (apache-airflow-providers-amazon, today's and that of
before 2023), and stumbles where that would. Run it with a Python that has boto3.
"""

import datetime
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from testkit import Checks, Server, example  # noqa: E402

import botocore.waiter  # noqa: E402
from botocore.exceptions import WaiterError  # noqa: E402

UTC = datetime.timezone.utc
DAY = datetime.datetime(2026, 3, 1, tzinfo=UTC)
FIELD = "LastModifiedDate"

checks = Checks("Airflow's calls", "airflow")


def called(operation, answer):
    checks.answered(operation)
    return answer


def describe():
    return called("DescribeFlow", client.describe_flow(flowName=flow))


def replace_filters(filters):
    """Every operator but the plain run: all filters but the projection go, those of the operator come, and the trigger
    becomes OnDemand by taking away its properties, which are there whatever the trigger is."""
    described = describe()
    connector = described["sourceFlowConfig"]["connectorType"]
    others = [task for task in described["tasks"]
              if task["taskType"] != "Filter" or task.get("connectorOperator", {}).get(connector) == "PROJECTION"]
    trigger = described["triggerConfig"]
    checks.that("the trigger has properties", trigger.pop("triggerProperties", None) is not None, True)
    called("UpdateFlow", client.update_flow(
        flowName=described["flowName"],
        description=described.get("description", "Flow description."),
        triggerConfig=trigger,
        sourceFlowConfig=described["sourceFlowConfig"],
        destinationFlowConfigList=described["destinationFlowConfigList"],
        tasks=others + filters))


def start():
    return called("StartFlow", client.start_flow(flowName=flow))["executionId"]


def run_today():
    """Starts the flow and waits, with a waiter of botocore, until the records have its run ended."""
    run = start()
    status = f"flowExecutions[?executionId=='{run}'].executionStatus"
    accept = [{"matcher": "pathAll", "argument": status, "expected": expected, "state": state}
              for expected, state in (("Successful", "success"), ("Error", "failure"))]
    model = botocore.waiter.WaiterModel({"version": 2, "waiters": {"RunEnded": {
        "operation": "DescribeFlowExecutionRecords", "delay": 1, "maxAttempts": 10, "acceptors": accept}}})
    botocore.waiter.create_waiter_with_client("RunEnded", model, client).wait(flowName=flow, WaiterConfig={"Delay": 0})
    return run


def run_formerly():
    """Starts the flow and waits until its description shows a run that is younger than the call, and has ended.
    Airflow waits longer before it starts; times of whole seconds need one of them."""
    before = datetime.datetime.now(UTC)
    time.sleep(1)
    start()
    for _ in range(10):
        last = describe().get("lastRunExecutionDetails", {})
        if last.get("mostRecentExecutionTime", before) > before and last["mostRecentExecutionStatus"] != "InProgress":
            return last["mostRecentExecutionStatus"]
    return f"never ended: {last}"


def records(run):
    """The operator that skips what follows an empty run: it searches all pages for the run and its count."""
    token = {}
    while True:
        page = called("DescribeFlowExecutionRecords",
                      client.describe_flow_execution_records(flowName=flow, maxResults=100, **token))
        for record in page["flowExecutions"]:
            if record["executionId"] == run:
                return record["executionResult"]["recordsProcessed"]
        token = {"nextToken": page["nextToken"]}


def milliseconds(moment):
    return str(int(moment.timestamp() * 1000))


def condition(operator, **bounds):
    return {"taskType": "Filter", "connectorOperator": {"Salesforce": operator}, "sourceFields": [FIELD],
            "taskProperties": {"DATA_TYPE": "datetime", **{name: milliseconds(bound) for name, bound in bounds.items()}}}


def script(*runs, looks=2):
    """The next runs; each is seen in progress by that many looks at it."""
    server.steer("runs", {"flowName": flow, "next": list(runs), "progression": {"kind": "afterDescribes", "looks": looks}})


def operators():
    sent = example("salesforce-accounts-to-s3")
    kept = [task for task in sent["tasks"] if task["taskType"] != "Filter" or "PROJECTION" in task["connectorOperator"].values()]
    millisecond = datetime.timedelta(milliseconds=1)
    for what, filters in (
            ("full", []),
            ("before", [condition("LESS_THAN", VALUE=DAY)]),
            ("after", [condition("GREATER_THAN", VALUE=DAY)]),
            ("daily", [condition("BETWEEN", LOWER_BOUND=DAY - millisecond, UPPER_BOUND=DAY + datetime.timedelta(days=1))])):
        checks.that(f"{what}: the connector is the operator's", describe()["sourceFlowConfig"]["connectorType"].lower(), "salesforce")
        replace_filters(filters)
        described = describe()
        checks.that(f"{what}: the filters are the operator's",
                    [task for task in described["tasks"] if task["taskType"] == "Filter" and task["sourceFields"] == [FIELD]], filters)
        checks.that(f"{what}: all else stays", len(described["tasks"]), len(kept) + len(filters))
        checks.that(f"{what}: so does the description", described["description"], sent["description"])
        checks.that(f"{what}: it runs on demand", described["triggerConfig"]["triggerType"], "OnDemand")
        script({"recordsProcessed": 7})
        run = run_today()
        checks.that(f"{what}: its records are counted", records(run), 7)


def runs():
    script({"recordsProcessed": 0})
    checks.that("an empty run counts no records", records(run_today()), 0)
    script({"errorMessage": "no such field"})
    try:
        run_today()
        checks.that("a run that fails ends the wait", "it succeeded", "Error")
    except WaiterError as failure:
        last = failure.last_response["flowExecutions"][0]
        checks.that("a run that fails ends the wait", last["executionStatus"], "Error")
        checks.that("its message is there", last["executionResult"]["errorInfo"]["executionMessage"], "no such field")
    script({})
    checks.that("the wait of before 2023 ends", run_formerly(), "Successful")
    script({"errorMessage": "no such field"})
    checks.that("that of a run that fails too", run_formerly(), "Error")


with Server("--profile", "crm-production=Salesforce") as server:
    client = server.client()
    flow = client.create_flow(**example("salesforce-accounts-to-s3"))["flowArn"].split("/")[-1]
    operators()
    runs()
checks.done()
