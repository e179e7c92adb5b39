"""Documents for the review page, as tlcheck would write them: with all that a page can hold, and with hostile text."""
import json
import re

HOSTILE = "<script>document.title = 'stolen'</script> \" ' & <img src=x onerror=alert(1)> </script> \u2028 \u202eabc\u202c שלום עולם"


def utf16(text, index):
    return len(text[:index].encode("utf-16-le")) // 2


def parse(marked, marks="⟦⟧"):
    """The text without marks, and the code-point ranges of what was marked."""
    text, ranges, start = "", [], 0
    for character in marked:
        if character == marks[0]:
            start = len(text)
        elif character == marks[1]:
            ranges.append((start, len(text)))
        else:
            text += character
    return text, ranges


def document(name, parts, findings, terms=(), source=None, links=()):
    """`parts`: (role, marked text, paragraph); `findings`: what is known of each mark, in order."""
    text, roles, ranges = "", [], []
    for role, marked, paragraph in parts:
        plain, marks = parse(marked)
        if text:
            text += " " if roles and roles[-1][3] == paragraph else "\n\n"
        ranges += [(len(text) + start, len(text) + end) for start, end in marks]
        roles.append([role, utf16(text, len(text)), utf16(text, len(text)) + utf16(plain, len(plain)), paragraph])
        text += plain
    rows = []
    for number, ((start, end), known) in enumerate(zip(ranges, findings, strict=True)):
        before = text[:start]
        rows.append({"rule": "test.rule", "category": "terminology", "mqm": "terminology/wrong-term", "severity": "major",
                     "confidence": 0.9, "message": "This is not how we call it.", "start": utf16(text, start),
                     "end": utf16(text, end), "line": before.count("\n") + 1, "column": start - before.rfind("\n"),
                     "replacements": [], "related": [], "source": None, "fingerprint": f"{name}-{number}", **known})
    rows.sort(key=lambda row: (row["start"], row["end"]))
    table = [{"concept": word.lower(), "preferred": preferred, "status": "ok" if word == preferred else "deprecated",
              "at": [[utf16(text, hit.start()), utf16(text, hit.end()), "ok" if word == preferred else "deprecated"]
                     for hit in re.finditer(re.escape(word), text)]} for word, preferred in terms]
    aligned = None
    if source:
        sentences = [hit.span() for hit in re.finditer(r"[^.]+\.", text)]
        originals = [hit.span() for hit in re.finditer(r"[^.]+\.", source)]
        aligned = {"text": source, "segments": [list(span) for span in originals],
                   "targets": [[utf16(text, start), utf16(text, end)] for start, end in sentences], "links": list(links)}
    return {"name": name, "language": "en-GB", "sourceLanguage": "de", "detected": True, "words": len(text.split()),
            "text": text, "parts": roles, "findings": rows, "terms": table, "source": aligned}


