"""What templates ask about the words of a head: where it may break, how large it may be.

``entry.title | pieces(entry)`` → ``[["河堤", "修好了"], ["两岸", "春耕", "忙"]]``, and of these ``| measure`` → 7

A head in traditional characters breaks where its simplified twin does: the list of words is simplified.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from itertools import islice
from typing import Any

from ..lists.kinds import Simplify
from ..typeset.measure import ALONE, measure, measure_lead
from ..typeset.words import pieces


def head_filters(simplify: Simplify) -> dict[str, Callable[..., Any]]:
    """The filters; ``simplify`` brings a text into simplified characters, one for one."""
    return {
        "pieces": partial(_pieces, simplify),
        "measure": measure,
        "measure_lead": measure_lead,
        "measure_alone": partial(measure, shortest=ALONE),
    }


def _pieces(simplify: Simplify, head: str, entry: Any = None) -> list[list[str]]:
    told = partial(_told, entry)
    return _cut(simplify, head, told("script"), told("slug"), told("opening"), tuple(told("authors")))


@lru_cache(maxsize=8192)
def _cut(simplify: Simplify, head: str, script: str, slug: str, story: str, authors: tuple[str, ...]) -> list[list[str]]:
    if script in ("", "zh-Hans"):
        return pieces(head, story, authors)
    names = [simplify(name, script, slug) for name in authors]
    plain = pieces(simplify(head, script, slug), simplify(story, script, slug), names)
    signs = (sign for sign in head if not sign.isspace())
    return [["".join(islice(signs, len(word))) for word in clause] for clause in plain]


def _told(entry: Any, name: str) -> Any:
    """What an entry says, or one that a template made up; nothing if there is none."""
    return (entry.get(name) if isinstance(entry, dict) else getattr(entry, name, "")) or ""
