"""The articles of content/ as checks read them: plain text, every paragraph with its line, one issue at a time.

``2\\\\. 改水&lt;改厕`` on line 16 → ``Passage(text="2. 改水<改厕", line=16)``
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..content.markdown import unescape
from ..content.matter import Matter, is_date, parse
from ..errors import BrokenFrontMatter
from ..said import said
from ..variants.glossary import NO_GLOSSARY, Glossary

SUBHEAD_RE = re.compile(r"#{1,6}\s+")
PRINTED_KEYS = ("standing_head", "kicker", "title", "deck", "byline", "credit")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or subhead."""

    text: str
    """As a reader sees it."""
    line: int
    """The line it begins on."""
    subhead: bool = False
    """Whether it is a subhead."""


@dataclass(frozen=True, slots=True)
class Item:
    """One article file."""

    matter: Matter
    """Its front matter."""
    passages: tuple[Passage, ...]
    """Its body."""

    @property
    def path(self) -> str:
        """The file as the editor names it."""
        return self.matter.path

    @property
    def kind(self) -> str:
        """``article``, ``photo`` or ``refer``."""
        return self.matter.get("kind", "article")

    @property
    def paragraphs(self) -> tuple[Passage, ...]:
        """Its body without the subheads."""
        return tuple(passage for passage in self.passages if not passage.subhead)

    def printed(self) -> Iterator[Passage]:
        """All its printed text: what the front matter holds of it, and the body."""
        for key in PRINTED_KEYS:
            if self.matter.get(key):
                yield Passage(self.matter.get(key), self.matter.lines[key])
        yield from self.passages

    def names(self) -> list[str]:
        """Its authors."""
        return [name.strip() for name in self.matter.get("authors").split(";") if name.strip()]


@dataclass(frozen=True, slots=True)
class Issue:
    """The paper of one day."""

    date: str
    """Its folder: ``2022-04-07``."""
    items: tuple[Item, ...]
    """Its articles, by file name."""


@dataclass(frozen=True, slots=True)
class Edition:
    """All of content/, read issue by issue as often as it is asked for, so that an archive needs no memory."""

    content: Path
    """The folder."""
    glossary: Glossary = NO_GLOSSARY
    """Names and phrases an editor has settled."""
    problems: tuple[tuple[str, int, object], ...] = ()
    """Faults of the folder and the glossary: (file, line, what)."""

    def issues(self) -> Iterator[Issue]:
        """Every issue, oldest first."""
        for folder in sorted(path for path in self.content.iterdir() if path.is_dir() and is_date(path.name)):
            files = sorted(path for path in folder.glob("*.md") if not path.name.startswith("."))
            if files:
                yield Issue(folder.name, tuple(map(read_item, files)))

    def items(self) -> Iterator[Item]:
        """Every article."""
        for issue in self.issues():
            yield from issue.items


def read_item(path: Path) -> Item:
    """One article file; one that is no UTF-8 is a fault and has no text."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        fault = BrokenFrontMatter(path.as_posix(), line, said("not UTF-8"), said("save it as UTF-8"))
        return Item(Matter(path.as_posix(), path.parent.name, faults=(fault,)), ())
    matter = parse(text, path.as_posix(), path.parent.name)
    first = text.count("\n") - matter.body.count("\n") + 1
    return Item(matter, tuple(_passages(matter.body, first)))


def _passages(body: str, first: int) -> Iterator[Passage]:
    """The blocks of a body between blank lines."""
    lines: list[str] = []
    for number, line in enumerate([*body.split("\n"), ""], first):
        if line.strip():
            lines.append(line.strip())
        elif lines:
            yield _passage(" ".join(lines), number - len(lines))
            lines = []


def _passage(text: str, line: int) -> Passage:
    subhead = SUBHEAD_RE.match(text)
    return Passage(unescape(text[subhead.end() :] if subhead else text), line, bool(subhead))
