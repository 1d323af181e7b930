"""Find the words that meet: where OpenCC, reading the longest word from the left, reads across two words of a sentence.

    pip install jieba          in an environment of your own; it is MIT, but only its word frequencies are needed, by developers
    PYTHONPATH=scripts python scripts/find_meetings.py > scripts/banmian/variants/house/meetings.txt

    学生|发展    学[生发]展 is 學生髮展 to OpenCC, but 学生 and 发展 together are likelier than 学, 生发 and 展

Every phrase of OpenCC's is laid across every two frequent words of jieba's that hold it at their border. A pair goes into the
table if it should be met at least `OFTEN` times in jieba's corpus, is likelier by `CLEARLY` than any reading with the
phrase, and comes out otherwise. Shorter pairs come first, and a longer one only if it is still wrong with them.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from banmian.variants import engine as engines
from banmian.variants.house import rows
from lattice import HAN_RE, Lattice

OFTEN = 0.3
CLEARLY = 1.0
"""In natural logarithms."""
MOST = 400
"""So many words with a beginning or an ending, the most frequent ones, are tried."""
# Before these alone a border says little: 里 begins 里程, 并 begins 并购, and a table of longer words would be needed.
OPEN = frozenset("里只干并复系采面云台借周制历冲斗种准合表余丑卷游征杆")
HEAD = """# Words that meet: where OpenCC would read across the border of two words (学[生发]展), the two are told to it as one.
# Made by scripts/find_meetings.py from jieba's frequencies and OpenCC's phrases; not to be edited, house/words.txt is for that.
#
#   first word|second words
"""


def main() -> int:
    """Print the table."""
    lattice = Lattice()
    wanted = {a + b: (a, b) for a, b in meetings(lattice)}
    expected = dict(zip(wanted, converted(lattice, wanted), strict=True))
    needed = still_wrong(expected, wanted)
    table: dict[str, list[str]] = defaultdict(list)
    for first, second in sorted(wanted[text] for text in needed):
        table[first].append(second)
    print(HEAD + "\n".join(f"{first}|{' '.join(seconds)}" for first, seconds in table.items()))
    return 0


def meetings(lattice: Lattice) -> Iterator[tuple[str, str]]:
    """Two words with a phrase across their border that is less likely than they are."""
    ending, beginning = by_edge(lattice)
    for phrase in lattice.phrases:
        for cut in range(1, len(phrase)) if len(phrase) <= 4 else ():
            for first in ending.get(phrase[:cut], ()):
                for second in beginning.get(phrase[cut:], ()):
                    if lattice.counted[first][0] * lattice.counted[second][0] < OFTEN * lattice.total:
                        break
                    if (len(second) == 1 and second in OPEN) or first + second == phrase:
                        continue
                    if is_likelier(lattice, first, second, phrase, cut):
                        yield first, second


def by_edge(lattice: Lattice) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Frequent words by how they end and by how they begin; no names."""
    ending, beginning = defaultdict(list), defaultdict(list)
    frequent = sorted(lattice.counted, key=lambda word: -lattice.counted[word][0])
    for word in frequent:
        count, kind = lattice.counted[word]
        is_name = kind.startswith("nr") or (kind in ("ns", "nt", "nz") and count < 300)
        if len(word) > 4 or count < 3 or is_name or not HAN_RE.fullmatch(word):
            continue
        for length in range(1, min(len(word), 3) + 1):
            ending[word[-length:]].append(word)
            beginning[word[:length]].append(word)
    return {edge: words[:MOST] for edge, words in ending.items()}, {edge: words[:MOST] for edge, words in beginning.items()}


def is_likelier(lattice: Lattice, first: str, second: str, phrase: str, cut: int) -> bool:
    """Whether the two words are clearly likelier than the phrase between what is left of them, and the best reading."""
    text = first + second
    _, best = lattice.path(text)
    ours = lattice.chance(first) + lattice.chance(second)
    before, after = first[: len(first) - cut], second[len(phrase) - cut :]
    theirs = lattice.path(before)[1] + lattice.chance(phrase) + lattice.path(after)[1]
    return ours > best - 1e-9 and ours - theirs >= CLEARLY


def converted(lattice: Lattice, pairs: dict[str, tuple[str, str]]) -> list[str]:
    """Every pair as its words are converted alone."""
    together = "\n".join("".join(map(lattice.form, pair)) for pair in pairs.values())
    return engines.engine("t2tw").convert(together).split("\n")


def still_wrong(expected: dict[str, str], pairs: dict[str, tuple[str, str]]) -> set[str]:
    """The texts that must be told to OpenCC so that all come out as expected: the shortest first, then what is left."""
    words, characters = (dict(row[:2] for row in rows(name)) for name in ("words.txt", "characters.txt"))
    told: set[str] = set()
    while True:
        ours = engines.with_words("s2tw", words | {text: expected[text] for text in told}, characters)
        texts = sorted(expected)
        wrong = {text for text, now in zip(texts, _lines(ours.convert, texts), strict=True) if now != expected[text]} - told
        print(f"{len(told)} told, {len(wrong)} wrong", file=sys.stderr)
        if not wrong:
            return told
        told |= {text for text in wrong if len(text) == min(map(len, wrong))}


def _lines(convert: Callable[[str], str], texts: Iterable[str]) -> list[str]:
    return convert("\n".join(texts)).split("\n")


if __name__ == "__main__":
    sys.exit(main())
