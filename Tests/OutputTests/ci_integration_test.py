#!/usr/bin/env python3
"""Runs what CI services run, on a sample repository: the steps of action.yml, the problem matchers, the pre-commit hook,
and the Debian package. Usage: ci_integration_test.py PATH-OF-TLCHECK. What is not installed is skipped and said."""

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

    def test_steps_use_what_there_is(self):
        try:
            import yaml
        except ImportError:
            self.skipTest("PyYAML is not installed")
        action = yaml.safe_load((ROOT / "action.yml").read_text())
        text = (ROOT / "action.yml").read_text()
        for name in re.findall(r"inputs\.([a-z-]+)", text):
            self.assertIn(name, action["inputs"])
        for script in re.findall(r"\$GITHUB_ACTION_PATH/([\w./-]+)", text):
            self.assertTrue(os.access(ROOT / script, os.X_OK), script)
        steps = {step.get("id") for step in action["runs"]["steps"]}
        self.assertTrue(set(re.findall(r"steps\.([a-z]+)\.", text)) <= steps)
        job = list(yaml.safe_load_all((ROOT / ".gitlab/tlcheck.yml").read_text()))[1]["tlcheck"]
        run(BINARY, "-f", "text=-", "-f", "gitlab", "-f", "junit", "-f", "html", "--output-dir", "tlcheck-reports", "--", ".",
            cwd=self.work, status=1)
        for path in job["artifacts"]["reports"].values():
            self.assertTrue((self.work / path).exists(), path)


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
            f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: tlcheck-system\n")
        self.git("add", ".")
        path = f"{Path(BINARY).parent}:{os.environ['PATH']}"
        home = str(self.folder / "cache")
        output = run("pre-commit", "run", "--all-files", cwd=self.work, status=1, PATH=path, PRE_COMMIT_HOME=home)
        self.assertIn("old.txt:1:22: major", output)
        (self.work / "old.txt").write_text(CLEAN)
        self.git("add", ".")
        run("pre-commit", "run", "--all-files", cwd=self.work, PATH=path, PRE_COMMIT_HOME=home)


class PackageTest(unittest.TestCase):
    def test_package_holds_what_it_should(self):
        for tool in ("dpkg-deb", "dpkg-shlibdeps", "chrpath", "lintian"):
            if not shutil.which(tool):
                self.skipTest(f"{tool} is not installed")
        if "libswift" in run("ldd", BINARY, cwd=ROOT):
            self.skipTest("the package is made of the release build, which needs no Swift library")
        folder = Path(tempfile.mkdtemp(prefix="tlcheck-deb-"))
        self.addCleanup(shutil.rmtree, folder)
        package = run(ROOT / "Scripts/make-deb.sh", BINARY, folder, cwd=ROOT).splitlines()[-1]
        control = run("dpkg-deb", "-f", package, "Depends", cwd=folder)
        for library in ("libhunspell-1.7-0", "libyaml-0-2", "libicu", "hunspell-en-gb"):
            self.assertIn(library, control)
        run("dpkg-deb", "-x", package, "root", cwd=folder)
        root = folder / "root"
        program = root / "usr/bin/tlcheck"
        self.assertTrue(run(program, "--version", cwd=folder).startswith("tlcheck "))
        (folder / "a.txt").write_text(FAULTY)
        run(program, "a.txt", cwd=folder, status=1)
        for path in ("man/man1/tlcheck.1.gz", "bash-completion/completions/tlcheck", "zsh/vendor-completions/_tlcheck",
                     "fish/vendor_completions.d/tlcheck.fish", "doc/tlcheck/copyright", "doc/tlcheck/changelog.Debian.gz"):
            self.assertGreater((root / "usr/share" / path).stat().st_size, 100, path)
        run("bash", "-n", root / "usr/share/bash-completion/completions/tlcheck", cwd=folder)


if __name__ == "__main__":
    BINARY = str(Path(sys.argv.pop(1)).absolute())
    unittest.main(verbosity=1)
