"""Names for the faces of a page: as in the file, or made up for fonts that have none.

Drawn fonts (Type 3) have no name, and a program that makes them parts one face into many fonts. Each character of a face
is in one of its fonts only, so two fonts that set the same character are two faces; fonts next to each other in one line
are mostly one.
"""

from collections import Counter, defaultdict
from itertools import pairwise

from .pdf_characters import Character, Characters
from .pdf_types import Setting
from .sheet import Type

NEXT = 1.6
"""Characters of one line stand no further apart than so many em."""


def name_faces(characters: Characters) -> dict[Setting, Type]:
    """The type of each setting; two faces never have one name."""
    families = _families(characters.all)
    types: dict[Setting, Type] = {}
    for char in characters.all:
        held = char.object
        if held not in types:
            face = held.face or f"face {families.get(held.font, 0)}"
            types[held] = Type(face, held.size, held.stretch, held.angle, held.light)
    return types


def _families(characters: tuple[Character, ...]) -> dict[int, int]:
    """A number for each font without a name, the same for those that are one face."""
    nameless = [char for char in characters if not char.object.face]
    sets: dict[int, set[str]] = defaultdict(set)
    for char in nameless:
        sets[char.object.font].add(char.text)
    members = {font: {font} for font in sets}
    letters = {font: {char: font for char in chars} for font, chars in sets.items()}
    home = {font: font for font in sets}
    for (one, other), _ in _neighbours(nameless).most_common():
        a, b = home[one], home[other]
        if a == b or _quarrel(letters[a], letters[b]):
            continue
        if len(members[a]) < len(members[b]):
            a, b = b, a
        members[a] |= members[b]
        letters[a].update(letters[b])
        for font in members[b]:
            home[font] = a
    # Addresses of fonts differ from run to run, their order on the page does not.
    families = sorted(dict.fromkeys(home[font] for font in sets), key=lambda family: -len(letters[family]))
    numbers = {family: number for number, family in enumerate(families, 1)}
    return {font: numbers[family] for font, family in home.items()}


def _quarrel(one: dict[str, int], other: dict[str, int]) -> bool:
    """Whether two families set the same characters from different fonts."""
    small, large = sorted((one, other), key=len)
    return sum(char in large for char in small) > len(small) // 20


def _neighbours(characters: list[Character]) -> Counter[tuple[int, int]]:
    """How often two fonts stand next to each other in a line of one size."""
    found: Counter[tuple[int, int]] = Counter()
    for one, other in pairwise(characters):
        a, b = one.object, other.object
        near = abs(one.x - other.x) + abs(one.y - other.y) < NEXT * a.size
        if a.font != b.font and near and a.size == b.size:
            found[min(a.font, b.font), max(a.font, b.font)] += 1
    return found
