"""The front matter of an article, to the letter of the contract: bare values, known keys, a fixed order.

``Article(kicker=("汶上县苑庄镇",), …)`` → ``kicker: 汶上县苑庄镇``; empty values are left out.
"""

import hashlib
import re

from ..model import Article, Kind
from .facts import Facts
from .key import slug
from .markdown import write_body

FENCE = "---"
CLAUSE_RE = re.compile(r"^.+?(?=[，。；！？：,;!?:])")
LONGEST_CLAUSE = 40
OPENING = 14
YAML_SPECIAL_RE = re.compile(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: |\s#|:$")


def slug_of(facts: Facts, order: int) -> str:
    """The name of an article: ``2022-04-07-p01-a03``."""
    return slug(facts.date, facts.page, order)


def title_of(article: Article) -> str:
    """Its headline; else a photo is called by the first clause of its caption, a story by its opening words."""
    if article.headline:
        return " ".join(article.headline)
    if article.kind is Kind.ARTICLE and article.body:
        return f"{article.body[0].text[:OPENING]}……"
    text = next((block.text for block in article.body), "") or article.credit or f"下转{article.jump}版"
    clause = CLAUSE_RE.match(text)
    return (clause[0] if clause else text)[:LONGEST_CLAUSE]


def fields_of(article: Article, facts: Facts, order: int, printed: tuple[int, ...] = ()) -> dict[str, str]:
    """Key → value, in the order of the contract, empty ones left out."""
    rows = {
        "title": title_of(article),
        "kicker": " ".join(article.kicker),
        "deck": " ".join(article.deck),
        "standing_head": article.standing_head,
        "kind": article.kind.value,
        "authors": "; ".join(article.authors),
        "byline": article.byline,
        "dateline": article.dateline,
        "credit": article.credit,
        "date": facts.date,
        "date_basis": facts.basis,
        "page": str(facts.page),
        "page_label": facts.label,
        "page_name": facts.name,
        "publication": facts.publication,
        "order": str(order),
        "slug": slug_of(facts, order),
        "jump": article.jump,
        "continued": "; ".join(part.label for part in article.parts),
        "source": "; ".join((f"{facts.seed}:{line_ranges(article.lines, printed)}",
                             *(f"{part.seed}:{line_ranges(part.lines, ())}" for part in article.parts))),
        "lang": facts.lang,
    }
    return {key: bare(value) for key, value in rows.items() if value}


def bare(value: str) -> str:
    """A value on one line that Pelican's reader and a YAML parser both take as it stands.

    A colon before a space, and marks that open something in YAML, keep their look: the space becomes no-break.
    """
    value = " ".join(value.split())
    value = value.replace(": ", ":\u00a0").replace(" #", "\u00a0#")
    value = re.sub(r":$", "：", value)
    return f"\u2060{value}" if YAML_SPECIAL_RE.match(value) else value


def written(value: str) -> str:
    """What was written as this value: a file's name, of which spaces were told otherwise."""
    return value.removeprefix("\u2060").replace(":\u00a0", ": ").replace("\u00a0#", " #")


def line_ranges(lines: tuple[int, ...], printed: tuple[int, ...]) -> str:
    """Line numbers as ranges; blank lines do not part them: ``(107, 108, 110) → 107-110`` if 109 is blank."""
    place = {number: at for at, number in enumerate(printed)}
    ranges: list[list[int]] = []
    for number in lines:
        if ranges and place.get(number, number) == place.get(ranges[-1][1], ranges[-1][1]) + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ",".join(str(a) if a == b else f"{a}-{b}" for a, b in ranges)


def write_article(article: Article, facts: Facts, order: int, printed: tuple[int, ...] = ()) -> str:
    """The whole Markdown file of an article, its fingerprint in the last key."""
    rows = fields_of(article, facts, order, printed)
    head = "".join(f"{key}: {value}\n" for key, value in rows.items())
    body = write_body(article.body)
    return seal(f"{FENCE}\n{head}{FENCE}\n\n{body}\n" if body else f"{FENCE}\n{head}{FENCE}\n")


def seal(text: str) -> str:
    """``text`` with the fingerprint of what was written as its last key."""
    end = text.index(f"\n{FENCE}\n", len(FENCE)) + 1
    return f"{text[:end]}generated: {fingerprint(text)}\n{text[end:]}"


def fingerprint(text: str) -> str:
    """Sixteen hexadecimal digits that change when the text does."""
    return hashlib.sha256(text.encode("utf8")).hexdigest()[:16]


GENERATED_RE = re.compile(r"^generated: ([0-9a-f]{16})\n", re.MULTILINE)


def sealed_with(text: str) -> str:
    """The fingerprint that a file carries, empty if none."""
    match = GENERATED_RE.search(text)
    return match[1] if match else ""


def is_untouched(text: str) -> bool:
    """Whether a file is still as extraction wrote it."""
    return fingerprint(unsealed(text)) == sealed_with(text)


def unsealed(text: str) -> str:
    """``text`` without the fingerprint it carries."""
    return GENERATED_RE.sub("", text, count=1)
