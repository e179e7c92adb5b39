#!/usr/bin/env python3
"""Writes Dictionaries/words/rare-english.txt: right words of English that Hunspell's dictionaries lack.

usage: make-rare-words.py [--scowl FOLDER]

Run it by hand. Its source is SCOWL up to size 80, spelling variants too (apt-get install scowl hunspell hunspell-en-gb
hunspell-en-us; licence: Dictionaries/words/scowl-copyright.md). Above size 80 SCOWL holds common misspellings. Regular plurals
of words in the list are left out, since the checker knows them by their singular.
"""
import argparse, os, subprocess

WORDS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Dictionaries", "words")
LARGEST, SHORTEST = 80, 5
# Regular forms of verbs that have others: SCOWL has them as variants, a news desk has them as slips.
REGULARISED = set("bursted catched runed letted shuted casted shedded ridded quited thrusted stinged clinged wringed sticked"
                  " spined winned springed sayed layed creeped meaned understanded grinded blowed slided stealed builded sended"
                  " rended heros".split())
HEAD = """\
# Rare words of English: SCOWL up to size 80 with spelling variants, without what Hunspell's British and American dictionaries hold,
# and without the plurals of words in this list. Licence: scowl-copyright.md. Written by Scripts/make-rare-words.py.
"""


def scowl_words(folder):
    for name in os.listdir(folder):
        kind, size = name.rsplit(".", 1)
        if int(size) > LARGEST or kind.rsplit("-", 1)[1] != "words": continue
        with open(os.path.join(folder, name), encoding="latin-1") as lines:
            for line in lines:
                word = line.strip()
                if len(word) >= SHORTEST and word.isascii() and word.isalpha() and word.islower(): yield word


def unknown(words, dictionary):
    done = subprocess.run(["hunspell", "-l", "-d", dictionary], input="\n".join(words), capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scowl", default="/usr/share/dict/scowl")
    words = sorted(set(scowl_words(parser.parse_args().scowl)))
    rare = (unknown(words, "en_US") & unknown(words, "en_GB")) - REGULARISED
    kept = sorted(word for word in rare if not (word.endswith("s") and word[:-1] in rare))
    with open(os.path.join(WORDS, "rare-english.txt"), "w", encoding="utf-8") as file:
        file.write(HEAD + "\n".join(kept) + "\n")


main()
