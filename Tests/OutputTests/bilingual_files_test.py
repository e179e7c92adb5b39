#!/usr/bin/env python3
"""Reads what others write: bilingual files of translate-toolkit, and gives it alignments to read.

Usage: bilingual_files_test.py PATH-OF-TLCHECK

Skipped where translate-toolkit (PyPI) is not installed."""
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

SOURCES = ["Das Land zahlt 3 Milliarden Euro & mehr.", "Der Rat tagt am Montag in Bonn.", "Er ging nach Kiew."]
TARGETS = ["The state pays 3 million euros & more.", "The council meets in Bonn on Monday.", "He went to Kiev."]
RULES = ["number.mismatch", "terminology.deprecated"]
PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n' + "".join(
    f'msgid "{source}"\nmsgstr "{target}"\n\n' for source, target in zip(SOURCES, TARGETS))


@unittest.skipUnless(importlib.util.find_spec("translate"), "translate-toolkit is not installed")
class BilingualFiles(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="tlcheck-bilingual-")
        self.path = pathlib.Path(self.folder.name)
        (self.path / "a.po").write_text(PO, encoding="utf-8")

    def tearDown(self):
        self.folder.cleanup()

    def check(self, name):
        """Finds the faults, each where its text stands in the file."""
        done = subprocess.run([BINARY, "--config", "none", "-qf", "json", name], cwd=self.path, capture_output=True, text=True)
        self.assertEqual(done.returncode, 1, done.stderr)
        [document] = json.loads(done.stdout)["documents"]
        faults = [finding for finding in document["findings"] if finding["severity"] != "neutral"]
        self.assertEqual([finding["rule"] for finding in faults], RULES)
        file = (self.path / name).read_text(encoding="utf-8")
        for finding in document["findings"]:
            self.assertEqual(file[finding["start"]["offset"]:finding["end"]["offset"]], finding["text"])
        self.assertEqual(len(document["segments"]), len(SOURCES))

    def convert(self, module, *arguments):
        done = subprocess.run([sys.executable, "-m", f"translate.convert.{module}", "--progress=none", *arguments],
                              cwd=self.path, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_po(self):
        self.check("a.po")

    def test_po2tmx(self):
        self.convert("po2tmx", "--source-language=de", "-l", "en", "a.po", "a.tmx")
        self.check("a.tmx")

    def test_po2xliff(self):
        from translate.storage import factory
        self.convert("po2xliff", "a.po", "a.xlf")
        store = factory.getobject(str(self.path / "a.xlf"))
        self.assertEqual(len([unit for unit in store.units if unit.istranslated()]), len(SOURCES))
        self.check("a.xlf")

    def test_xliff_2(self):
        from translate.storage import xliff2
        store = xliff2.Xliff2File(sourcelanguage="de", targetlanguage="en")
        for source, target in zip(SOURCES, TARGETS):
            store.addsourceunit(source).target = target
        (self.path / "b.xlf").write_bytes(bytes(store))
        self.check("b.xlf")

    def test_alignment_as_tmx(self):
        from translate.storage import tmx
        (self.path / "x.de.txt").write_text(" ".join(SOURCES) + "\n", encoding="utf-8")
        (self.path / "x.en.txt").write_text(" ".join(TARGETS) + "\n", encoding="utf-8")
        done = subprocess.run([BINARY, "align", "--config", "none", "-f", "tmx", "-o", "x.tmx", "x.en.txt"],
                              cwd=self.path, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        with (self.path / "x.tmx").open("rb") as file:
            units = tmx.tmxfile(file, "de", "en").units
        self.assertEqual([(str(unit.source), str(unit.target)) for unit in units], list(zip(SOURCES, TARGETS)))
        self.check("x.tmx")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    BINARY = os.path.abspath(sys.argv[1])
    unittest.main(argv=sys.argv[:1], verbosity=1)
