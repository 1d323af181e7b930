"""The words of Chinese and how often they are met: jieba's list, asked one first character at a time.

``Lexicon.of_jieba().times("参议院")`` → 452; ``longest("参")`` → 9

The list has 349,000 words in order of their characters, five megabytes. A headline needs a few hundred of them, so
nothing is read that nobody asks for: the lines of a character are found by halving the file, and kept. jieba itself
isn't imported: its cutter takes seventy megabytes and half a second to start, in every process that renders.
"""

from __future__ import annotations

import mmap
from functools import cache
from importlib.util import find_spec
from pathlib import Path

FIRST = "\n一 ".encode()
"""Before this line stand words that begin with letters and figures, in no order."""
ASKED = 4
"""Words that go over an end have no more characters."""
TOTAL = 60_101_967
"""How often all words of the list are met together."""


class Lexicon:
    """A list of words with their frequencies, ``word frequency kind`` a line, sorted."""

    def __init__(self, lines: bytes | mmap.mmap):
        self._lines = lines
        self._known: dict[str, tuple[dict[str, int], int]] = {}
        self._start = lines.find(FIRST) + 1

    @staticmethod
    @cache
    def of_jieba() -> Lexicon:
        """The list that comes with jieba."""
        spec = find_spec("jieba")
        (folder,) = list(spec.submodule_search_locations or []) if spec else []
        with (Path(folder) / "dict.txt").open("rb") as file:
            return Lexicon(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))

    def times(self, word: str) -> int:
        """How often a word is met; 0 if the list doesn't have it."""
        return self._starting(word[0])[0].get(word, 0)

    def longest(self, character: str) -> int:
        """Characters of the longest word that begins with this one; 0 if there is none."""
        return self._starting(character)[1]

    def spans(self, before: str, after: str) -> bool:
        """Whether a word goes over the end of ``before`` into ``after``: ``…文明新`` | ``风尚…``."""
        sizes = range(2, ASKED + 1)
        return any(self.times(before[-part:] + after[: size - part]) for size in sizes for part in range(1, size))

    def _starting(self, character: str) -> tuple[dict[str, int], int]:
        if character not in self._known:
            start, end = (self._at(sign.encode()) for sign in (character, chr(ord(character) + 1)))
            rows = (row.split(" ") for row in self._lines[start:end].decode().splitlines())
            words = {word: int(times) for word, times, _ in rows}
            self._known[character] = words, max(map(len, words), default=0)
        return self._known[character]

    def _at(self, beginning: bytes) -> int:
        """Where the first line stands that doesn't sort before ``beginning``."""
        low, high = self._start, len(self._lines)
        while low < high:
            line = self._lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self._lines.find(b"\n", line) + 1 or high
            if self._lines[line : line + len(beginning)] < beginning:
                low = end
            else:
                high = line
        return low
