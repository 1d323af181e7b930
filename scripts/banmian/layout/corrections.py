"""Corrections that a person stated, made on the finished page: they hold whatever geometry says.

* ``lines 12-13 is headline of 40``  → the headline of the story with line 40, taken from wherever it stood
* ``line 55 is story``               → a story begins there
* ``line 55 is text``                → the story, or the paragraph, goes on there
* ``line 55 is paragraph``           → a paragraph begins there
"""

from collections.abc import Callable
from dataclasses import replace

from .. import press
from ..model import HEADING_ROLES, Article, Block, Fix, Kind, Line, Page, Person, Role
from ..understand.checks import check_article
from . import moving
from .zones import share_out

CERTAIN = 9.0
"""The margin of what a person stated."""
ORDER = (
    Role.IGNORE,
    Role.CAPTION,
    Role.STORY,
    Role.TEXT,
    Role.PARAGRAPH,
    *HEADING_ROLES,
    Role.BYLINE,
    Role.CREDIT,
    Role.SUBHEAD,
)
"""Which corrections come first: where stories begin before what belongs to them."""


def correct(page: Page, fixes: tuple[Fix, ...]) -> Page:
    """The page with these corrections, which fit it."""
    if not fixes:
        return page
    desk = _Desk(page)
    for fix in sorted((fix for fix in fixes if fix.role), key=lambda fix: ORDER.index(fix.role or Role.IGNORE)):
        desk.make(fix)
    for fix in fixes:
        desk.name_authors(fix)
    return desk.page()


