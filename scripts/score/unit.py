"""A unit of a page as it is compared: from a gold page (JSON) or from the articles of content/.

Texts are compared after NFKC, without white space and without jump marks, half-width punctuation taken for full-width.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from banmian.check.edition import Edition, Item
from banmian.content.source_field import read_source
from banmian.errors import BrokenGold
from banmian.press import without_marks
from banmian.said import quoted, said
from banmian.understand.text import undo_double_strike

FOLDED = str.maketrans("，：；！？（）“”‘’—–·・•…～", ",:;!?()\"\"''--...…~")


@dataclass(frozen=True, slots=True)
class Unit:
    """One article, photo or refer, every text as it is compared."""

    title: str
    """主题."""
    headings: str
    """引题, 主题 and 副题 in one."""
    blocks: tuple[str, ...]
    """Paragraphs and subheads."""
    others: tuple[str, ...] = ()
    """Printed text besides: standing head, byline, credit."""
    photo: bool = False
    """Whether it is a photo with its caption."""
    authors: tuple[str, ...] | None = ()
    """Names, sorted; None where the gold page doesn't say."""
    dateline: str = ""
    """电头."""
    jump: str = ""
    """Page on which the text goes on."""
    name: str = ""
    """What to call it in a report."""
    subheads: frozenset[str] = frozenset()
    """Those of its blocks that are subheads."""
    lines: frozenset[int] = frozenset()
    """The lines of its page that it was read from; none of a gold unit."""

    @property
    def pieces(self) -> tuple[str, ...]:
        """All its printed text, piece by piece."""
        return tuple(piece for piece in (self.headings, *self.others, *self.blocks) if piece)

    @property
    def body(self) -> str:
        """Its text; a credit that ends a caption is part of it, wherever it is kept."""
        return "".join(self.blocks) + ("".join(self.others) if self.photo else "")


def fold(text: str) -> str:
    """``text`` as it is compared: ``６ 日，`` → ``6日,``."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text).translate(FOLDED))


def read_gold(folder: Path) -> Iterator[tuple[str, list[Unit]]]:
    """Name and units of every gold page of a folder."""
    for path in sorted(folder.glob("*.json")):
        try:
            page = json.loads(path.read_text("utf-8"))
            yield page["page"], [_gold_unit(unit) for unit in page["units"]]
        except (KeyError, TypeError, ValueError) as error:
            found, remedy = quoted(f"{type(error).__name__}: {error}"), said("write it as docs/measuring.md says")
            raise BrokenGold(path, getattr(error, "lineno", 1), found, remedy) from error


def _gold_unit(unit: dict[str, Any]) -> Unit:
    blocks = tuple(fold(without_marks(block["text"])) for block in unit["body"])
    headings = fold(unit["kicker"] + unit["headline"] + unit["deck"])
    byline = fold(unit["byline"])
    others = [fold(undo_double_strike(unit["standing_head"])), byline if byline not in "".join(blocks) else ""]
    authors = None if unit["authors"] is None else tuple(sorted(unit["authors"]))
    name = unit["headline"] or (unit["body"][0]["text"] if unit["body"] else unit["standing_head"])
    return Unit(
        fold(unit["headline"]),
        headings,
        blocks,
        tuple(filter(None, others)),
        bool(unit["photo"]),
        authors,
        fold(unit["dateline"]),
        unit["jump"],
        name[:24],
        frozenset(text for text, block in zip(blocks, unit["body"], strict=True) if block["type"] == "h"),
    )


def read_units(content: Path) -> dict[str, list[Unit]]:
    """The articles of content/ by the page file they were read from, its suffix left out."""
    pages: dict[str, list[Unit]] = {}
    for item in Edition(content).items():
        seed = item.matter.get("source").rpartition(":")[0]
        pages.setdefault(seed.removesuffix(".txt"), []).append(_unit(item))
    return pages


def _unit(item: Item) -> Unit:
    get, photo = item.matter.get, item.kind == "photo"
    title = "" if photo else fold(get("title"))  # a photo is called by the beginning of its caption
    headings = fold(get("kicker")) + title + fold(get("deck"))
    blocks = tuple(filter(None, (fold(without_marks(passage.text)) for passage in item.passages)))
    if blocks and title and blocks[0].startswith(title.rstrip(".")):
        title = headings = ""  # and so is a story without a headline
    others = tuple(filter(None, (fold(get(key)) for key in ("standing_head", "byline", "credit"))))
    return Unit(
        title,
        headings,
        blocks,
        others,
        photo,
        tuple(sorted(item.names())),
        fold(get("dateline")),
        get("jump"),
        get("title")[:24],
        frozenset(fold(without_marks(passage.text)) for passage in item.passages if passage.subhead),
        _lines(get("source")),
    )


def _lines(source: str) -> frozenset[int]:
    """The lines of the first page that an article names as its source."""
    ranges = next((part.ranges for part in read_source(source)), "")
    ends = [[int(end) for end in one.split("-")] for one in ranges.split(",") if one]
    return frozenset(line for first, *last in ends for line in range(first, (last or [first])[0] + 1))
