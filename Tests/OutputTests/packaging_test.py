#!/usr/bin/env python3
"""Makes the Debian package, looks into it, and installs, runs and removes it where that is allowed.

Usage: packaging_test.py PATH-OF-TLCHECK      a release build; what is not installed is skipped and said"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = ""
FAULTY = "The minister went to Kiev on Tuesday.\n"
TOOLS = ("dpkg-deb", "dpkg-shlibdeps", "chrpath", "lintian")


def run(*words, cwd, status=0, **variables):
    environment = {**os.environ, **variables}
    done = subprocess.run([str(word) for word in words], cwd=cwd, env=environment, capture_output=True, text=True)
    assert done.returncode == status, f"{words}: status {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


class PackageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        for tool in TOOLS:
            if not shutil.which(tool):
                raise unittest.SkipTest(f"{tool} is not installed")
        if "libswift" in run("ldd", BINARY, cwd=ROOT):
            raise unittest.SkipTest("the package is made of the release build, which needs no Swift library")
        cls.folder = Path(tempfile.mkdtemp(prefix="tlcheck-deb-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        # lintian is part of making it: errors and warnings without an explained override stop it.
        cls.package = Path(run(ROOT / "Scripts/make-deb.sh", BINARY, cls.folder, cwd=ROOT).splitlines()[-1])
        (cls.folder / "a.txt").write_text(FAULTY)

    def test_package_holds_what_it_should(self):
        control = run("dpkg-deb", "-f", self.package, "Depends", cwd=self.folder)
        for library in ("libhunspell-1.7-0", "libyaml-0-2", "libicu", "libxml2", "libcmark-gfm0", "hunspell-en-gb"):
            self.assertIn(library, control)
        run("dpkg-deb", "-x", self.package, "root", cwd=self.folder)
        root = self.folder / "root"
        program = root / "usr/bin/tlcheck"
        self.assertTrue(run(program, "--version", cwd=self.folder).startswith("tlcheck "))
        run(program, "a.txt", cwd=self.folder, status=1)
        for path in ("man/man1/tlcheck.1.gz", "bash-completion/completions/tlcheck", "zsh/vendor-completions/_tlcheck",
                     "fish/vendor_completions.d/tlcheck.fish", "doc/tlcheck/copyright", "doc/tlcheck/changelog.Debian.gz"):
            self.assertGreater((root / "usr/share" / path).stat().st_size, 100, path)
        for shell, path in (("bash", "bash-completion/completions/tlcheck"), ("zsh", "zsh/vendor-completions/_tlcheck"),
                            ("fish", "fish/vendor_completions.d/tlcheck.fish")):
            if shutil.which(shell):
                run(shell, "-n", root / "usr/share" / path, cwd=self.folder)

    def test_every_override_is_explained(self):
        lines = (ROOT / "Scripts/packaging/lintian-overrides").read_text().splitlines()
        explained = False
        for line in lines:
            self.assertTrue(explained or line.startswith("#"), line)
            explained = bool(line.strip())

    @unittest.skipUnless(os.geteuid() == 0 and shutil.which("dpkg"), "installing a package needs root and dpkg")
    def test_package_is_installed_run_and_removed(self):
        known = subprocess.run(["dpkg-query", "-W", "-f", "${Status}", "tlcheck"], capture_output=True, text=True).stdout
        if "ok installed" in known:
            self.skipTest("a tlcheck is installed already; it is left alone")
        missing = subprocess.run(["dpkg", "--dry-run", "-i", self.package], capture_output=True, text=True)
        if missing.returncode != 0:
            self.skipTest("dpkg cannot install here: " + missing.stderr.strip().splitlines()[-1])
        try:
            run("dpkg", "-i", self.package, cwd=self.folder)
            self.assertEqual(run("dpkg", "--audit", cwd=self.folder), "")
            self.assertEqual(run("dpkg", "--verify", "tlcheck", cwd=self.folder), "")
            output = run("/usr/bin/tlcheck", "--format", "compact", "a.txt", cwd=self.folder, status=1)
            self.assertIn("a.txt:1:22: major", output)
            if shutil.which("man"):
                self.assertIn("TLCHECK", run("man", "tlcheck", cwd=self.folder, MANPAGER="cat"))
        finally:
            run("dpkg", "--purge", "tlcheck", cwd=self.folder)
        self.assertFalse(Path("/usr/bin/tlcheck").exists())
        self.assertFalse(Path("/usr/share/doc/tlcheck").exists())


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    BINARY = str(Path(sys.argv.pop(1)).absolute())
    unittest.main(verbosity=1)
