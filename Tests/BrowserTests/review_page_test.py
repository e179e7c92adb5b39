#!/usr/bin/env python3
"""Tests the review page in a real browser. Usage: review_page_test.py PATH-OF-TLCHECK [--screenshots FOLDER]"""
import base64
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import browser
import fixture

BINARY = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else ""


def find_axe():
    """The copy of axe-core that AXE_CORE names, or the one in a package of PyPI."""
    if "AXE_CORE" in os.environ:
        return os.environ["AXE_CORE"]
    for package in ("axe_playwright_python", "axe_core_python"):
        found = importlib.util.find_spec(package)
        if found:
            return str(pathlib.Path(found.submodule_search_locations[0]) / "axe.min.js")
    return ""


AXE = find_axe()
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="tlcheck-review-"))


def make_frame():
    text = FOLDER / "hostile.txt"
    text.write_text("A headline\n\nThe the " + fixture.HOSTILE + " end.\n", encoding="utf-8")
    subprocess.run([BINARY, "--config", "none", "--format", "html", "--output", FOLDER / "hostile.html", text], check=False)
    return (FOLDER / "hostile.html").read_text(encoding="utf-8")


class ReviewPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.frame = make_frame()
        cls.browser = browser.Browser(browser.find())
        cls.browser.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(FOLDER))

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()

    def setUp(self):
        self.browser.events.clear()
        self.browser.size(1400, 900)

    def tearDown(self):
        self.assertEqual(self.browser.problems(), [])

    def open(self, *documents, keeps_decisions=False):
        (FOLDER / "page.html").write_text(fixture.page(self.frame, list(documents)), encoding="utf-8")
        self.browser.open((FOLDER / "page.html").as_uri())
        if not keeps_decisions:
            self.browser.js("localStorage.clear()")
            self.browser.open((FOLDER / "page.html").as_uri())

    def js(self, expression):
        return self.browser.js(expression)

    def text(self, selector):
        return self.js(f"document.querySelector({json.dumps(selector)}).textContent")

    def shown(self):
        return self.js("document.querySelectorAll('#findings .item').length")

    def test_the_page_is_small_and_loads_nothing(self):
        self.assertLess(len(self.frame.encode()), 150_000)
        self.assertIn("default-src 'none'", self.frame)

    def test_a_real_report_of_hostile_text_is_harmless(self):
        self.browser.open((FOLDER / "hostile.html").as_uri())
        self.assertIn(fixture.HOSTILE.split("\u2028")[0].strip(), self.text("#article"))
        self.assertNotEqual(self.js("document.title"), "stolen")
        self.assertEqual(self.js("document.querySelectorAll('#article img, #article script').length"), 0)

    def test_shows_the_article_with_its_parts_and_marks(self):
        checked = fixture.article()
        self.open(checked)
        self.assertEqual(self.shown(), len(checked["findings"]))
        self.assertEqual(self.text(".headline").strip(), "Nato boss demands more weapons for Kiev")
        self.assertEqual(self.text(".part.dateline"), "RAMSTEIN (dpa) –")
        for finding in checked["findings"]:
            wanted = checked["text"].encode("utf-16-le")[finding["start"] * 2:finding["end"] * 2].decode("utf-16-le")
            index = checked["findings"].index(finding)
            self.assertEqual(self.js(f"[...article.marks(list.checked.findings[{index}])].map((m) => m.textContent).join('')"), wanted)
        self.assertEqual(self.js("document.querySelectorAll('#article img, #article script, #findings b, #findings i').length"), 0)
        self.assertEqual(self.js("document.title"), "Review – tlcheck")
        self.assertEqual(self.js("correctedText(0) === report.documents[0].text"), True)

    def test_keys_go_from_finding_to_finding(self):
        self.open(fixture.article())
        for keys, index in [("j", 0), ("j", 1), ("k", 0), ("k", 0), ("jjjjjjjjjjjj", 8)]:
            for key in keys:
                self.browser.key(key)
            self.assertEqual(self.js("list.current.index"), index)
        self.assertEqual(self.js("document.querySelector('#article .current').textContent"), "Kiev")
        self.browser.key("?")
        self.assertTrue(self.js("document.getElementById('help').open"))
        self.browser.click("#help button")
        self.assertFalse(self.js("document.getElementById('help').open"))

    def test_accept_changes_the_text_and_undo_brings_it_back(self):
        self.open(fixture.article())
        before = self.js("correctedText(0)")
        score = self.text("#score")
        self.browser.key("j")
        self.browser.key("2")
        self.assertIn("Nato leader demands", self.text(".headline"))
        self.assertIn("Nato leader demands", self.js("correctedText(0)"))
        self.assertIn("8 of 9 left", self.text("#progress"))
        self.assertNotEqual(self.text("#score"), score)
        self.browser.key("u")
        self.assertEqual(self.js("correctedText(0)"), before)
        self.assertEqual(self.text("#score"), score)
        self.browser.click("#article mark[data-finding='3']")
        self.browser.key("a")
        self.assertIn("The  talks", self.js("correctedText(0)"))
        self.browser.click("#undo")
        self.js("actions.select(list.checked.findings[6])")
        self.browser.key("a")
        self.assertIn("agreed.\n", self.js("correctedText(0)"))

    def test_edits_by_hand_and_comments(self):
        self.open(fixture.article())
        self.browser.key("j")
        self.browser.key("e")
        self.browser.call("Input.insertText", text="Nato’s <head>")
        self.browser.call("Input.dispatchKeyEvent", type="keyDown", key="Enter", code="Enter", windowsVirtualKeyCode=13, text="\r")
        self.assertIn("Nato’s <head> demands", self.text(".headline"))
        self.js("actions.comment(list.current, 'ask the desk')")
        self.assertEqual(self.js("decisionsReport().documents[0].decisions[0].comment"), "ask the desk")

    def test_ignores_once_and_everywhere(self):
        self.open(fixture.article(), fixture.long_article(3))
        self.js("openDocument(0); actions.select(list.checked.findings[1])")
        self.browser.key("i")
        self.assertIn("8 of 9 left", self.text("#progress"))
        self.browser.key("u")
        self.browser.key("I")
        self.assertIn("7 of 9 left", self.text("#progress"))
        self.js("openDocument(1); actions.select(list.checked.findings[0])")
        self.browser.key("I")
        self.assertEqual(self.js("tally(1).left"), 2)

    def test_filters_and_groups(self):
        self.open(fixture.article())
        self.browser.click("#severity-chips [data-severity=critical]")
        self.assertEqual(self.shown(), 7)
        self.browser.key("/")
        self.browser.call("Input.insertText", text="spelling")
        self.assertEqual(self.shown(), 2)
        self.js("clearFilters()")
        self.assertEqual(self.shown(), 9)
        for control, value, count in [("filter-category", "artifact", 2), ("filter-rule", "terminology.deprecated", 2),
                                      ("filter-confidence", "70", 8), ("filter-status", "ignored", 0)]:
            self.js(f"byId('{control}').value = '{value}'; byId('{control}').dispatchEvent(new Event('input', {{bubbles: true}}))")
            self.assertEqual(self.shown(), count, control)
            self.js("clearFilters()")
        self.js("byId('group-by').value = 'severity'; readFilters()")
        self.assertEqual(self.js("[...document.querySelectorAll('#findings h3')].map((h) => h.textContent)"),
                         ["critical (2)", "major (3)", "minor (3)", "advice (1)"])

    def test_decisions_survive_a_reload_of_the_same_text_only(self):
        self.open(fixture.article())
        self.browser.key("j")
        self.browser.key("a")
        self.open(fixture.article(), keeps_decisions=True)
        self.assertIn("Nato chief demands", self.text(".headline"))
        other = fixture.article()
        other["text"] += " More."
        self.open(other, keeps_decisions=True)
        self.assertIn("Nato boss demands", self.text(".headline"))

    def test_exports_text_and_decisions(self):
        self.open(fixture.article())
        self.browser.key("j")
        self.browser.key("a")
        self.js("byId('save-text').click(); byId('save-decisions').click()")
        end = time.monotonic() + 20
        while time.monotonic() < end and not (FOLDER / "decisions.json").exists():
            time.sleep(0.05)
        text = next(FOLDER.glob("article*.corrected.txt")).read_text(encoding="utf-8")
        self.assertTrue(text.startswith("War in Eastern Europe\n\nNato chief demands"))
        decisions = json.loads((FOLDER / "decisions.json").read_text(encoding="utf-8"))
        self.assertEqual(decisions["schema"], "tlcheck/decisions/1")
        self.assertEqual(decisions["documents"][0]["decisions"][0]["replacement"], "Nato chief")

    def test_term_table_jumps_to_the_places(self):
        self.open(fixture.article())
        self.browser.key("t")
        self.browser.click("#terms-panel tr:first-child button:last-child")
        self.assertEqual(self.js("document.querySelector('#article .flash').textContent"), "Kiev")

    def test_source_and_translation_light_together(self):
        self.open(fixture.article())
        self.browser.click("#source [data-source='0']")
        self.assertEqual(self.text("#source .lit"), "Nato-Chef fordert mehr Waffen für Kiew.")
        self.assertGreater(self.js("document.querySelectorAll('#article .lit').length"), 0)

    def test_a_marked_up_article_is_read_without_its_markup(self):
        checked = fixture.html_article()
        self.open(checked)
        self.assertEqual(self.text(".headline").strip(), "Talks in Kiev")
        self.assertEqual(self.js("[...document.querySelectorAll('#article .body')].map((e) => e.textContent).join()"),
                         "The Nato boss met Köhler & others.")
        self.js("actions.select(list.checked.findings[1])")
        self.assertIn("Nato boss → Nato chief & head", self.text("#findings .current .what"))
        self.browser.key("a")
        self.assertIn("The Nato chief & head met", self.text("#article"))
        self.assertEqual(self.js("correctedText(0)"),
                         checked["text"].replace("Nato</b> boss", "Nato</b> chief &amp; head"))
        self.assertEqual(self.js("decisionsReport().documents[0].decisions[0].text"), "Nato</b> boss")

    def test_several_articles_have_an_index(self):
        self.open(fixture.article(), fixture.long_article(5))
        self.assertEqual(self.js("document.querySelectorAll('#index tbody tr').length"), 2)
        self.assertIn("2 articles", self.text("#index tfoot"))
        self.js("(e => { e.value = 'nato'; e.dispatchEvent(new Event('input')); })(document.querySelector('#index input'))")
        self.assertEqual(self.js("document.querySelectorAll('#index tbody tr:not([hidden])').length"), 1)
        self.browser.click("#index tbody button")
        self.assertEqual(self.text("#title"), "dir/article <1>.txt")

    def test_overlapping_changes_are_refused(self):
        checked = fixture.article()
        checked["findings"].insert(1, {**checked["findings"][0], "start": checked["findings"][0]["start"] + 5, "fingerprint": "overlap"})
        self.open(checked)
        self.browser.key("j")
        self.browser.key("a")
        self.browser.key("j")
        self.browser.key("a")
        self.assertIn("Nato chief demands", self.js("correctedText(0)"))
        self.assertIn("changed already", self.text("#status"))

    def test_everything_has_a_name_and_enough_contrast(self):
        self.open(fixture.article(), fixture.long_article(2))
        self.js("openDocument(0)")
        self.browser.key("j")
        nameless = self.js("""[...document.querySelectorAll('button, input, select, textarea, [role=tab], dialog, section, aside, main')]
          .filter((e) => !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.labels?.length || e.textContent.trim()))
          .map((e) => e.outerHTML)""")
        self.assertEqual(nameless, [])
        for theme in ["light", "dark"]:
            self.js(f"setTheme('{theme}')")
            self.assertEqual(self.js(CONTRAST), [], theme)
        self.js("setTheme('')")

    @unittest.skipUnless(AXE, "there is no axe-core (PyPI: axe-playwright-python)")
    def test_axe_finds_no_violation(self):
        self.open(fixture.article(), fixture.long_article(2))
        self.js(pathlib.Path(AXE).read_text(encoding="utf-8") + "; 0")
        for prepare in ["0", "openDocument(0)", "actions.select(list.checked.findings[0])", "showTab('terms')",
                        "setTheme('dark')", "setTheme('light'); byId('help').showModal()"]:
            self.js(prepare)
            # A modal dialog makes the rest of the page inert, which axe takes for text outside of landmarks.
            rules = "{rules: {region: {enabled: !byId('help').open}}}"
            found = self.js(f"axe.run({rules}).then((all) => all.violations.map((v) => v.id + ' ' + v.nodes.map((n) => n.html).slice(0, 2)))")
            self.assertEqual(found, [], prepare)

    def test_five_thousand_findings_stay_fluent(self):
        self.open(fixture.long_article(5000))
        self.assertEqual(self.shown(), 5000)
        for key in "jajaja":
            self.browser.key(key)
        self.assertEqual(self.js("tally(0).left"), 4997)
        # Work, not time: one decision draws one paragraph anew and leaves the other rows of the list alone.
        self.js("drawn = 0; new MutationObserver((all) => { drawn += all.length; })"
                ".observe(document.getElementById('review'), {childList: true, subtree: true})")
        self.browser.key("j")
        self.browser.key("a")
        self.assertLess(self.js("new Promise((done) => setTimeout(() => done(drawn), 50))"), 60)

    def test_print_shows_numbers_that_lead_to_the_list(self):
        self.open(fixture.article())
        self.browser.call("Emulation.setEmulatedMedia", media="print")
        number = self.js("getComputedStyle(document.querySelector('#article mark[data-number]'), '::after').content")
        self.assertEqual(number, '"[1]"')
        self.assertEqual(self.js("getComputedStyle(document.querySelector('.tools')).display"), "none")
        self.browser.call("Emulation.setEmulatedMedia", media="")


