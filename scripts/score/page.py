"""One page compared with its gold page: counts, which ``figures`` turns into figures."""

from collections import Counter
from dataclasses import dataclass

from .align import Stream, align, stream_of
from .borders import slide
from .clusters import Overlap, b_cubed, rand_index
from .matching import assign
from .unit import Unit

LINE = 20
"""Characters to a line where borders between units are compared."""
GOOD = 0.5
"""A unit is found if it shares more than this with its gold unit."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What comparing one page gave."""

    counts: Counter[str]
    """Sums, by the name of what was counted."""
    flaws: tuple[tuple[float, str, str], ...]
    """Units that are not right: (IoU, what is wrong, name)."""
    imperfect: frozenset[int]
    """Output units that are not right in every respect, paragraphs, parts of the heading, names, dateline and jump too."""


def compare(gold: list[Unit], output: list[Unit]) -> Compared:
    """Compare the units of one page."""
    loose = [unit for unit in gold if not (unit.blocks or unit.headings)]
    gold = [unit for unit in gold if unit not in loose]
    mine, theirs = stream_of(gold + loose), stream_of(output)
    pairs = align(mine, theirs)
    overlap = _overlap(mine, theirs, pairs, len(gold))
    gains = [[overlap.iou(g, o) for o in range(len(output))] for g in range(len(gold))]
    match = assign(gains)
    counts = _on_characters(overlap, match) + _on_paragraphs(mine, theirs, pairs)
    counts += _on_lines(mine, theirs, pairs, len(gold))
    counts += Counter(
        pages=1,
        units=len(gold),
        output=len(output),
        missing=len(gold) - len(match),
        spurious=len(output) - len(match),
        bodies=sum(bool(unit.blocks) for unit in output),
    )
    flaws = [(0.0, "spurious", output[o].name) for o in range(len(output)) if o not in match.values()]
    for index, unit in enumerate(gold):
        rights = _rights(unit, output[match[index]] if index in match else None)
        counts += Counter(right for right, good in rights.items() if good)
        counts += Counter(headed=bool(unit.headings), with_text=bool(unit.blocks), photo_units=unit.photo)
        wrong = "missing" if index not in match else " ".join(right for right, good in rights.items() if not good)
        flaws += [(gains[index][match[index]] if index in match else 0.0, wrong, unit.name)] if wrong else []
    return Compared(counts, tuple(flaws), _imperfect(gold, output, match))


def _imperfect(gold: list[Unit], output: list[Unit], match: dict[int, int]) -> frozenset[int]:
    """Output units that differ from their gold unit in anything, or have none."""
    perfect = {o for g, o in match.items() if all(_rights(gold[g], output[o]).values()) and _is_same(gold[g], output[o])}
    return frozenset(range(len(output))) - perfect


def _is_same(gold: Unit, found: Unit) -> bool:
    """Whether paragraphs, subheads and headline are the same; a photo has none."""
    return gold.photo or (gold.blocks, gold.subheads, gold.title) == (found.blocks, found.subheads, found.title)


def _overlap(gold: Stream, output: Stream, pairs: dict[int, int], units: int) -> Overlap:
    """What units share. A banner of no gold unit may belong to any output unit, so it is left out."""
    free = {g for g, owner in enumerate(gold.owner) if owner >= units}
    freed = {o for g, o in pairs.items() if g in free}
    return Overlap.of(
        ((gold.owner[g], output.owner[o]) for g, o in pairs.items() if g not in free),
        (owner for g, owner in enumerate(gold.owner) if g not in free),
        (owner for o, owner in enumerate(output.owner) if o not in freed),
    )


def _rights(gold: Unit, found: Unit | None) -> dict[str, bool]:
    """What is right about one unit; only what the gold unit has is asked for."""
    if found is None:
        return {"unit": False}
    rights = {"body": gold.body == found.body} if gold.blocks else {}
    rights |= {"headline": gold.headings == found.headings} if gold.headings or found.headings else {}
    rights |= {"photo": found.photo} if gold.photo else {}
    exact = all(rights.values()) and gold.photo == found.photo
    return rights | {
        "unit": exact,
        "authors": gold.authors is None or gold.authors == found.authors,
        "dateline": gold.dateline in ("", found.dateline),
        "jump": gold.jump in ("", found.jump),
    }


def _on_characters(overlap: Overlap, match: dict[int, int]) -> Counter[str]:
    """Figures on characters, times the number of characters where pages are to be weighed by them."""
    found = [iou for g, o in match.items() if (iou := overlap.iou(g, o)) > GOOD]
    size = overlap.table.total() + overlap.lost + overlap.invented
    precision, recall = b_cubed(overlap)
    return Counter(
        {
            "found": len(found),
            "iou": sum(found),
            "size": size,
            "b_precision": precision * size,
            "b_recall": recall * size,
            "rand": rand_index(overlap) * size,
            "lost": overlap.lost,
            "invented": overlap.invented,
            "characters": overlap.gold.total(),
        }
    )


def _on_paragraphs(gold: Stream, output: Stream, pairs: dict[int, int]) -> Counter[str]:
    """How many paragraphs begin where they should."""
    hits = sum(pairs.get(start) in output.starts for start in gold.starts)
    return Counter(starts_gold=len(gold.starts), starts_output=len(output.starts), starts_both=hits)


def _on_lines(gold: Stream, output: Stream, pairs: dict[int, int], units: int) -> Counter[str]:
    """How often a window over the lines of the gold page finds other borders in the output."""
    labels: list[int] = []
    others: list[int] = []
    for start, stop in (piece for piece in gold.pieces if gold.owner[piece[0]] < units):
        for at in range(start, stop, LINE):
            found = Counter(output.owner[pairs[i]] for i in range(at, min(at + LINE, stop)) if i in pairs)
            labels.append(gold.owner[start])
            others.append(found.most_common(1)[0][0] if found else (others[-1] if others else -1))
    windows = slide(labels, others)
    return Counter(windows=windows.count, apart=windows.apart, differ=windows.differ)
