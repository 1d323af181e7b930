"""Characters moved out of OpenCC's reach and back: one character stays one character.

    put("于") → U+F4E8E (Plane 15)      release(…) → 于

OpenCC's own dictionaries cannot give a name precedence over a word that starts earlier (市[长于]永生), and
they know no context. Characters of Planes 15 and 16 are in no dictionary, so what stands there stays.
"""

import re

PLANE_15 = 0xF0000
PLANE_16 = 0x100000
SHELTERED_RE = re.compile("[\U000f0000-\U0010ffff]")


class Shelter:
    """Forms that are settled before OpenCC runs; release() gives exactly them back."""

    __slots__ = ("_back", "_place")

    def __init__(self) -> None:
        self._place: dict[str, str] = {}
        self._back: dict[str, str] = {}

    def put(self, form: str) -> str:
        """The form in its shelter: as many characters, none of them known to OpenCC."""
        return "".join(self._place.get(character) or self._admit(character) for character in form)

    def release(self, text: str) -> str:
        """The text with every sheltered character as it was put in."""
        return SHELTERED_RE.sub(lambda match: self._back[match[0]], text)

    def _admit(self, character: str) -> str:
        # Plane 16 takes the characters that do not fit into Plane 15, in order of arrival.
        beyond = ord(character) >= 0x10000
        place = chr(PLANE_16 + len(self._place) if beyond else PLANE_15 + ord(character))
        self._place[character], self._back[place] = place, character
        return place