def article():
    parts = [
        ("kicker", "War in Eastern Europe", 0),
        ("headline", "⟦Nato boss⟧ demands more weapons for ⟦Kiev⟧", 1),
        ("byline", "By Anna Example", 2),
        ("dateline", "RAMSTEIN (dpa) –", 3),
        ("body", "The allies met on ⟦3. May⟧ at the 🛬 base in Rhineland-Palatinate. The ⟦the⟧ talks will go on until Friday.", 3),
        ("body", "“We need more ammunition,” he said. The ⟦party friend⟧ of the minister ⟦goverment⟧ agreed⟦⟧", 4),
        ("body", "A ⟦recieve⟧ here, and in the next sentence ⟦Kiev⟧ once more. " + HOSTILE, 5),
        ("caption", "A tank on the move near Kyiv.", 6),
        ("credit", "Photo: Example/dpa", 7),
    ]
    findings = [
        {"rule": "artifact.de.boss", "category": "artifact", "mqm": "style/unidiomatic", "severity": "minor",
         "message": "“Nato boss” renders “-chef”; the head of an institution is its chief.", "replacements": ["Nato chief", "Nato leader"]},
        {"rule": "terminology.deprecated", "severity": "critical", "message": "“Kiev” is now spelled “Kyiv”.", "replacements": ["Kyiv"]},
        {"rule": "locale.date", "category": "locale", "severity": "minor", "message": "English dates have no full stop.", "replacements": ["3 May", "May 3"]},
        {"rule": "repetition.word", "category": "repetition", "message": "“the” stands here twice.", "replacements": [""]},
        {"rule": "artifact.de.friend", "category": "artifact", "message": "“Parteifreund” is a party colleague.", "replacements": ["party colleague"]},
        {"rule": "spelling.unknown-word", "category": "spelling", "severity": "minor", "message": "“goverment” is in no dictionary.", "replacements": ["government"]},
        {"rule": "punctuation.final", "category": "punctuation", "severity": "neutral", "confidence": 0.6, "message": "The sentence has no full stop.", "replacements": ["."]},
        {"rule": "spelling.unknown-word", "category": "spelling", "message": "<b onclick=\"alert(1)\">hostile</b> \u2028 message", "replacements": ["<i>receive</i>"]},
        {"rule": "terminology.deprecated", "severity": "critical", "message": "“Kiev” is now spelled “Kyiv”.", "replacements": ["Kyiv"]},
    ]
    source = "Nato-Chef fordert mehr Waffen für Kiew. Die Verbündeten trafen sich am 3. Mai auf dem Stützpunkt."
    return document("dir/article <1>.txt", parts, findings, [("Kiev", "Kyiv"), ("Rhineland-Palatinate", "Rhineland-Palatinate")],
                    source, [[[0], [0]], [[1], [1]]])


def long_article(count):
    parts = [("body", f"Paragraph {number} holds a ⟦mistake⟧ that somebody has to look at.", number) for number in range(count)]
    findings = [{"rule": f"family.rule-{number % 40}", "replacements": ["error"]} for number in range(count)]
    return document("long.txt", parts, findings)


def html_article():
    """What is checked in an HTML file: its text with the markup that is not to be seen."""
    text = "<h1>Talks in Kiev</h1>\n<!-- note -->\n<p>The <b>Nato</b> boss met K&ouml;hler &amp; others.</p>\n"
    at = text.index("Nato</b> boss")
    kiev = text.index("Kiev")
    checked = document("a/page.html", [("body", text, 0)], [])
    spans = [("headline", "Talks in Kiev"), ("body", "The <b>Nato</b> boss met K&ouml;hler &amp; others.")]
    checked["parts"] = [[role, text.index(words), text.index(words) + len(words), number]
                        for number, (role, words) in enumerate(spans)]
    runs = [("<b>", ""), ("</b>", ""), ("&ouml;", "ö"), ("&amp;", "&")]
    checked["markup"] = [[text.index(words), text.index(words) + len(words), shown] for words, shown in runs]
    finding = {"rule": "terminology.deprecated", "category": "terminology", "mqm": "terminology/wrong-term",
               "severity": "major", "confidence": 0.9, "message": "m", "line": 1, "column": 1, "related": [], "source": None}
    checked["findings"] = [
        {**finding, "start": kiev, "end": kiev + 4, "replacements": ["Kyiv"], "fingerprint": "h-1"},
        {**finding, "start": at, "end": at + 13, "replacements": ["Nato</b> chief &amp; head"], "fingerprint": "h-2"}]
    return {**checked, "format": "html"}


def page(frame, documents):
    """The page that tlcheck wrote, with other documents in it."""
    rules = {"artifact.de.boss": {"summary": "“boss”", "rationale": "German -chef names any head; English keeps “boss” for firms, clubs and gangs."}}
    data = json.dumps({"tool": "tlcheck", "passingScore": 95, "documents": documents, "rules": rules})
    data = data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    opening = '<script type="application/json" id="data">'
    before, rest = frame.split(opening)
    return before + opening + data + rest[rest.index("</script>"):]