class _Desk:
    """The articles of a page while corrections are made."""

    def __init__(self, page: Page):
        self._page, self._articles = page, list(page.articles)
        self._lines: dict[int, Line] = {line.no: line for line in page.lines}
        self._furniture = set(page.furniture)
        self._roles: dict[Role, Callable[[Fix], None]] = {
            Role.IGNORE: self._ignore,
            Role.CAPTION: self._caption,
            Role.STORY: self._story,
            Role.TEXT: self._text,
            Role.PARAGRAPH: self._paragraph,
            Role.BYLINE: self._byline,
            Role.CREDIT: self._credit,
            Role.SUBHEAD: self._subhead,
            **dict.fromkeys(HEADING_ROLES, self._heading),
        }

    def make(self, fix: Fix) -> None:
        """Make one correction."""
        if fix.role:
            self._roles[fix.role](replace(fix, lines=tuple(number for number in fix.lines if number in self._lines)))

    def name_authors(self, fix: Fix) -> None:
        """State who wrote the story with its first line."""
        at = self._home(fix.lines[0])
        if fix.authors and at is not None:
            self._articles[at] = replace(self._articles[at], people=tuple(map(Person, fix.authors)))

    def page(self) -> Page:
        """The page as it is now."""
        found = {doubt for article in self._page.articles for doubt in check_article(article)}
        held = {*self._furniture, *(number for article in self._articles for number in article.lines)}
        lost = tuple(number for number in self._lines if number not in held)
        homeless = [Article(Kind.REFER, moving.heading(self._lines, lost), lines=lost)] if lost else []
        kept = [article for article in self._articles if article.lines]
        articles = share_out((*kept, *homeless), self._page.lines)
        changed = {line for article in self._changed(articles) for line in article.lines}
        doubts = tuple(doubt for doubt in self._page.doubts if doubt not in found and doubt.line not in changed)
        doubts += tuple(doubt for article in articles for doubt in check_article(article))
        return replace(self._page, articles=articles, doubts=doubts, furniture=tuple(sorted(self._furniture)))

    def _changed(self, articles: tuple[Article, ...]) -> list[Article]:
        """The articles of the page whose lines are read otherwise now."""
        now = [replace(article, zones=(), people=()) for article in articles]
        return [article for article in self._page.articles if replace(article, zones=(), people=()) not in now]

    def _home(self, number: int) -> int | None:
        """The article that holds a line."""
        return next((at for at, article in enumerate(self._articles) if number in article.lines), None)

    def _take(self, numbers: tuple[int, ...]) -> None:
        """Take lines from wherever they are."""
        gone = frozenset(numbers)
        self._articles = [
            moving.without(article, gone, self._lines) if gone & set(article.lines) else article for article in self._articles
        ]
        self._furniture -= gone

    def _ignore(self, fix: Fix) -> None:
        self._take(fix.lines)
        self._furniture |= set(fix.lines)

    def _heading(self, fix: Fix) -> None:
        self._take(fix.lines)
        home = self._home(fix.of)
        if home is not None and fix.role:
            texts = moving.heading(self._lines, fix.lines)
            said = {fix.role.value: " ".join(texts) if fix.role is Role.STANDING_HEAD else texts, "margin": CERTAIN}
            self._articles[home] = moving.given(self._articles[home], fix.lines, self._lines, **said)

    def _byline(self, fix: Fix) -> None:
        self._take(fix.lines)
        below = (self._home(number) for number in range(fix.lines[-1] + 1, len(self._lines) + 1))
        home = next((at for at in below if at is not None), None)
        if home is not None:
            words = " ".join(self._lines[number].text for number in fix.lines)
            said = {"byline": words, "people": press.parse_people(words)}
            self._articles[home] = moving.given(self._articles[home], fix.lines, self._lines, **said)

    def _credit(self, fix: Fix) -> None:
        self._take(fix.lines)
        above = (at for number in range(fix.lines[0] - 1, 0, -1) if (at := self._home(number)) is not None)
        home = next((at for at in above if self._articles[at].kind is Kind.PHOTO), None)
        if home is not None:
            words = " ".join(self._lines[number].text for number in fix.lines)
            said = {"credit": words, "people": press.parse_people(words)}
            self._articles[home] = moving.given(self._articles[home], fix.lines, self._lines, **said)

    def _caption(self, fix: Fix) -> None:
        at = self._home(fix.lines[0])
        self._take(fix.lines)
        self._articles.insert(len(self._articles) if at is None else at + 1, moving.photo(self._lines, fix.lines))

    def _story(self, fix: Fix) -> None:
        at = self._home(fix.lines[0])
        if at is None:
            return
        article = self._articles[at]
        before, behind = moving.cut(article, fix.lines[0], self._lines)
        if not before or not behind:
            return
        story = moving.story(self._lines, behind, article.jump)
        begun = replace(article, body=before, jump="", lines=tuple(no for no in article.lines if no not in story.lines))
        self._articles[at : at + 1] = [begun, story]

    def _text(self, fix: Fix) -> None:
        """Join the lines to the paragraph above them, with the rest of the paragraph or story that they begin."""
        fix = replace(fix, lines=(*fix.lines, *self._rest_of_paragraph(fix.lines)))
        text = {no: at for at, article in enumerate(self._articles) for part in article.body for no in part.lines}
        line = next((no for no in range(fix.lines[0] - 1, 0, -1) if no in text), None)
        if line is None:
            return
        above, here = text[line], self._home(fix.lines[0])
        tail: tuple[Block, ...] = ()
        rest = self._articles[here] if here is not None and here != above else None
        joins = bool(rest and rest.body and rest.body[0].lines[0] in fix.lines)
        if rest and joins:
            tail = moving.without(rest, frozenset(fix.lines), self._lines).body
        self._take((*fix.lines, *(no for part in tail for no in part.lines)))
        home = self._articles[above]
        at = next(at for at, part in enumerate(home.body) if line in part.lines)
        longer = moving.block(self._lines, (*home.body[at].lines, *fix.lines))
        body = (*home.body[:at], longer, *home.body[at + 1 :], *tail)
        numbers = (*fix.lines, *(no for part in tail for no in part.lines))
        jump = rest.jump if rest and joins else home.jump
        self._articles[above] = moving.given(home, numbers, self._lines, body=body, jump=jump)

    def _rest_of_paragraph(self, numbers: tuple[int, ...]) -> tuple[int, ...]:
        """The further lines of the paragraph that begins with the first of these."""
        parts = (part.lines for article in self._articles for part in article.body if not part.subhead)
        whole = next((lines for lines in parts if lines[0] == numbers[0]), ())
        return tuple(number for number in whole if number not in numbers)

    def _paragraph(self, fix: Fix) -> None:
        """A paragraph begins with the first of the lines, which goes on from the line above where it was no text."""
        at = self._home(fix.lines[0])
        if at is None or not any(fix.lines[0] in part.lines for part in self._articles[at].body if not part.subhead):
            self._text(fix)
            at = self._home(fix.lines[0])
        if at is not None:
            before, behind = moving.cut(self._articles[at], fix.lines[0], self._lines)
            self._articles[at] = replace(self._articles[at], body=(*before, *behind))

    def _subhead(self, fix: Fix) -> None:
        """A heading within the story of the line below it."""
        home = self._home(fix.lines[-1] + 1)
        self._take(fix.lines)
        if home is None:
            return
        before, behind = moving.cut(self._articles[home], fix.lines[-1] + 1, self._lines)
        subhead = Block(" ".join(moving.heading(self._lines, fix.lines)), fix.lines, True)
        self._articles[home] = moving.given(self._articles[home], fix.lines, self._lines, body=(*before, subhead, *behind))
