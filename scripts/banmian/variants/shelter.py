"""Characters moved out of OpenCC's reach and back: one character stays one character.

    put("于") → U+F0000 (the first of Plane 15)      release(…) → 于

OpenCC's own dictionaries cannot give a name precedence over a word that starts earlier (市[长于]永生), and
they know no context. Characters of Planes 15 and 16 are in no dictionary, so what stands there stays.
"""

import re

APART = "\ufdd2"
"""Stands between texts that are converted together, and in the place of what can't be carried; in no word."""
PLANE_15 = 0xF0000
PLANE_16 = 0x100000
SHELTERED_RE = re.compile("[\U000f0000-\U0010ffff]")


class Shelter:
    """Forms that are settled before OpenCC runs; release() gives exactly them back."""

    __slots__ = ("_back", "_first", "_place")

    def __init__(self, plane: int) -> None:
        self._first = plane
        self._place: dict[str, str] = {}
        self._back: dict[str, str] = {}

    def put(self, form: str) -> str:
        """The form in its shelter: as many characters, none of them known to OpenCC."""
        return "".join(self._place.get(character) or self._admit(character) for character in form)

    def release(self, text: str) -> str:
        """The text with every character of this shelter as it was put in; another shelter's stay."""
        return SHELTERED_RE.sub(lambda match: self._back.get(match[0], match[0]), text)

    def over(self, settled: str, converted: str) -> str:
        """The converted text with this shelter's characters of the settled one, as they were put in, over it."""
        pieces: list[str] = []
        end = 0
        for match in SHELTERED_RE.finditer(settled):
            if form := self._back.get(match[0]):
                pieces += converted[end : match.start()], form
                end = match.end()
        return "".join((*pieces, converted[end:]))

    def _admit(self, character: str) -> str:
        place = chr(self._first + len(self._place))
        self._place[character], self._back[place] = place, character
        return place
