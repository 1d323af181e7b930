"""An article taken apart into what it was made of, every part with its lines and the reason for it.

``Article(headline=("场所码",), lines=(107, …, 182), …)`` → headline 182 · byline 107-108 · paragraph 110-117 · …
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..chars import squeeze
from ..model import Article, Kind
from ..understand.text import undo_double_strike, widen_marks
from .words import REASONS, ROLES, say_evidence

HEADINGS = ("standing_head", "kicker", "headline", "deck")
ABOVE = (*HEADINGS, "byline")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an article, or lines that belong to none."""

    role: str
    """What it is: a key of ``words.ROLES``."""
    lines: tuple[int, ...]
    """The lines it was printed on."""
    text: str = ""
    """As it will be read."""
    also: tuple[str, ...] = ()
    """Roles that stand inside it: dateline, jump, credit."""
    reasons: tuple[str, ...] = ()
    """Why, in words."""

    @property
    def label(self) -> str:
        """Its role, and those inside it, in Chinese."""
        return " · ".join(ROLES.get(role, role) for role in (self.role, *self.also))


def parts_of(article: Article, texts: dict[int, str]) -> list[Part]:
    """The parts of an article in reading order; ``texts`` are the lines of the page."""
    inside = {number for block in article.body for number in block.lines}
    rest: dict[str, list[int]] = {}
    for number in article.lines:
        if number not in inside:
            rest.setdefault(_role_of(article, texts.get(number, "")), []).append(number)
    body = list(_body(article, "credit" in rest))
    heads = [_rest_part(article, role, rest.pop(role)) for role in ABOVE if role in rest]
    return heads + body + [_rest_part(article, role, numbers) for role, numbers in rest.items()]


def _role_of(article: Article, text: str) -> str:
    """Which field of the article a line went into that is not part of its text."""
    heading, plain = squeeze(widen_marks(undo_double_strike(text))), squeeze(text)
    fields = {
        "headline": article.headline,
        "kicker": article.kicker,
        "deck": article.deck,
        "standing_head": (article.standing_head,),
        "byline": (article.byline,),
        "credit": (article.credit,),
    }
    squeezed = {role: [squeeze(piece) for piece in pieces if piece] for role, pieces in fields.items()}
    whole = (role for role, pieces in squeezed.items() if heading in pieces or plain in pieces)
    within = (role for role, pieces in squeezed.items() if any(heading in p or plain in p for p in ("".join(pieces),)))
    return next(whole, None) or next(within, "other")


def _rest_part(article: Article, role: str, numbers: list[int]) -> Part:
    reasons = [say_evidence(item) for item in article.evidence if role in HEADINGS and set(item.lines) & set(numbers)]
    reasons += [REASONS[role]] if role in REASONS else []
    value = getattr(article, role, "")
    text = value if isinstance(value, str) else " ".join(value)
    return Part(role, tuple(numbers), text, (), tuple(reasons))


def _body(article: Article, credit_apart: bool) -> Iterator[Part]:
    """Its paragraphs and subheads, and what stands inside them."""
    running = "caption" if article.kind is Kind.PHOTO else "paragraph"
    last = len(article.body) - 1
    for at, block in enumerate(article.body):
        role = "subhead" if block.subhead else running
        also = ["dateline"] if article.dateline and at == 0 else []
        also += ["jump"] if article.jump and at == last else []
        also += ["credit"] if article.credit and not credit_apart and at == last else []
        reasons = tuple(REASONS[name] for name in (role, *also) if name in REASONS)
        yield Part(role, block.lines, block.text, tuple(also), reasons)
