"""Terraform with the AWS provider against `appflow-testkit serve`: what a user of it sees from the first apply to the last.

Run it with a Python that has boto3, which makes the changes that Terraform does not know of. Needs `terraform` on the PATH
and the provider in a folder: one that TF_PLUGIN_DIR or the file of TF_CLI_CONFIG_FILE names, or a well-known one. Skipped
otherwise, as nothing is downloaded.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from plugins import environment_in, plugins  # noqa: E402
from testkit import COMMAND, ROOT, Checks, Server, arn  # noqa: E402

ACCOUNTS = "salesforce-accounts-to-s3"
CONTACTS = "salesforce-contacts-to-s3"
ORDERS = "orders-to-lake"
PROFILE = "crm-production"

checks = Checks("Terraform", "terraform")


def terraform(command, *options, exits=0):
    """Runs a command; what it printed. Operations that it was answered count as exercised."""
    before = len(server.steer("calls")["calls"])
    run = subprocess.run(
        ["terraform", command, "-no-color", *options],
        cwd=workspace, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300)
    if run.returncode != exits:
        sys.exit(f"terraform {command} should end with {exits}, but ended with {run.returncode}:\n{run.stdout}")
    checks.that(f"exit code of terraform {command}", run.returncode, exits)
    for call in server.steer("calls")["calls"][before:]:
        if "error" not in call:
            checks.answered(call["operation"])
    return run.stdout


def apply(expected, **variables):
    """Applies the configuration; variables stay as they are until they are changed again."""
    environment.update({f"TF_VAR_{name}": value for name, value in variables.items()})
    checks.contains("what was done", terraform("apply", "-auto-approve"), f"Apply complete! Resources: {expected}.")


def refused(printed, file, message):
    """The service's own words, and where the resource stands."""
    printed = re.sub(r"\s+", " ", printed)
    checks.contains("the refusal is printed", printed, message)
    checks.contains("its place is printed", printed, f"on {file} line ")


def unchanged(what):
    checks.contains(what, terraform("plan", "-detailed-exitcode"), "No changes.")


def described(flow):
    return client.describe_flow(flowName=flow)


def mapped(flow):
    return sorted(task["destinationField"] for task in described(flow)["tasks"] if task["taskType"] == "Map")


def creation():
    apply("4 added, 0 changed, 0 destroyed")
    checks.that("an OnDemand flow is Active", described(ACCOUNTS)["flowStatus"], "Active")
    checks.that("a Scheduled flow is Draft", described(ORDERS)["flowStatus"], "Draft")
    checks.that("tags arrive", described(ACCOUNTS)["tags"], {"team": "data-platform", "stage": "test"})
    checks.that("the catalog arrives", described(ORDERS)["metadataCatalogConfig"]["glueDataCatalog"]["tablePrefix"], "orders")
    output = described(ORDERS)["destinationFlowConfigList"][0]["destinationConnectorProperties"]["S3"]["s3OutputFormatConfig"]
    checks.that("the format arrives", [output["fileType"], output["prefixConfig"]["pathPrefixHierarchy"]],
                ["PARQUET", ["SCHEMA_VERSION", "EXECUTION_ID"]])
    checks.that("all fields are mapped", [task["taskType"] for task in described(ORDERS)["tasks"]], ["Map_all"])
    unchanged("a plan after the first apply is empty")


def imports():
    """Forgets what there is, and imports it. Credentials never come back, so the profile is updated with them."""
    (workspace / "terraform.tfstate").unlink()
    blocks = workspace / "imports.tf"
    blocks.write_text("".join(
        f'import {{\n  to = {resource}\n  id = "{id}"\n}}\n' for resource, id in (
            ("aws_appflow_connector_profile.crm", PROFILE_ID),
            ("aws_appflow_flow.accounts", arn("flow", ACCOUNTS)),
            ("aws_appflow_flow.contacts", arn("flow", CONTACTS)),
            ("aws_appflow_flow.orders", arn("flow", ORDERS)))))
    apply("4 imported, 0 added, 1 changed, 0 destroyed")
    blocks.unlink()


def update():
    apply("0 added, 2 changed, 0 destroyed", description="Accounts with industry", team="sales",
          fields='["Id", "Name", "Industry"]', instance="https://new.example.com")
    flow = described(ACCOUNTS)
    checks.that("the description is new", flow["description"], "Accounts with industry")
    checks.that("a field is mapped more", mapped(ACCOUNTS), ["Id", "Industry", "Name"])
    checks.that("a tag is new", flow["tags"], {"team": "sales", "stage": "test"})
    profile = client.describe_connector_profiles(connectorProfileNames=[PROFILE])["connectorProfileDetails"][0]
    checks.that("the profile is new", profile["connectorProfileProperties"]["Salesforce"]["instanceUrl"],
                "https://new.example.com")


def drift():
    """Somebody changes one flow and deletes the other."""
    flow = described(ACCOUNTS)
    changed = {member: flow[member] for member in (
        "flowName", "triggerConfig", "sourceFlowConfig", "destinationFlowConfigList", "tasks")}
    client.update_flow(**changed, description="changed by hand")
    client.tag_resource(resourceArn=flow["flowArn"], tags={"owner": "ada"})
    client.delete_flow(flowName=ORDERS)
    plan = terraform("plan", "-detailed-exitcode", exits=2)
    checks.contains("the plan has both", plan, "Plan: 1 to add, 1 to change, 0 to destroy.")
    checks.contains("the change is shown", re.sub(" +", " ", plan),
                    '~ description = "changed by hand" -> "Accounts with industry"')
    checks.contains("the tag is shown", re.sub(" +", " ", plan), '- "owner" = "ada"')
    apply("1 added, 1 changed, 0 destroyed")
    checks.that("the description is back", described(ACCOUNTS)["description"], "Accounts with industry")
    checks.that("the tag is gone", described(ACCOUNTS)["tags"], {"team": "sales", "stage": "test"})
    checks.that("the flow is back", described(ORDERS)["flowStatus"], "Draft")