CONTRAST = """(() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgba = (color) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => [r, g, b].map((v) => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; })
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ground = (node) => { for (; node; node = node.parentElement) { const c = rgba(getComputedStyle(node).backgroundColor); if (c[3] > 250) return c; } return [255, 255, 255]; };
  return [...document.querySelectorAll('body *')].filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())
      && e.checkVisibility() && !e.disabled && !e.closest('script, style')).map((e) => {
    const a = light(rgba(getComputedStyle(e).color)), b = light(ground(e));
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    return ratio < 4.5 ? `${e.tagName}.${e.className} ${e.textContent.slice(0, 20)} ${ratio.toFixed(2)}` : '';
  }).filter(Boolean);
})()"""


def screenshots(folder):
    """Pictures to look at: light, dark, phone, print, index, help."""
    frame, folder = make_frame(), pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (FOLDER / "page.html").write_text(fixture.page(frame, [fixture.article(), fixture.long_article(40)]), encoding="utf-8")
    window = browser.Browser(browser.find())
    window.open((FOLDER / "page.html").as_uri())
    window.size(1400, 900)
    window.screenshot(folder / "index.png")
    window.js("openDocument(0); setTheme('light'); actions.select(list.checked.findings[0])")
    window.screenshot(folder / "light-source.png")
    window.js("showSource(false); actions.accept(list.checked.findings[1], 'Kyiv'); actions.select(list.checked.findings[0])")
    window.wait("byId('status').textContent === ''")
    window.screenshot(folder / "light.png")
    window.js("setTheme('dark')")
    window.screenshot(folder / "dark.png")
    window.js("showTab('terms')")
    window.screenshot(folder / "terms-dark.png")
    window.js("setTheme('light'); showTab('findings'); byId('help').showModal()")
    window.screenshot(folder / "help.png")
    window.js("byId('help').close()")
    window.size(390, 800, mobile=True)
    window.screenshot(folder / "phone.png")
    window.size(1400, 900)
    pdf = window.call("Page.printToPDF", printBackground=False)["data"]
    (folder / "print.pdf").write_bytes(base64.b64decode(pdf))
    window.close()


if __name__ == "__main__":
    if not BINARY:
        sys.exit(__doc__)
    if not browser.find():
        print("skipped: no Chromium is installed (apt-get install chromium)")
        sys.exit(0)
    if "--screenshots" in sys.argv:
        screenshots(sys.argv[sys.argv.index("--screenshots") + 1])
    else:
        unittest.main(argv=sys.argv[:1], verbosity=1)
