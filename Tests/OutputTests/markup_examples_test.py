#!/usr/bin/env python3
"""Checks the bad example of every rule as plain text, as Markdown with every mark escaped, and as HTML with every letter that
is not ASCII written as a reference: the rule must find the same words in all three. Usage: markup_examples_test.py TLCHECK"""
import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BINARY = ""


def as_html(text):
    paragraphs = [f"<p>{html.escape(part, quote=False)}</p>" for part in text.split("\n\n")]
    return "<!-- 😀 -->\r\n" + "\r\n".join(paragraphs).encode("ascii", "xmlcharrefreplace").decode()


def as_markdown(text):
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


WRITERS = {"txt": (str, str), "html": (as_html, html.unescape),
           "md": (as_markdown, lambda text: re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text))}


class MarkupExamples(unittest.TestCase):
    def test_every_rule_finds_in_markup_what_it_finds_in_text(self):
        listed = subprocess.run([BINARY, "rules", "--format", "json"], capture_output=True, text=True, check=True).stdout
        examples = [(rule["id"], example["text"].replace("⟦", "").replace("⟧", ""))
                    for rule in json.loads(listed)["rules"] for example in rule["examples"]
                    # A mark of byte order at the start of a file is none of the text.
                    if example["bad"] and not example["text"].startswith(("⟦\ufeff", "\ufeff"))]
        self.assertGreater(len(examples), 500)
        found = {ending: self.check(ending, examples) for ending in WRITERS}
        differing = []
        for number, (rule, text) in enumerate(examples):
            for ending in ("html", "md"):
                if found[ending][number] != found["txt"][number]:
                    differing.append(f"{rule} {ending}: {found['txt'][number]} {found[ending][number]} in {text!r}")
        self.assertEqual(differing, [])

    def check(self, ending, examples):
        """The words that each rule finds in its examples, written in a format."""
        write, read = WRITERS[ending]
        folder = Path(tempfile.mkdtemp(prefix="tlcheck-markup-"))
        self.addCleanup(shutil.rmtree, folder)
        for number, (_, text) in enumerate(examples):
            (folder / f"{number:06}.{ending}").write_text(write(text) + "\n", encoding="utf-8")
        lines = subprocess.run([BINARY, "--config", "none", "-q", "-f", "jsonl", folder], capture_output=True, text=True).stdout
        documents = [json.loads(line) for line in lines.splitlines()]
        return [[read(finding["text"]) for finding in document["findings"] if finding["rule"] == rule]
                for (rule, _), document in zip(examples, documents, strict=True)]


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    BINARY = str(Path(sys.argv.pop(1)).absolute())
    unittest.main(verbosity=1)
