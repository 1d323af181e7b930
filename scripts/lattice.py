"""A second engine for developers: text cut into the words that are most probable, each word converted alone.

    pip install jieba          in an environment of your own; it is MIT, but only its word frequencies are needed, by developers
    Lattice().traditional("一个中国")        →  一個中國        个中 (箇中) is a word too, but 一个|中国 is likelier

The words are jieba's with their frequencies and OpenCC's phrases; the path through them is the one of highest
probability. It knows neither the house's repairs nor its names, so it errs elsewhere than we do.
"""

from __future__ import annotations

import math
import re
import subprocess
from functools import cache, cached_property
from pathlib import Path

import opencc

from banmian.variants.engine import engine
from banmian.variants.house import rows

PHRASES = ("STPhrases", "STPhrases_GeneratedFromRegionalPhrases")
HAN_RE = re.compile("[\u3400-\u9fff]+")
RARE = 2
"""How often a phrase of OpenCC's is taken to stand in jieba's corpus, which doesn't have it."""
LONGEST = 8


def dictionary(name: str) -> dict[str, str]:
    """One of OpenCC's dictionaries, the first form of each word."""
    return {word: forms[0] for word, forms in entries(name)}


@cache
def entries(name: str) -> list[tuple[str, list[str]]]:
    """One of OpenCC's dictionaries, each word with its forms; the wheel brings the program that writes it out."""
    folder = Path(opencc.__file__).parent / "clib"
    told: list[str | Path] = [
        "-f",
        "ocd2",
        "-t",
        "text",
        "-i",
        folder / "share" / "opencc" / f"{name}.ocd2",
        "-o",
        "/dev/stdout",
    ]
    done = subprocess.run([folder / "bin" / "opencc_dict", *told], check=True, capture_output=True, text=True)
    pairs = (line.split("\t") for line in done.stdout.splitlines() if "\t" in line)
    return [(word, forms.split(" ")) for word, forms in pairs]


def counted_words() -> dict[str, tuple[int, str]]:
    """jieba's words, how often each was met, and what kind of word it is."""
    import jieba

    with open(Path(jieba.__file__).parent / "dict.txt", encoding="utf-8") as file:
        return {word: (int(count), kind) for word, count, kind in map(str.split, file)}


class Lattice:
    """Words and their probabilities."""

    def __init__(self) -> None:
        self.phrases = {word: form for name in PHRASES for word, form in dictionary(name).items()}
        self.counted = counted_words()
        self.total = sum(count for count, _ in self.counted.values())
        self._log = {word: self._rated(self.counted.get(word, (RARE, ""))[0]) for word in self._words()}
        self._unknown = self._rated(1)

    def _words(self) -> set[str]:
        return {word for word in (*self.phrases, *self.counted) if len(word) <= LONGEST}

    def _rated(self, count: int) -> float:
        return math.log(max(count, 1) / self.total)

    def chance(self, word: str) -> float:
        """The logarithm of a word's probability."""
        return self._log.get(word, self._unknown * len(word))

    def path(self, text: str) -> tuple[list[str], float]:
        """The words of a text in Han characters, and the logarithm of their probability."""
        best, ends = [0.0] * (len(text) + 1), [0] * len(text)
        for at in range(len(text) - 1, -1, -1):
            reach = range(at + 1, min(at + LONGEST, len(text)) + 1)
            known = ((self._log[text[at:end]] + best[end], end) for end in reach if text[at:end] in self._log)
            best[at], ends[at] = max(known, default=(self._unknown + best[at + 1], at + 1))
        words, at = [], 0
        while at < len(text):
            words.append(text[at : ends[at]])
            at = ends[at]
        return words, best[0]

    @cached_property
    def _forms(self) -> dict[str, str]:
        """Every word as it is converted alone."""
        ours = {source: form for name in ("characters.txt", "words.txt") for source, form, *_ in rows(name)}
        words = sorted(self._words() - self.phrases.keys())
        alone = zip(words, engine("s2t").convert("\n".join(words)).split("\n"), strict=True)
        return {**dict(alone), **self.phrases, **ours}

    def form(self, word: str) -> str:
        """A word in traditional characters."""
        return self._forms.get(word) or engine("s2t").convert(word)

    def traditional(self, text: str) -> str:
        """A text in traditional characters, in the forms of the Taiwan press."""
        cut = HAN_RE.sub(lambda run: "".join(map(self.form, self.path(run[0])[0])), text)
        return engine("t2tw").convert(cut)
