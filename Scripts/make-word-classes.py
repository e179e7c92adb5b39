#!/usr/bin/env python3
"""Writes Dictionaries/words/word-classes.txt: the open word classes of the words in frequent-english.txt and common-english.txt.

usage: make-word-classes.py [--wordnet FOLDER]

Run it by hand, after one of the two lists was changed. Its source is WordNet 3.0 (apt-get install wordnet wordnet-base;
licence: Dictionaries/words/wordnet-copyright.md). A class that under 3 of 100 of WordNet's tagged uses show is left out.
"""
import argparse, collections, os, re

WORDS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Dictionaries", "words")
CLASSES = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
DOUBLED = set("admit begin commit compel control defer deter equip forget occur omit permit prefer propel refer regret submit"
              " transfer transmit upset".split())
IN_OES = set("go do hero potato tomato veto echo embargo torpedo".split())
BRITISH = {"traveled": "travelled", "traveling": "travelling", "canceled": "cancelled", "canceling": "cancelling", "labeled": "labelled",
           "labeling": "labelling", "focused": "focussed", "focusing": "focussing", "modeled": "modelled", "fueled": "fuelled"}
HEAD = """\
# Word classes of the words in frequent-english.txt and common-english.txt, after WordNet 3.0 (licence: wordnet-copyright.md);
# written by Scripts/make-word-classes.py.
# n noun, v verb, a adjective, r adverb, with the regular plurals and verb forms; a class that under 3 of 100 of WordNet's tagged
# uses show is left out, but its plural (s) or its other verb forms (i) hold. Forms that are not regular have lines of their own:
# p plural, z third person, d past or past participle, g -ing form.
"""


def known_words():
    words = set()
    for name in ("frequent-english.txt", "common-english.txt"):
        words |= {line.split("#")[0].strip() for line in open(os.path.join(WORDS, name), encoding="utf-8") if line[0] != "#"}
    return {word for word in words if word[:1].islower()}


def is_vowel(letter): return letter in "aeiou"


def with_s(word):
    if word.endswith("y") and len(word) > 1 and not is_vowel(word[-2]): return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) or word in IN_OES else "s")


def doubles(word):
    if len(word) < 3 or is_vowel(word[-1]) or word[-1] in "wxyh" or not is_vowel(word[-2]) or is_vowel(word[-3]): return False
    return sum(map(is_vowel, word)) == 1 or word in DOUBLED


def with_suffix(suffix, word):
    if word.endswith("e"):
        if suffix == "ed": return word + "d"
        if word.endswith(("ee", "oe", "ye")): return word + suffix
        return word[:-2] + "y" + suffix if word.endswith("ie") else word[:-1] + suffix
    if word.endswith("y") and suffix == "ed" and len(word) > 1 and not is_vowel(word[-2]): return word[:-1] + "ied"
    return word + (word[-1] if doubles(word) else "") + suffix


def regular_forms(word, classes):
    if "n" in classes: yield with_s(word), "P"
    if "v" in classes: yield from ((with_s(word), "Z"), (with_suffix("ed", word), "D"), (with_suffix("ing", word), "G"))


def lemmas(folder):
    """All classes of each lemma, and those that its tagged uses bear out."""
    classes, uses = collections.defaultdict(set), collections.defaultdict(collections.Counter)
    for name, letter in CLASSES.items():
        for line in open(f"{folder}/index.{name}", encoding="utf-8"):
            word = line.split(" ", 1)[0]
            if re.fullmatch("[a-z]+", word): classes[word].add(letter)
    for line in open(f"{folder}/cntlist.rev", encoding="utf-8"):
        key, _, count = line.split()
        word, rest = key.split("%")
        uses[word]["_nvara"[int(rest[0])]] += int(count)
    return {word: (all, {letter for letter in all if is_borne_out(letter, all, uses[word])}) for word, all in classes.items()}


def is_borne_out(letter, all, uses):
    total = sum(uses.values())
    if total < 8 or uses[letter] >= 0.03 * total: return True
    # A noun that is a verb too, and a verb that is a noun, are rare only where many uses show it.
    if letter in "nv" and {"n", "v"} <= all: return not (letter == "v" and total >= 40 and uses[letter] < 0.003 * total)
    return False


def forms_of(lemmas, known, folder):
    """The classes of each known form, in capitals."""
    forms = collections.defaultdict(set)
    for word, (all, kept) in lemmas.items():
        if word in known: forms[word] |= {letter.upper() for letter in kept}
        for form, letter in regular_forms(word, all):
            if BRITISH.get(form) in known and letter in "DG": forms[BRITISH[form]].add(letter)
            if form in known: forms[form].add(letter)
    for name, letter in CLASSES.items():
        for line in open(f"{folder}/{name}.exc", encoding="utf-8"):
            form, *bases = line.split()
            if form not in known: continue
            for base in bases:
                if base not in lemmas or letter not in lemmas[base][0]: continue
                if letter == "n" and form != base: forms[form].add("P")
                if letter == "v": forms[form].add("G" if form.endswith("ing") else "Z" if form.endswith("s") else "D")
                if letter in "ar": forms[form].add(letter.upper())
    for word in known:
        if word not in forms and word.endswith(("er", "est")):
            stem = word[:-2] if word.endswith("er") else word[:-3]
            if any("A" in forms.get(base, ()) for base in (stem, stem + "e", stem[:-1], stem[:-1] + "y")): forms[word] = {"A"}
    forms["people"] = {"N", "P"}
    return forms


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", default="/usr/share/wordnet", help="folder of WordNet's files")
    folder = parser.parse_args().wordnet
    known, found = known_words(), lemmas(folder)
    own, regular = {}, collections.defaultdict(set)
    for word, (all, kept) in found.items():
        if word not in known: continue
        own[word] = "".join(letter for letter in "nvar" if letter in kept)
        own[word] += ("s" if "n" in all - kept else "") + ("i" if "v" in all - kept else "")
        for form, letter in regular_forms(word, all): regular[form].add(letter)
    lines = []
    for word, classes in sorted(forms_of(found, known, folder).items()):
        said = {letter.upper() for letter in own.get(word, "") if letter in "nvar"} | regular[word]
        letters = own.get(word, "") + "".join(letter.lower() for letter in "NPVZDGAR" if letter in classes - said)
        if letters and word.isascii() and word.isalpha(): lines.append(f"{word}\t{letters}\n")
    with open(os.path.join(WORDS, "word-classes.txt"), "w", encoding="utf-8") as file: file.write(HEAD + "".join(lines))
    print(f"{len(lines)} words")


main()
