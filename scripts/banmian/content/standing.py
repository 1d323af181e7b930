"""Pages that an editor writes, 关于本报, 版权声明, 更正, and files that are published as they are.

::

    content/pages/about.md       title: 关于本报   →  pages/about.html in every variant, named at the foot of every page
    content/static/CNAME         →  CNAME
    content/static/images/x.jpg  →  images/x.jpg
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import BanmianError, BrokenFrontMatter, Faults
from ..files import facts_of
from ..said import quoted, said
from .key import SUFFIX
from .matter import CHOICES, WHOLE_NUMBER_RE, Matter
from .matter_file import read_matter

PAGES, FILES = "pages", "static"
"""Their folders in content/."""
NAME_RE = re.compile(r"[a-z0-9][a-z0-9-]*")
LAST = 9999
"""The order of a page that states none."""


@dataclass(frozen=True, slots=True)
class StandingPage:
    """A page that belongs to no issue."""

    slug: str
    """``pages/about``; entries of the glossary can be for it alone."""
    title: str
    """Its headline, and the name of the link to it."""
    script: str
    """The script it is written in."""
    order: int
    """Its place among the links."""
    body: str
    """Its text, in Markdown."""

    @property
    def path(self) -> str:
        """Where it is, below the root of a variant."""
        return f"{self.slug}.html"


def read_standing(content: Path) -> tuple[StandingPage, ...]:
    """The pages in their order; raises every fault of them at once."""
    matters = [read_matter(path) for path in sorted((content / PAGES).glob(f"[!.]*{SUFFIX}"))]
    wrong: list[BanmianError] = [fault for matter in matters for fault in _faults(matter)]
    if wrong:
        raise Faults(wrong)
    pages = (_page(matter) for matter in matters if matter.published)
    return tuple(sorted(pages, key=lambda page: (page.order, page.slug)))


def _faults(matter: Matter) -> Iterator[BrokenFrontMatter]:
    yield from matter.faults
    name, lang, order = Path(matter.path).stem, matter.get("lang"), matter.get("order")
    if not NAME_RE.fullmatch(name):
        remedy = said("its name is its address: use small letters, digits and hyphens, as about.md")
        yield BrokenFrontMatter(matter.path, 1, said("the file is called {}", name), remedy)
    if not matter.faults and not matter.get("title"):
        line, remedy = matter.lines.get("title", 1), said("add a line `{}: …`", "title")
        yield BrokenFrontMatter(matter.path, line, said("`{}` is missing", "title"), remedy)
    if lang and lang not in CHOICES["lang"]:
        remedy = said("write one of {}", ", ".join(CHOICES["lang"]))
        yield BrokenFrontMatter(matter.path, matter.lines["lang"], quoted(f"`lang: {lang}`"), remedy)
    if order and not WHOLE_NUMBER_RE.fullmatch(order):
        yield BrokenFrontMatter(matter.path, matter.lines["order"], quoted(f"`order: {order}`"), said("write a whole number"))


def _page(matter: Matter) -> StandingPage:
    slug, order = f"{PAGES}/{Path(matter.path).stem}", int(matter.get("order") or LAST)
    return StandingPage(slug, matter.get("title"), matter.get("lang", "zh-Hans"), order, matter.body)


def links(pages: Iterable[StandingPage]) -> list[list[str]]:
    """What every page of the edition shows of them."""
    return [[page.path, page.title, page.script] for page in pages]


def own_files(content: Path) -> dict[str, Path]:
    """Where each file of ``content/static`` goes, below the root of the site; hidden ones stay, but for ``.well-known``."""
    folder = content / FILES
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return {place: path for place, path in files.items() if not re.search(r"(^|/)\.(?!well-known/)", place)}


def stamp(content: Path) -> str:
    """Digest of names, sizes and times of all of them."""
    seen = hashlib.sha256()
    for path in (*sorted((content / PAGES).glob(f"[!.]*{SUFFIX}")), *own_files(content).values()):
        seen.update(f"{path.relative_to(content)}\0{facts_of(path.stat())}\0".encode("utf-8", "surrogateescape"))
    return seen.hexdigest()[:16]
