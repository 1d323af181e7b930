"""An article's text for excerpts, in one variant, cut so that an excerpt costs no more than a few paragraphs.

::

    0103-0.txt   name of the article     0103-1.txt   name of the article
                 headline                             …the body from its 450th character on
                 byline
                 the body as far as its 550th character…

Part n holds what the index numbers from n × 500, and a little more on both sides. The last part takes the rest.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from ..variants import Convert
from .documents import Document
from .fold import places

PART = 500
"""Folded characters of a part; the last may be half as long again."""
MARGIN = 50
"""What a part holds of its neighbours: the longest phrase that is sure to be found on a cut."""


def parts(length: int) -> int:
    """How many parts an article of this length in the index has."""
    return max(1, (length + PART // 2) // PART)


def texts(document: Document, converters: Sequence[Convert]) -> Iterator[tuple[Convert, str, str]]:
    """The files of an article in every variant: name and text. Characters keep their places, so all are cut alike."""
    entry = document.entry
    cuts = list(_cuts(_printed(document, str), parts(sum(map(len, document.folded())))))
    for converter in converters:

        def convert(text: str, say: Callable[[str, str, str], str] = converter.text) -> str:
            return say(text, entry.script, entry.slug)

        printed, name = _printed(document, convert), convert(document.name)
        for number, (first, end) in enumerate(cuts):
            piece = f"{'…' if first else ''}{printed[first:end]}{'…' if end < len(printed) else ''}"
            yield converter, f"{entry.page:02}{entry.order:02}-{number}.txt", f"{name}\n{piece}\n"


def _printed(document: Document, convert: Callable[[str], str]) -> str:
    told = zip(document.body, document.told, strict=True)
    body = " ".join(convert(text)[len(text) - len(printed) :] for printed, text in told)
    return "\n".join([*map(convert, document.heads), *([body] if body else [])])


def _cuts(printed: str, count: int) -> Iterator[tuple[int, int]]:
    """Where each part begins and ends."""
    at = _places(printed) if count > 1 else []
    for number in range(count):
        first = bisect_left(at, number * PART - MARGIN) if number else 0
        yield first, bisect_left(at, (number + 1) * PART + MARGIN) if number < count - 1 else len(printed)


def _places(printed: str) -> list[int]:
    """Where each character stands in the index, in which the end of a field counts one."""
    found: list[int] = []
    for line in printed.split("\n"):
        inner = places(line)
        start = found[-1] + 1 if found else 0
        found.extend(start + place for place in inner)
    return found
