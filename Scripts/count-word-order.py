#!/usr/bin/env python3
"""Counts anew which sorts of words follow which: writes Dictionaries/words/word-order.txt.

usage: count-word-order.py [--root FOLDER]

Run it by hand, after word-classes.txt or the sorts at the head of word-order.txt were changed. The same texts give the same
file. They are free English prose from Debian (apt-get install wordnet-base anarchism debian-handbook; or unpack the packages
with dpkg -x into a folder and name it with --root):
- the example sentences of WordNet (wordnet-base; licence: Dictionaries/words/wordnet-copyright.md),
- An Anarchist FAQ (anarchism; GNU Free Documentation License, or GNU General Public License 2), read for its long sentences,
- The Debian Administrator's Handbook (debian-handbook; GNU General Public License 2, or Creative Commons BY-SA 3.0).
Only how often each three sorts of words follow each other is kept, nothing of the texts.

The sorts are those the head of word-order.txt declares, and a word gets its sort as in WordOrderCodes.swift.
"""
import argparse, collections, glob, html, math, os, re

WORDS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Dictionaries", "words")
HEAD = """\
# Which sorts of words follow which in English prose, counted by Scripts/count-word-order.py in free texts of Debian: the
# example sentences of WordNet 3.0 (licence: wordnet-copyright.md), An Anarchist FAQ (GNU Free Documentation License, or GPL 2)
# and The Debian Administrator's Handbook (GPL 2, or CC BY-SA 3.0). Only counts are kept, nothing of their text.
# First the sorts, each with its code: words of their own, word classes as in word-classes.txt, others by name; these lines are
# edited by hand. Then, after “sequences”, for each two codes the codes that follow them at least twice, each with how often:
# from " twice up to H 40 times; beyond that each further sign means a quarter more.
"""
TOKEN = re.compile(r"(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*(?:\.[^\W\d_]\.)*\d*)|(?P<number>\d[\d.,:]*\w*)|(?P<mark>\S)")
MARKS = {".": "stop", "!": "stop", "?": "stop", ",": "comma", ";": "comma", ":": "colon", "(": "bracket", ")": "bracket",
         "[": "bracket", "]": "bracket", "-": "hyphen", "–": "dash", "—": "dash", "%": "percent"}
MARKS.update(dict.fromkeys("\"“”„‘’'`", "quotation"))
ABBREVIATED = re.compile(r"(?:\b(?:[A-Z]|p|pp|vol|no|op|cit|ed|eds|e\.g|i\.e|etc|cf|al|mr|mrs|ms|dr|st|prof|jr|vs|ch))\.$", re.I)


def read_sorts():
    """The lines of the head, and the codes of words, of sets of classes and of names."""
    lines, words, classes, names = [], {}, {}, {}
    for line in open(os.path.join(WORDS, "word-order.txt"), encoding="utf-8"):
        if line.startswith("sequences"): break
        if re.match(r"# ", line): continue
        lines.append(line)
        code, kind, *members = line.split()
        for member in members:
            {"words": words, "classes": classes, "name": names}[kind]["".join(sorted(member)) if kind == "classes" else member] = code
    return lines, words, classes, names


def is_vowel(letter): return letter in "aeiou"


def with_s(word):
    if word.endswith("y") and len(word) > 1 and not is_vowel(word[-2]): return word[:-1] + "ies"
    return word + ("es" if re.search(r"(s|x|z|ch|sh)$|^(go|do|hero|potato|tomato|veto|echo|embargo|torpedo)$", word) else "s")


def with_suffix(suffix, word):
    """The form in -ed or -ing, as EnglishInflection.swift builds it."""
    if word.endswith("e"):
        if suffix == "ed": return word + "d"
        if word.endswith(("ee", "oe", "ye")): return word + suffix
        return word[:-2] + "ying" if word.endswith("ie") else word[:-1] + suffix
    if word.endswith("y") and suffix == "ed" and len(word) > 1 and not is_vowel(word[-2]): return word[:-1] + "ied"
    doubles = len(word) > 2 and word[-1] not in "wxyh" and not is_vowel(word[-1]) and is_vowel(word[-2]) and not is_vowel(word[-3])
    stressed = set("admit begin commit compel control defer equip forget occur omit permit prefer propel refer regret submit transfer".split())
    return word + (word[-1] if doubles and (sum(map(is_vowel, word)) == 1 or word in stressed) else "") + suffix


def read_classes():
    """The set of classes of each form: N noun, P plural, V verb, Z third person, D past, G -ing form, A adjective, R adverb."""
    classes = collections.defaultdict(set)
    for line in open(os.path.join(WORDS, "word-classes.txt"), encoding="utf-8"):
        if line.startswith("#"): continue
        word, letters = line.split()
        for letter in letters:
            if letter in "ns": classes[with_s(word)].add("P")
            if letter in "vi":
                for form, sort in ((with_s(word), "Z"), (with_suffix("ed", word), "D"), (with_suffix("ing", word), "G")): classes[form].add(sort)
            if letter in "nvarpzdg": classes[word].add(letter.upper())
    return {form: "".join(sorted(sorts)) for form, sorts in classes.items()}


