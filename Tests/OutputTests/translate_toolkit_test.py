#!/usr/bin/env python3
"""Gives tlcheck the term bases that translate-toolkit's csv2tbx makes of lists.

Usage: translate_toolkit_test.py PATH-OF-TLCHECK      Skipped where translate-toolkit (PyPI) is missing."""
import importlib.util
import pathlib
import subprocess
import sys
import tempfile
import unittest


def has_toolkit():
    try:
        return importlib.util.find_spec("translate.convert.csv2tbx") is not None
    except ModuleNotFoundError:
        return False


@unittest.skipUnless(has_toolkit(), "translate-toolkit is not installed (pip install translate-toolkit)")
class TranslateToolkit(unittest.TestCase):
    def converted(self, rows):
        """What tlcheck makes of the rows of a list, by way of TBX."""
        with tempfile.TemporaryDirectory(prefix="tlcheck-tbx-") as folder:
            folder = pathlib.Path(folder)
            (folder / "in.csv").write_text("".join(row + "\n" for row in rows), encoding="utf-8")
            make = [sys.executable, "-m", "translate.convert.csv2tbx", "--progress=none"]
            subprocess.run([*make, folder / "in.csv", folder / "out.tbx"], check=True, capture_output=True)
            subprocess.run([BINARY, "terms", "convert", folder / "out.tbx", folder / "back.csv"], check=True,
                           capture_output=True)
            return [",".join(row.split(",")[:2]) for row in
                    (folder / "back.csv").read_text(encoding="utf-8").splitlines()[1:]]

    def test_english_first(self):
        self.assertEqual(self.converted(["a note,Kyiv,Kiew", ",Munich,München", ",premier,Ministerpräsident"]),
                         ["Kiew,Kyiv", "München,Munich", "Ministerpräsident,premier"])

    def test_german_first(self):
        self.assertEqual(self.converted([",Kiew,Kyiv", ",Bundeskanzler,chancellor", ",Wahl,election"]),
                         ["Kiew,Kyiv", "Bundeskanzler,chancellor", "Wahl,election"])

    def test_article_is_checked_with_it(self):
        with tempfile.TemporaryDirectory(prefix="tlcheck-tbx-") as folder:
            folder = pathlib.Path(folder)
            (folder / "in.csv").write_text(",Zollamtsverein,customs club\n", encoding="utf-8")
            (folder / "a.txt").write_text("The Zollamtsverein met on Monday.\n", encoding="utf-8")
            subprocess.run([sys.executable, "-m", "translate.convert.csv2tbx", "--progress=none", folder / "in.csv",
                            folder / "out.tbx"], check=True, capture_output=True)
            done = subprocess.run([BINARY, "--glossary", folder / "out.tbx", "--format", "compact", folder / "a.txt"],
                                  capture_output=True, text=True)
            self.assertIn("customs club", done.stdout, done.stderr)


if __name__ == "__main__":
    BINARY = sys.argv.pop(1)
    unittest.main()
