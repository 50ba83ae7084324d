"""Runs what the files for CI systems run: the steps of action.yml, the hooks of pre-commit, the script of the GitLab job, and
the patterns of the problem matcher over a report. Needs PyYAML and pre-commit; the systems themselves are not here."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
COMMAND = ROOT / "bin" / "appflow-testkit"
JAR = ROOT / "cli" / "target" / "appflow-testkit.jar"
VERSION = re.search(r"<version>(.+)</version>", (ROOT / "pom.xml").read_text(encoding="utf-8")).group(1)


class Checks:
    """Counts checks; a failed one is printed at once and fails the program at its end."""

    def __init__(self):
        self._count = 0
        self._failed = 0

    def that(self, what, actual, expected):
        self._check(what, actual == expected, f"  expected {expected!r}\n  found    {actual!r}")

    def contains(self, what, text, part):
        self._check(what, part in text, f"  expected {part!r} in\n{text[-3000:]}")

    def done(self):
        if self._failed:
            sys.exit(f"files for CI systems: {self._failed} of {self._count} checks failed")
        print(f"files for CI systems: {self._count} checks passed")

    def _check(self, what, passed, otherwise):
        self._count += 1
        if not passed:
            self._failed += 1
            print(f"{what}\n{otherwise}\n", file=sys.stderr)


def run(arguments, folder, **environment):
    """Runs a program and returns its exit code, standard output and standard error."""
    done = subprocess.run(
        arguments, cwd=folder, capture_output=True, text=True, timeout=600,
        env={**os.environ, **{name: str(value) for name, value in environment.items()}})
    return done.returncode, done.stdout, done.stderr


def project(folder):
    """A project of a user: a sound flow, and a template in a folder with a space that lacks its projection."""
    shutil.copy(ROOT / "examples" / "flows" / "jira-issues-to-s3.json", folder / "customers.json")
    templates = folder / "my templates"
    templates.mkdir()
    shutil.copy(ROOT / "examples" / "forms" / "cloudformation" / "opportunities.yaml", templates)
    return templates / "opportunities.yaml"


def cure(template):
    """Lets the command fix the template, as the hint of its finding says."""
    code, _, said = run([COMMAND, "validate", "--fix", "--quiet", template], ROOT)
    if code != 0:
        sys.exit(f"the template should be sound once fixed, but validate exits with {code}: {said}")


class Action:
    """The first step of action.yml with its inputs filled in, as GitHub's runner does it."""

    def __init__(self):
        self._action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
        self.steps = self._action["runs"]["steps"]

    def run(self, workspace, **inputs):
        """The exit code, standard output, the outputs, and the summary."""
        given = {name: value.get("default", "") for name, value in self._action["inputs"].items()}
        given.update({name.replace("_", "-"): value for name, value in inputs.items()})
        step = self.steps[0]
        variables = {name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda each: given[each[1]], value)
                     for name, value in step["env"].items()}
        with tempfile.TemporaryDirectory() as files:
            outputs, summary, script = (pathlib.Path(files) / name for name in ("outputs", "summary", "script"))
            outputs.touch()
            summary.touch()
            script.write_text(step["run"], encoding="utf-8")
            # the shell as the runner starts it for "shell: bash"
            code, out, err = run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", script], workspace, GITHUB_ACTIONS="true",
                GITHUB_ACTION_PATH=ROOT, GITHUB_OUTPUT=outputs, GITHUB_STEP_SUMMARY=summary, **variables)
            lines = dict(line.split("=", 1) for line in outputs.read_text(encoding="utf-8").splitlines())
            return code, out + err, lines, summary.read_text(encoding="utf-8")


def check_action(checks, folder):
    template = project(folder)
    action = Action()
    code, said, outputs, summary = action.run(folder)
    checks.that("the action fails on a broken template", code, 1)
    checks.contains("it annotates the line", said, "::error file=my templates/opportunities.yaml,line=30,")
    checks.contains("with the rule", said, "AF4001")
    checks.that("its outputs", outputs, {"exit-code": "1", "sarif": ""})
    checks.contains("and writes a summary", summary, "AF4001")

    code, _, outputs, _ = action.run(folder, paths="customers.json\nmy templates\n", upload_sarif="true", jar=str(JAR))
    checks.that("paths in lines, by the jar", code, 1)
    checks.that("an upload needs a report", outputs, {"exit-code": "1", "sarif": "appflow-testkit.sarif"})
    report = json.loads((folder / "appflow-testkit.sarif").read_text(encoding="utf-8"))
    checks.that("which is SARIF", report["version"], "2.1.0")
    checks.contains("the upload runs after a failure", action.steps[1]["if"], "!cancelled()")

    code, said, _, _ = action.run(folder, paths="$(touch injected); `touch injected`")
    checks.that("a path is never a command", (code, (folder / "injected").exists()), (3, False))
    code, _, outputs, _ = action.run(folder, paths="customers.json", sarif="reports/none/x.sarif")
    checks.that("a report that cannot be written", (code, outputs["sarif"]), (3, ""))

    cure(template)
    code, said, outputs, _ = action.run(folder)
    checks.that("the action passes once the template is fixed", (code, outputs["exit-code"]), (0, "0"))
    checks.that("without an annotation", "::error" in said, False)


