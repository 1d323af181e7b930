"""Cut the page into stories with the headings that stand between them.

* ``■本报记者 鲍童`` … ``…铜墙铁壁。`` → a story; ``任城：全面推广…`` behind it → a heading in the gap
* a heading with plain text behind it → a *bare* story for now: whether it is one, or a part of the story above under a
  subhead, is weighed together with the headlines
* ``…成为现实。（张三）`` then more text → the story ends with its byline, a bare one begins
"""

from dataclasses import dataclass, replace

from ..press import tail_byline
from .marked_page import Mark, MarkedPage
from .paragraphs import split_paragraphs


@dataclass(frozen=True, slots=True)
class Story:
    """A body of text without its headings."""

    body: tuple[int, ...] = ()
    """Indices of its lines of running text."""
    byline: tuple[int, ...] = ()
    """Indices of its byline's lines."""
    credit: tuple[int, ...] = ()
    """Indices of credit lines below its caption."""
    photo: bool = False
    """Whether it is a caption."""
    opens: bool = False
    """Whether it begins with a dateline and no byline, so that it may belong to the story above."""
    bare: bool = False
    """Whether it begins with neither, below a heading or a byline at the story's end."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Stories and the gaps around them: ``gaps[i]`` stands before ``stories[i]``, the last one behind all."""

    stories: tuple[Story, ...] = ()
    """In the order of the page text."""
    gaps: tuple[tuple[tuple[int, ...], ...], ...] = ((),)
    """Heading blocks (line indices) of every gap."""


def heading_blocks(page: MarkedPage, start: int, stop: int) -> list[tuple[int, ...]]:
    """Heading lines grouped as set: lines without a blank between them are one block."""
    blocks: list[tuple[int, ...]] = []
    for index in range(start, stop):
        if blocks and not page.blank_before(index):
            blocks[-1] += (index,)
        else:
            blocks.append((index,))
    return blocks


def cut_stories(page: MarkedPage) -> Layout:
    """Stories and gaps of a marked page. Every line that is not furniture is in exactly one of them."""
    cutter = _Cutter(page)
    for span in page.spans(lambda i: i in page.opens or (i in page.captions) != (i - 1 in page.captions)):
        cutter.take(span.mark, span.start, span.stop)
    return cutter.layout()


class _Cutter:
    """Walks over the spans of the page and keeps the story that is open."""

    def __init__(self, page: MarkedPage):
        self.page = page
        self.stories: list[Story] = []
        self.gaps: list[list[tuple[int, ...]]] = [[]]
        self.byline: tuple[int, ...] = ()
        self.last_text: int | None = None  # the last story that is no picture

    def take(self, mark: Mark, start: int, stop: int) -> None:
        """Add the next span to the page."""
        lines = tuple(range(start, stop))
        if mark is Mark.HEAD:
            self._settle_byline()
            self.gaps[-1].extend(heading_blocks(self.page, start, stop))
        elif mark is Mark.BYLINE:
            self._settle_byline()
            self.byline = lines
        elif mark is Mark.CREDIT:
            self._take_credit(lines)
        elif mark is Mark.TEXT:
            self._take_text(lines)
        elif mark is Mark.SUBHEAD and self.stories:
            self._extend(lines)

    def _take_text(self, lines: tuple[int, ...]) -> None:
        if lines[0] in self.page.captions:
            if self.stories and not self.gaps[-1] and not self.stories[-1].byline:
                self._settle_byline()
            self._open(Story(lines, self.byline, photo=True))
            self.byline = ()
            return
        first, *rest = self._parts(lines)
        if self.byline:
            self._open(Story(first, self.byline))
            self.byline = ()
        elif first[0] in self.page.opens:
            self._open(Story(first, opens=True))
        elif self.stories and not self.gaps[-1] and self.last_text is not None:
            self._extend(first)
        else:
            self._open(Story(first, bare=bool(self.stories)))
        for part in rest:
            self._open(Story(part, bare=True))

    def _parts(self, lines: tuple[int, ...]) -> list[tuple[int, ...]]:
        """A stretch of text cut behind every byline that ends a story: ``…成为现实。（张三）``."""
        parts, cut = [], lines[0]
        for _, stop in split_paragraphs(self.page, lines[0], lines[-1] + 1):
            if stop <= lines[-1] and tail_byline(self.page.text(stop - 1)):
                parts.append(tuple(range(cut, stop)))
                cut = stop
        return [*parts, tuple(range(cut, lines[-1] + 1))]

    def _extend(self, lines: tuple[int, ...]) -> None:
        """Text goes on behind a picture."""
        at = self.last_text or 0
        self.stories[at] = replace(self.stories[at], body=self.stories[at].body + lines)

    def _take_credit(self, lines: tuple[int, ...]) -> None:
        if self.stories:
            last = self.stories[-1]
            self.stories[-1] = replace(last, credit=last.credit + lines)
        else:
            self._open(Story((), credit=lines, photo=True))

    def _open(self, story: Story) -> None:
        if not story.photo:
            self.last_text = len(self.stories)
        self.stories.append(story)
        self.gaps.append([])

    def _settle_byline(self) -> None:
        """A byline without text below it stands behind the story above; without one it is kept as a heading."""
        if not self.byline:
            return
        if self.stories and not self.gaps[-1]:
            last = self.stories[-1]
            self.stories[-1] = replace(last, byline=last.byline + self.byline)
        else:
            self.gaps[-1].append(self.byline)
        self.byline = ()

    def layout(self) -> Layout:
        """The finished cut."""
        self._settle_byline()
        return Layout(tuple(self.stories), tuple(tuple(gap) for gap in self.gaps))
