"""What the programs in Python share: a served fake, checks that count, and the list of what was exercised."""

import json
import os
import pathlib
import subprocess
import sys
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
COMMAND = os.environ.get("APPFLOW_TESTKIT", str(ROOT / "bin" / "appflow-testkit"))
ACCOUNT = "123456789012"
REGION = "eu-central-1"

# Nothing of the user's own configuration plays a part. The models folder teaches older versions of boto3, such as
# Debian 12's, the two operations and the client token that they do not know.
os.environ.update(
    AWS_CONFIG_FILE="/dev/null",
    AWS_SHARED_CREDENTIALS_FILE="/dev/null",
    AWS_EC2_METADATA_DISABLED="true",
    AWS_DATA_PATH=str(HERE / "models"),
)


class Server:
    """`appflow-testkit serve` at any free port; APPFLOW_TESTKIT names another command than the checkout's."""

    def __init__(self, *options):
        self._process = subprocess.Popen(
            [COMMAND, "serve", "--port", "0", "--region", REGION, "--quiet", *options], stdout=subprocess.PIPE, text=True)
        line = self._process.stdout.readline().strip()
        if not line.startswith("listening on http://"):
            self._process.kill()
            sys.exit(f'The first line of serve should be "listening on http://...", but was "{line}"')
        self.endpoint = line.removeprefix("listening on ")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait(timeout=30)

    def client(self):
        """A client of boto3."""
        import boto3

        return boto3.client(
            "appflow", region_name=REGION, endpoint_url=self.endpoint,
            aws_access_key_id="test", aws_secret_access_key="secret")

    def steer(self, path, body=None):
        """A request below /_testkit, which is no call of AppFlow: POST with a body, GET without."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.endpoint}/_testkit/{path}", data)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)


class Checks:
    """Counts checks and operations; a failed check is printed at once and fails the program at its end."""

    def __init__(self, client, folder):
        self._client = client
        self._folder = HERE / folder
        self._count = 0
        self._failed = 0
        self._answered = set()

    def answered(self, operation):
        """An operation has been answered, and not refused."""
        self._answered.add(operation)

    def that(self, what, actual, expected):
        self._check(what, actual == expected, f"  expected {expected!r}\n  found    {actual!r}")

    def contains(self, what, text, part):
        self._check(what, part in text, f"  expected {part!r} in\n{text[-3000:]}")

    def done(self):
        """Prints the counts and ends the program."""
        self.that("operations answered are those of operations.txt", sorted(self._answered),
                  (self._folder / "operations.txt").read_text(encoding="utf-8").split())
        least = int((self._folder / "checks.txt").read_text(encoding="utf-8"))
        if self._failed or self._count < least:
            sys.exit(f"{self._client}: {self._failed} of {self._count} checks failed; checks.txt promises {least}")
        print(f"{self._client}: {len(self._answered)} operations, {self._count} checks passed")

    def _check(self, what, passed, otherwise):
        self._count += 1
        if not passed:
            self._failed += 1
            print(f"{self._client}: {what}\n{otherwise}\n", file=sys.stderr)


def example(name):
    """A flow as it lies in examples/flows."""
    return json.loads((ROOT / "examples" / "flows" / f"{name}.json").read_text(encoding="utf-8"))


def arn(kind, name):
    return f"arn:aws:appflow:{REGION}:{ACCOUNT}:{kind}/{name}"