def refusals():
    """One apply with a flow and a profile that the service refuses; nothing else changes."""
    shutil.copy(HERE / "refused.tf", workspace)
    printed = terraform("apply", "-auto-approve", exits=1)
    (workspace / "refused.tf").unlink()
    refused(printed, "refused.tf",
            "Error: creating AppFlow Flow (without-projection): operation error Appflow: CreateFlow, https response error"
            " StatusCode: 400,")
    refused(printed, "refused.tf",
            "ValidationException: Create Flow request failed: [Task Validation Error: You must specify a projection task or a"
            " MAP_ALL task]")
    refused(printed, "refused.tf", "Error: creating AppFlow Connector Profile (warehouse):")
    refused(printed, "refused.tf",
            "Value '' at 'connectorProfileConfig.connectorProfileProperties.Redshift.dataApiRoleArn' failed to satisfy"
            " constraint: Member must satisfy regular expression pattern: arn:aws:iam:.*:[0-9]+:.*")


def start_and_end():
    """A started flow is no change for Terraform, and is not destroyed before it is stopped."""
    client.start_flow(flowName=ORDERS)
    unchanged("a started flow is no change")
    checks.that("the flow is Active", described(ORDERS)["flowStatus"], "Active")
    refusal = re.sub(r"\s+", " ", terraform("destroy", "-auto-approve", exits=1))
    checks.contains("an Active flow is not destroyed", refusal,
                    "ConflictException: Conflict executing request: Flow is in active state, please set forceDelete to true or"
                    f" deactivate the flow: {ORDERS}")
    client.stop_flow(flowName=ORDERS)
    checks.contains("a stopped flow is", terraform("destroy", "-auto-approve"), "Destroy complete!")
    checks.that("no flow is left", client.list_flows()["flows"], [])
    checks.that("no profile is left", client.describe_connector_profiles()["connectorProfileDetails"], [])


def described_as_json(flow):
    """The answer of DescribeFlow as the AWS CLI would print it."""
    request = urllib.request.Request(f"{server.endpoint}/describe-flow", json.dumps({"flowName": flow}).encode())
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.read().decode()


def convert(document, *options):
    """What `appflow-testkit convert` writes."""
    run = subprocess.run(
        [COMMAND, "convert", "--to", "terraform", *options, "-"],
        input=document, text=True, capture_output=True, timeout=60)
    checks.that("exit code of convert", run.returncode, 0)
    return run.stdout


def conversions():
    """Described flows become configurations in the layout of terraform fmt, which import them and change nothing."""
    shutil.copy(HERE / "configuration" / "provider.tf", workspace)
    # the provider in version 5.100 fails to read a flow with parallelismConfig, however it was made
    flows = [file for file in sorted((ROOT / "examples" / "flows").glob("*.json"))
             if "parallelismConfig" not in file.read_text(encoding="utf-8")]
    for number, file in enumerate(flows):
        flow = json.loads(file.read_text(encoding="utf-8"))
        flow["description"] = f"{flow.get('description', '')} {number}"
        client.create_flow(**flow)
        description = described_as_json(flow["flowName"])
        in_json = number % 3 == 0
        text = convert(description, *(["--format", "json"] if in_json else []))
        # the provider here is older than version 6
        checks.contains("the ARN is told", text, f"wants the ARN as id: {arn('flow', flow['flowName'])}")
        text = re.sub(r'("?\bid"?\s*[:=]) "[^"]*"', rf'\1 "{arn("flow", flow["flowName"])}"', text, count=1)
        (workspace / f"flow_{number}.tf{'.json' if in_json else ''}").write_text(text, encoding="utf-8")
    terraform("fmt", "-check", "-diff")
    terraform("init", *found)
    plan = terraform("plan")
    checks.contains("the plan is empty", plan, f"Plan: {len(flows)} to import, 0 to add, 0 to change, 0 to destroy.")
    apply(f"{len(flows)} imported, 0 added, 0 changed, 0 destroyed")
    unchanged("the plan after it is empty, too")


found = plugins()
if isinstance(found, str):
    print(f"Terraform: skipped, there is no {found}")
    sys.exit(0)

PROFILE_ID = arn("connectorprofile", PROFILE)
with tempfile.TemporaryDirectory() as folder, Server("--clock", "manual", "--at", "2029-06-01T00:00:00Z") as server:
    workspace = pathlib.Path(folder)
    for file in (HERE / "configuration").glob("*.tf"):
        shutil.copy(file, workspace)
    environment = environment_in(folder, server.endpoint)
    client = server.client()
    terraform("init", *found)
    creation()
    imports()
    update()
    drift()
    refusals()
    start_and_end()
with tempfile.TemporaryDirectory() as folder, Server("--clock", "manual", "--allow-undeclared-profiles") as server:
    workspace = pathlib.Path(folder)
    environment = environment_in(folder, server.endpoint)
    client = server.client()
    conversions()
checks.done()
