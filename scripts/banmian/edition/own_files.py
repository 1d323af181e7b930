"""Files of ``content/static``, published as they are, unless the edition writes that place itself."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from ..content.matter import is_date
from ..content.standing import own_files
from ..errors import BanmianError, Faults
from ..pages.exports import OF_EDITION
from ..said import said
from ..variants import VARIANTS
from .inventory import OWN
from .plan import SPANNING

ROOT_RE = re.compile(r"robots\.txt|sitemap.*\.xml")


class TakenPlace(BanmianError):
    """A file would stand where the edition writes one."""

    def __init__(self, file: object, place: str):
        super().__init__(said("{}: the edition writes {} itself; give the file another name", file, place))


def gather(content: Path, taken: Collection[str]) -> dict[str, bytes]:
    """Place below the root of the site → content; ``taken`` are the theme's own."""
    files = own_files(content)
    wrong: list[BanmianError] = [TakenPlace(file, place) for place, file in files.items() if place in taken or _is_ours(place)]
    if wrong:
        raise Faults(wrong)
    return {place: file.read_bytes() for place, file in files.items()}


def _is_ours(place: str) -> bool:
    top, _, inner = place.partition("/")
    if any(top == variant.folder for variant in VARIANTS if variant.folder):
        return True
    return is_date(top) or top in OWN if inner else place in (*SPANNING, *OF_EDITION) or bool(ROOT_RE.fullmatch(place))
