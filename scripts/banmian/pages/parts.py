"""What many pages have in common: rendered once, converted once for each variant, put into each page when it is written.

::

    {% call once("tools", root) %}<nav class="tools">…</nav>{% endcall %}   →   ‹part 3›

The values tell the parts of one name apart: whatever the inside asks for that differs from page to page stands among them,
or is a slot, which is filled for each page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from ..variants import Convert, Document, read_document
from .slots import PART, PART_RE, token


class Parts:
    """The parts that the pages of one job have in common."""

    def __init__(self, variants: int) -> None:
        """``variants``: how many are published; what is written in all of them is no longer held taken apart."""
        self._variants = variants
        self._numbers: dict[tuple[Any, ...], int] = {}
        self._documents: dict[int, Document] = {}
        self._written: dict[int, dict[str, str]] = {}

    def once(self, *values: Any, caller: Callable[[], str]) -> Markup:
        """The slot of a part; ``caller`` renders it, the first time that it is asked for with these values."""
        if values not in self._numbers:
            document = read_document(caller())  # which may hold parts; they come first
            number = self._numbers[values] = len(self._numbers)
            self._documents[number], self._written[number] = document, {}
        return token(f"{PART}{self._numbers[values]}")

    def put(self, document: str, convert: Convert) -> str:
        """A document in one variant with its parts in their places, their other slots still open."""
        return PART_RE.sub(lambda match: self._part(int(match[1]), convert), document)

    def _part(self, number: int, convert: Convert) -> str:
        written, lang = self._written[number], convert.variant.lang
        if lang not in written:
            written[lang] = self.put(self._documents[number].written(convert), convert)
            if len(written) == self._variants:
                del self._documents[number]
        return written[lang]
