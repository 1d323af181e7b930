"""Which page of today is which page of the last run: by what stands on it, then by its name.

* ``a.txt`` renamed ``b.txt``               → b.txt is a.txt, and keeps its place in the issue
* ``a.txt`` and ``b.txt`` changed names      → each keeps its place
* ``a.txt`` gone, ``c.txt`` says other things → two pages; what a.txt gave stays where it is
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .facts import Place
from .pairs import Pairs, covered
from .stored import Stored

COMMON = 4
"""What stands on more pages than these tells none from the other."""
ENOUGH = 0.3
"""The share of a page's articles, or of its words, by which it is known under another name."""
NAME = 0.5
"""What the same name counts."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of today."""

    seed: str
    """Its name."""
    date: str
    """The issue it is of."""
    words: tuple[str, ...]
    """Fingerprints of what its articles say."""


@dataclass(frozen=True, slots=True)
class Continuing:
    """How the pages of today go on from those in content/."""

    before: dict[str, str]
    """The name that a page of today had, by its name of today."""
    places: dict[str, Place]
    """Where the page of each former name was."""

    def known(self) -> dict[str, Place]:
        """Where the pages of today were, by their names of today."""
        return {seed: self.places[old] for seed, old in self.before.items() if old in self.places}


def continue_pages(
    leaves: list[Leaf], stored: list[Stored], old_pairs: Callable[[list[Stored]], Pairs], new_pairs: Callable[[str], Pairs]
) -> Continuing:
    """Find each page again; the two last say what a former page and a page of today say."""
    old: dict[str, list[Stored]] = defaultdict(list)
    for item in stored:
        if item.seed:
            old[item.seed].append(item)
    before = dict(_matched(_scores(leaves, old)))
    found = {*before.values(), *(leaf.seed for leaf in leaves)}
    lost = [seed for seed in old if seed not in found]
    new = [leaf for leaf in leaves if leaf.seed not in before]
    before |= _by_words(lost, new, old, old_pairs, new_pairs)
    return Continuing(before, {seed: place for seed, items in old.items() if (place := _place(items))})


def _scores(leaves: list[Leaf], old: dict[str, list[Stored]]) -> dict[tuple[str, str], float]:
    """How much speaks for a page of today, by its former articles and its name: (today, formerly) → score."""
    where: dict[str, set[str]] = defaultdict(set)
    for leaf in leaves:
        for words in leaf.words:
            where[words].add(leaf.seed)
    sizes = {leaf.seed: len(set(leaf.words)) for leaf in leaves}
    scores = {(leaf.seed, leaf.seed): NAME for leaf in leaves if leaf.seed in old}
    for seed, items in old.items():
        said = {item.base for item in _originals(items)}
        votes = Counter(found for words in said if len(where[words]) <= COMMON for found in where[words])
        for found, count in votes.items():
            share = count / (min(len(said), sizes[found]) if count > 1 else len(said))
            if found == seed or share >= ENOUGH:
                scores[found, seed] = scores.get((found, seed), 0.0) + share
    return scores


def _matched(scores: dict[tuple[str, str], float]) -> Iterable[tuple[str, str]]:
    """Pairs, the best first, nobody twice."""
    taken: set[str] = set()
    used: set[str] = set()
    for now, then in sorted(scores, key=lambda pair: (-scores[pair], pair[0] != pair[1], pair)):
        if now not in taken and then not in used:
            taken.add(now)
            used.add(then)
            yield now, then


def _by_words(
    lost: list[str],
    new: list[Leaf],
    old: dict[str, list[Stored]],
    old_pairs: Callable[[list[Stored]], Pairs],
    new_pairs: Callable[[str], Pairs],
) -> dict[str, str]:
    """Pages whose every article changed a little, and their name too, on the same day."""
    scores = {}
    of_day: dict[str, list[Leaf]] = defaultdict(list)
    for leaf in new:
        of_day[leaf.date].append(leaf)
    for seed in lost:
        place = _place(old[seed])
        rivals = of_day[place[0]] if place else []
        words = old_pairs(old[seed]) if rivals else Counter()
        for leaf in rivals:
            share = covered(words, new_pairs(leaf.seed))
            if share > 1.5 * ENOUGH:
                scores[leaf.seed, seed] = share
    return dict(_matched(scores))


def _place(items: list[Stored]) -> Place | None:
    """Where most of the articles of a page stand; a correction may have stayed where the page was once."""
    placed = [item for item in items if not item.touched] or _originals(items)
    found = Counter((item.date, item.page) for item in placed if item.page)
    return min(found, key=lambda place: (-found[place], place)) if found else None


def _originals(items: list[Stored]) -> list[Stored]:
    """Those that extraction wrote, if any: of what a person put elsewhere nobody knows whether it is a copy."""
    return [item for item in items if item.original] or items
