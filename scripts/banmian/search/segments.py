"""Which issues share a segment of the index: a year; its months where the year is large; ten days; a day.

    {"2021-12-31": 40, "2022-01-01": 3000, "2022-02-01": 2900}  →  2021, 2022 (January), 2022-02-0 (1st to 9th of February)

A segment follows from the issues alone, so a new issue changes the segment it falls into and no other; when that one
grows beyond the limit, it is parted once. The newest ten days stand apart, and so does what comes before them in their
month, and in their year: tomorrow's paper makes a small segment anew, once in ten days one of a month, then one of a year.
A year that is over is one segment, up to a limit of its own. Segments that change equally often stand together as a bundle
(``bundles``): those of the years that are over, of the newest year, of the newest month, of the newest days.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

LIMIT = 10_000
"""Articles that a segment of the newest year holds before it is parted; a day's paper is never parted."""
CLOSED = 20_000
"""The same for a year that is over."""
OVER = "over"
"""The name of the bundle of the years that are over; others are called what the newest day has in common with theirs."""
NEWEST = ((0, 4), (4, 7), (7, 9), (9, 11))
"""What the newest day has in common with the days of a segment: less than a year, a year but no month, …"""
PREFIXES = (4, 7, 9, 10)
"""How much of the date names a segment: ``2022``, ``2022-04``, ``2022-04-1`` (10th to 19th), ``2022-04-17``."""


def segments(counts: Mapping[str, int]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Issues by bundle and segment, oldest first, from the number of articles of each issue."""
    dates = sorted(counts)
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for shared, apart in NEWEST if dates else ():
        held = [date for date in dates if date[:shared] == dates[-1][:shared] and (date + "~")[:apart] != dates[-1][:apart]]
        prefixes = tuple(length for length in PREFIXES if length >= shared)
        if held:
            found[dates[-1][:shared] or OVER] = dict(_parted(held, counts, prefixes, LIMIT if shared else CLOSED))
    return found


def _parted(
    dates: list[str], counts: Mapping[str, int], prefixes: tuple[int, ...], limit: int
) -> Iterator[tuple[str, tuple[str, ...]]]:
    length, *finer = prefixes
    for name, group in groupby(dates, lambda date: date[:length]):
        held = list(group)
        if finer and sum(counts[date] for date in held) > limit:
            yield from _parted(held, counts, tuple(finer), limit)
        else:
            yield name, tuple(held)