def commit_all(folder):
    for arguments in (["add", "-A"], ["-c", "user.name=U", "-c", "user.email=u@example.com", "commit", "-q", "--no-verify", "-m", "files"]):
        code, _, said = run(["git", *arguments], folder)
        if code != 0:
            sys.exit(f"git {arguments[0]}: {said}")


def check_pre_commit(checks, folder):
    if shutil.which("pre-commit") is None:
        print("pre-commit: skipped, because it is not on this machine")
        return
    template = project(folder)
    run(["git", "init", "-q"], folder)
    commit_all(folder)
    environment = {"PRE_COMMIT_HOME": folder.parent / "pre-commit", "PATH": f"{COMMAND.parent}:{os.environ['PATH']}"}
    # "script" builds the command in pre-commit's own clone, as it does for a user
    for hook in ("appflow-testkit", "appflow-testkit-system"):
        tried = ["pre-commit", "try-repo", ROOT, hook, "--all-files"]
        code, said, _ = run(tried, folder, **environment)
        checks.that(f"the hook {hook} fails on a broken template", code, 1)
        checks.contains("and says where", said, "my templates/opportunities.yaml:30:9: error:")
    cure(template)
    commit_all(folder)
    for hook in ("appflow-testkit", "appflow-testkit-system"):
        code, said, _ = run(["pre-commit", "try-repo", ROOT, hook, "--all-files"], folder, **environment)
        checks.that(f"the hook {hook} passes once it is fixed: {said[-500:]}", code, 0)


def gitlab(folder, **variables):
    """The job's before_script and script in one shell, as a runner does it."""
    job = yaml.safe_load((ROOT / "appflow-testkit.gitlab-ci.yml").read_text(encoding="utf-8"))["appflow-testkit"]
    lines = "\n".join(["set -eo pipefail", *job["before_script"], *job["script"]])
    return run(["bash", "-c", lines], folder, **{**job["variables"], **variables}), job


def check_gitlab(checks, folder):
    template = project(folder)
    repository = folder.parent / "repository"
    archive = ROOT / "cli" / "target" / f"appflow-testkit-{VERSION}-bin.tar.gz"
    code, out, err = run(
        ["mvn", "-q", "-B", "org.apache.maven.plugins:maven-install-plugin:3.1.4:install-file", f"-Dfile={archive}",
         "-DgroupId=io.github.appflowtestkit", "-DartifactId=appflow-testkit-cli", f"-Dversion={VERSION}",
         "-Dpackaging=tar.gz", "-Dclassifier=bin", f"-Dmaven.repo.local={repository}"], folder)
    checks.that(f"the archive is installed: {out[-500:]}{err}", code, 0)
    (code, said, err), job = gitlab(
        folder, APPFLOW_TESTKIT_PATHS="customers.json my?templates", MAVEN_OPTS=f"-Dmaven.repo.local={repository}")
    checks.that(f"the job fails on a broken template: {err[-500:]}", code, 1)
    checks.contains("and says where", said, "my templates/opportunities.yaml:30:9: error:")
    reports = job["artifacts"]["reports"]
    quality = json.loads((folder / reports["codequality"]).read_text(encoding="utf-8"))
    checks.that("code quality has the finding", [(each["check_name"], each["location"]["path"]) for each in quality],
                [("AF4001", "my templates/opportunities.yaml")])
    checks.contains("JUnit has a failure", (folder / reports["junit"]).read_text(encoding="utf-8"), "<failure")

    cure(template)
    (code, _, err), _ = gitlab(folder, APPFLOW_TESTKIT_JAR=JAR)
    checks.that(f"the job passes once the template is fixed: {err[-500:]}", code, 0)
    checks.that("with an empty report", json.loads((folder / reports["codequality"]).read_text(encoding="utf-8")), [])


def check_problem_matcher(checks):
    matchers = json.loads((ROOT / "appflow-testkit.problem-matcher.json").read_text(encoding="utf-8"))["problemMatcher"]
    paths = ["examples/broken", "examples/forms", "reports/src/test/resources/fixture/my flows"]
    _, text, _ = run([COMMAND, "validate", *paths], ROOT)
    matched = []
    for line in text.splitlines():
        for matcher in matchers:
            pattern = matcher["pattern"][0]
            match = re.search(pattern["regexp"], line)
            if match:
                part = lambda name: match[pattern[name]] if name in pattern else matcher[name]  # noqa: E731
                matched.append((part("file"), int(part("line")), int(part("column")), part("severity"), part("code")))
    _, report, _ = run([COMMAND, "validate", "--format", "json", *paths], ROOT)
    severities = {"error": "error", "warning": "warning", "note": "notice"}
    expected = [
        (file["path"], each["range"]["start"]["line"], each["range"]["start"]["column"], severities[each["severity"]], each["rule"])
        for file in json.loads(report)["files"] for each in file["findings"]]
    checks.that("the problem matcher finds each finding of a report", matched, expected)
    checks.that("of each severity", {each[3] for each in matched}, {"error", "warning", "notice"})


def main():
    checks = Checks()
    check_problem_matcher(checks)
    for check in (check_action, check_gitlab, check_pre_commit):
        with tempfile.TemporaryDirectory() as files:
            folder = pathlib.Path(files) / "a project"
            folder.mkdir()
            check(checks, folder)
    checks.done()


main()
