"""What extraction does beside reading grows with the pages, not with their square: archives have a hundred thousand."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from banmian.content.arranging import Desk
from banmian.content.claims import Claims, claim
from banmian.content.continuing import Leaf, continue_pages
from banmian.content.corrected import Words
from banmian.content.facts import Claim, Facts, settle
from banmian.content.fresh import Fresh, Told
from banmian.content.key import slug
from banmian.content.pairs import Pairs
from banmian.content.seal import Seal
from banmian.content.stored import Stored
from banmian.model import DateHint
from banmian.source.stated import Stated

FEW, TIMES, GROWTH = 400, 8, 24
"""Eight times the pages may take so many times the seconds; by their square they would take 64."""
SAYS = Pairs("图书室开门迎客")


def day(number: int) -> str:
    return f"{2000 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"


def fresh(count: int, words: str) -> list[Fresh]:
    """A page of one article each day."""
    pages = (Facts(f"{number}.txt", day(number), "text", 1) for number in range(count))
    return [Fresh(facts, 1, Told(words.format(facts.seed), "")) for facts in pages]


def stored(articles: list[Fresh], *, words: str = "{}", touched: bool = False, placed: bool = True) -> list[Stored]:
    """What the last run wrote of them."""
    return [
        Stored(
            Path("content", item.facts.date, f"{slug(item.facts.date, 1, 1)}.md"),
            *(item.seed, 1, 1, Seal(words.format(item.words), "", ""), words.format(item.words)),
            *(touched, placed, placed, True, True),
        )
        for item in articles
    ]


def same_notice_every_day(count: int) -> None:
    articles = fresh(count, "a notice")
    claim(articles, stored(articles, placed=False), {}, Words(lambda item: SAYS, lambda item: SAYS))


def pages_under_other_names(count: int) -> None:
    articles = fresh(count, "now {}")
    leaves = [Leaf(f"new-{item.seed}", item.facts.date, (item.words,)) for item in articles]
    continue_pages(leaves, stored(articles, words="then {}"), lambda items: SAYS, lambda seed: SAYS)


def pages_without_a_day(count: int) -> None:
    settle([Claim(f"{number}.txt", Stated(), DateHint()) for number in range(count)], {})


def corrections_that_stay(count: int) -> None:
    articles = fresh(count, "{}")
    held = [*stored(articles[::2], touched=True), *stored(articles[1::2], touched=True, placed=False)]
    claims = Claims({item.path: article for item, article in zip(held, [*articles[::2], *articles[1::2]], strict=True)})
    Desk(Path("content"), held, claims, set(), False).arrange(articles)


def seconds(run: Callable[[int], None], count: int) -> float:
    """The least of two runs: someone else may be busy."""
    taken = []
    for _ in range(2):
        started = time.process_time()
        run(count)
        taken.append(time.process_time() - started)
    return min(taken)


@pytest.mark.parametrize(
    "run",
    [
        same_notice_every_day,
        pages_under_other_names,
        pages_without_a_day,
        corrections_that_stay,
    ],
)
def test_eight_times_the_pages_take_little_more_than_eight_times_as_long(run: Callable[[int], None]) -> None:
    few, many = seconds(run, FEW), seconds(run, TIMES * FEW)
    assert many < GROWTH * few, f"{few:.3f} s for {FEW} pages, {many:.3f} s for {TIMES * FEW}"