def wordnet(root):
    for name in ("noun", "verb", "adj", "adv"):
        for line in open(f"{root}/usr/share/wordnet/data.{name}", encoding="utf-8"):
            if line[0] != " " and "|" in line: yield from re.findall(r'"([^"]{15,})"', line.split("|", 1)[1])


def pages(root, pattern):
    """The sentences of the paragraphs of HTML pages; references in brackets are left out."""
    for path in sorted(glob.glob(root + pattern)):
        page = open(path, encoding="utf-8", errors="replace").read()
        page = re.sub(r"(?s)<(script|style|pre|head|table)\b.*?</\1>", " ", page)
        for paragraph in re.split(r"(?i)</?(?:p|div|li|h\d|br|blockquote|dd|dt|ul|ol|td|tr)\b[^>]*>", page):
            paragraph = html.unescape(re.sub(r"<[^>]+>", "", paragraph))
            paragraph = re.sub(r"\s*\[[^\]]*\]", "", re.sub(r"\s+", " ", paragraph)).strip()
            yield from sentences(paragraph)


def sentences(paragraph):
    start = 0
    for match in re.finditer(r"[.!?][\"”’')]*\s+(?=[\"“‘'(]?[A-Z])", paragraph):
        if ABBREVIATED.search(paragraph[start:match.start() + 1]): continue
        yield paragraph[start:match.end()].strip()
        start = match.end()
    last = paragraph[start:].strip()
    if re.search(r"[.!?][\"”’')]*$", last): yield last


def tokens(sentence):
    """Kind, form and whether a space stands before, for each token; a possessive ’s is a token of its own."""
    result, end = [], 0
    for match in TOKEN.finditer(sentence):
        kind, form, spaced = match.lastgroup, match.group(), match.start() > end
        end = match.end()
        if kind == "number" and form[-1] in ".,:": result += [(kind, form[:-1], spaced), ("mark", form[-1], False)]
        elif kind == "word" and len(form) > 2 and form.lower().endswith(("'s", "’s")): result += [(kind, form[:-2], spaced), (kind, "'s", False)]
        else: result.append((kind, form, spaced))
    return result


class Sorter:
    def __init__(self):
        self.lines, self.words, self.classes, self.names = read_sorts()
        self.open = read_classes()

    def of_word(self, form, starts_clause):
        folded = form.lower().replace("’", "'")
        if folded != form and form != "I" and not (starts_clause and form[1:] == form[1:].lower()): return self.names["capitalised"]
        if folded in self.words: return self.words[folded]
        if folded == "'s": return self.names["possessive"]
        if "'" in folded: return self.names["contraction"]
        return self.classes.get(self.open.get(folded, ""), self.names["unknown"])

    def line(self, sentence):
        """The codes of a sentence, between two for its start and one for its end."""
        found = tokens(sentence)
        result, starts_clause, follows = [self.names["start"]] * 2, True, False
        for index, (kind, form, spaced) in enumerate(found):
            if kind == "number": result.append(self.names["number"]); starts_clause = False
            elif kind == "word": result.append(self.of_word(form, starts_clause)); starts_clause = False
            else:
                name = MARKS.get(form, "hyphen" if form == "/" else "sign")
                if name == "hyphen" and not spaced:
                    # Halves of a hyphenated word are no words of their own.
                    if len(result) > 2: result[-1] = self.names["unknown"]
                    result.append(self.names[name if form == "-" else "sign"])
                    follows = True
                    continue
                is_dash = name == "hyphen" and index + 1 < len(found) and found[index + 1][2]
                result.append(self.names["dash" if is_dash else name if form != "/" else "sign"])
                if name in ("stop", "colon"): starts_clause = True
            if follows: result[-1] = self.names["unknown"]; follows = False
        return result + [self.names["end"]]


def sign(count):
    return chr(32 + (count if count <= 40 else min(93, 40 + round(10 * math.log10(count / 40)))))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", default="", help="folder the packages were unpacked into; default: they are installed")
    root = parser.parse_args().root
    sorter, counts, words = Sorter(), collections.Counter(), 0
    sources = [wordnet(root if os.path.isdir(root + "/usr/share/wordnet") else ""),
               pages(root, "/usr/share/doc/anarchism/html/*.html"), pages(root, "/usr/share/doc/debian-handbook/html/en-US/*.html")]
    for source in sources:
        before, seen = words, set()
        for sentence in source:
            if sentence in seen: continue
            seen.add(sentence)
            words += len(sentence.split())
            line = sorter.line(sentence)
            counts.update(zip(line, line[1:], line[2:]))
        if words == before: raise SystemExit("a source is missing: apt-get install wordnet-base anarchism debian-handbook")
        print(f"{words - before} words")
    following = collections.defaultdict(list)
    for (first, second, third), count in counts.items():
        # Met once in two million words: mostly a slip, or a sentence wrongly cut.
        if count > 1: following[first + second].append(third + sign(count))
    with open(os.path.join(WORDS, "word-order.txt"), "w", encoding="utf-8") as file:
        file.write(HEAD + "".join(sorter.lines) + "sequences\n")
        for context in sorted(following): file.write(context + "".join(sorted(following[context])) + "\n")
    print(f"{words} words, {sum(map(len, following.values()))} sequences of three sorts")


main()
