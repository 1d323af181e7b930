"""The front matter of an article, to the letter of the contract: bare values, known keys, a fixed order.

``Article(kicker=("汶上县苑庄镇",), …)`` → ``kicker: 汶上县苑庄镇``; empty values are left out.
"""

import re

from ..model import Article, Kind
from .facts import NOWHERE, Facts
from .key import slug
from .markdown import write_body
from .opening import after_dateline
from .seal import FENCE, PAGE, PLACE, seal_of, sealed
from .source_field import Part, written_source

CLAUSE_RE = re.compile(r"^.+?(?=[，。；！？：,;!?:])")
LONGEST_CLAUSE = 40
OPENING = 14
YAML_SPECIAL_RE = re.compile(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: |\s#|:$")


def slug_of(facts: Facts, order: int) -> str:
    """The name of an article: ``2022-04-07-p01-a03``."""
    return slug(facts.date, facts.page, order)


def title_of(article: Article) -> str:
    """Its headline; else a photo is called by the first clause after its caption's dateline, a story by its opening words."""
    if article.headline:
        return " ".join(article.headline)
    if article.kind is Kind.ARTICLE and article.body:
        return f"{article.body[0].text[:OPENING]}……"
    text = next((block.text for block in article.body), "") or article.credit or f"下转{article.jump}版"
    text = after_dateline(text, article.dateline) or text
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
        "source": source_of(article, facts.seed, printed),
        "lang": article.lang or facts.lang,
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


def source_of(article: Article, seed: str, printed: tuple[int, ...] = ()) -> str:
    """The pages and lines that an article was read from."""
    further = (Part(part.seed, line_ranges(part.lines, ())) for part in article.parts)
    return written_source((Part(seed, line_ranges(article.lines, printed)), *further))


def place_lines(facts: Facts, order: int, source: str) -> list[str]:
    """The lines that say where an article stands."""
    values = (facts.date, facts.basis, str(facts.page), str(order), slug_of(facts, order), source)
    return [f"{key}: {value}" for key, value in zip(PLACE, values, strict=True)]


def page_lines(facts: Facts, lang: str = "") -> list[str]:
    """The lines that say of which page an article is; ``lang``: its script, where that is another."""
    values = (facts.label, facts.name, facts.publication, lang or facts.lang)
    return [f"{key}: {bare(value)}" for key, value in zip(PAGE, values, strict=True) if value]


def words_print(article: Article) -> str:
    """The fingerprint of what an article says, wherever it stands."""
    return seal_of(write_article(article, NOWHERE, 1)).words


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
    """The whole Markdown file of an article, its seal in the last key."""
    rows = fields_of(article, facts, order, printed)
    head = "".join(f"{key}: {value}\n" for key, value in rows.items())
    body = write_body(article.body)
    return sealed(f"{FENCE}\n{head}{FENCE}\n\n{body}\n" if body else f"{FENCE}\n{head}{FENCE}\n")
