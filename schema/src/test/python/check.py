"""Puts the requests of PortabilityTest, or of the file named, to python-jsonschema, in both drafts.

First: mvn test -pl schema -Dtest=PortabilityTest    Then: pip install -r requirements.txt && python check.py [FILE]
"""

import json
import pathlib
import re
import sys

import jsonschema

MODULE = pathlib.Path(__file__).resolve().parents[3]
RESOURCES = MODULE / "src/main/resources/io/github/appflowtestkit/schema"
DRAFTS = {"2020-12": jsonschema.Draft202012Validator, "draft-07": jsonschema.Draft7Validator}


def file_name(operation):
    return re.sub("(?<=[a-z])(?=[A-Z])", "-", operation).lower() + ".schema.json"


def main():
    file = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else MODULE / "target/portability-cases.json"
    cases = json.loads(file.read_text("utf-8"))
    wrong = 0
    for draft, engine in DRAFTS.items():
        validators = {}
        for operation in sorted({made["operation"] for made in cases}):
            schema = json.loads((RESOURCES / draft / file_name(operation)).read_text("utf-8"))
            engine.check_schema(schema)
            validators[operation] = engine(schema)
        for made in cases:
            if validators[made["operation"]].is_valid(made["document"]) != made["valid"]:
                wrong += 1
                verdict = "valid" if made["valid"] else "faulty"
                print(f"{draft} {made['operation']}: {made['name']!r} should be {verdict}", file=sys.stderr)
        print(f"python-jsonschema, {draft}: {len(cases)} requests, {len(validators)} schemas")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
