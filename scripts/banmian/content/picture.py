"""A picture of the site, as templates and programs need it: its address and how large it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Image:
    """A picture file; one for all scripts."""

    path: str
    """Where it is, below the root of the site: ``2026-11-20/01/small.webp``."""
    version: str
    """Another one for other bytes, so that nobody sees an old picture."""
    width: int
    """Its width in pixels."""
    height: int
    """Its height in pixels."""

    @property
    def address(self) -> str:
        """How a page asks for it: ``2026-11-20/01/small.webp?v=3f2a1b9c``."""
        return f"{self.path}?v={self.version}"


@dataclass(frozen=True, slots=True)
class Photograph:
    """A photograph of a story."""

    small: Image
    """In the story, and on the pages that list stories."""
    large: Image
    """On large screens, and where the story is shared."""


@dataclass(frozen=True, slots=True)
class PrintEdition:
    """A page as a PDF, to be downloaded; one for all scripts."""

    path: str
    """Where it is, below the root of the site: ``2026-11-20/01/page.pdf``."""
    bytes: int
    """How large it is."""


@dataclass(frozen=True, slots=True)
class Facsimile:
    """A page as it is printed."""

    thumbnail: Image
    """For lists of pages."""
    small: Image
    """For the view of the page."""
    large: Image
    """To be looked at closely."""
    pdf: PrintEdition | None = None
    """As a PDF, where the paper wants that."""
