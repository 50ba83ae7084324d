"""The plans, the states and the schema in the tests of the validator, made again by Terraform: they must not have changed.

With --update they are written. Skipped without `terraform` or the AWS provider, as nothing is downloaded.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from plugins import environment_in, plugins  # noqa: E402
from testkit import ROOT, Server  # noqa: E402

CASES = ROOT / "validator/src/test/resources/cases/terraform"
SCHEMA = "../../../terraform/{}.schema.json"
RESOURCES = ("aws_appflow_flow", "aws_appflow_connector_profile")
# what is another value each time
CHANGING = {"timestamp": "2029-06-01T00:00:00Z", "lineage": "00000000-0000-0000-0000-000000000000"}


def terraform(*command):
    run = subprocess.run(["terraform", *command], cwd=workspace, env=environment, text=True, capture_output=True, timeout=300)
    if run.returncode:
        sys.exit(f"terraform {' '.join(command)} failed:\n{run.stdout}{run.stderr}")
    return run.stdout


def lasting(name, text):
    """A document of Terraform with line breaks, without what changes each time, and without what nobody reads here."""
    document = json.loads(text.replace(server.endpoint, "http://127.0.0.1:4566"))
    document.update({name: value for name, value in CHANGING.items() if name in document})
    for resource in document.get("resource_changes", []):
        resource["change"] = {part: resource["change"][part] for part in ("actions", "after_unknown")}
    document = without(document, {"sensitive_values", "relevant_attributes", "sensitive_attributes"})
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def without(value, names):
    if isinstance(value, dict):
        return {name: without(member, names) for name, member in value.items() if name not in names}
    return [without(item, names) for item in value] if isinstance(value, list) else value


def made(case):
    """The documents of a case by their file names."""
    terraform("init", *found)
    terraform("plan", "-out", "plan")
    documents = {"plan.json": terraform("show", "-json", "plan")}
    if case == "refused":
        (provider,) = [
            schemas for source, schemas in json.loads(terraform("providers", "schema", "-json"))["provider_schemas"].items()
            if source.endswith("/hashicorp/aws")]
        for resource in RESOURCES:
            schema = without(provider["resource_schemas"][resource], {"description_kind"})
            documents[SCHEMA.format(resource)] = json.dumps(schema)
    if case == "lake":
        terraform("apply", "-auto-approve", "plan")
        documents["state.json"] = terraform("show", "-json")
        documents["terraform.tfstate"] = (workspace / "terraform.tfstate").read_text(encoding="utf-8")
    return {name: lasting(name, text) for name, text in documents.items()}


found = plugins()
if isinstance(found, str):
    print(f"Plans, states and schema of Terraform: skipped, there is no {found}")
    sys.exit(0)

count = 0
for case in ("lake", "module", "refused"):
    with tempfile.TemporaryDirectory() as folder, Server("--clock", "manual", "--at", "2029-06-01T00:00:00Z") as server:
        workspace = pathlib.Path(folder, "workspace")
        shutil.copytree(
            CASES / case, workspace,
            ignore=lambda _, names: [name for name in names if not name.endswith((".tf", ".tfvars")) and "." in name])
        environment = environment_in(folder, server.endpoint)
        for name, text in made(case).items():
            file = CASES / case / name
            if "--update" in sys.argv:
                file.write_text(text, encoding="utf-8")
            elif file.read_text(encoding="utf-8") != text:
                sys.exit(f"Terraform makes another {case}/{name}: look at the difference after fixtures.py --update")
            count += 1
print(f"Plans, states and schema of Terraform: {count} as they were")
