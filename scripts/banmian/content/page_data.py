"""What is known of a newspaper page beside its articles, kept in the issue's folder: ``content/2026-11-20/page-02.json``.

::

    {"seed": "2026-11-20.pdf#2", "page": 2, "page_label": "A02", "page_name": "要闻", "lang": "zh-Hans",
     "size": [1105, 1545],                                   width and height in points
     "imprint": ["责任编辑 廖国善 版式 谢发"],                   what the page prints of itself
     "zones": {"2026-11-20-p02-a01": [[36, 80, 420, 512]]},  where each story stands, in points from the top left
     "continued": {"2026-11-20-p01-a03": "防汛会议召开"}}        stories of other pages that go on here, and what is over them
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .seal import lines_print

Box = tuple[float, float, float, float]
FILE = "page-{:02}.json"
PREFIX, SUFFIX = "page-", ".json"


@dataclass(frozen=True, slots=True)
class PageData:
    """A page as data."""

    seed: str
    """Name of the page it was read from."""
    page: int
    """Its place in the issue, from 1."""
    label: str = ""
    """Its number as printed, where that is another."""
    name: str = ""
    """版名."""
    script: str = "zh-Hans"
    """Script of the page."""
    size: tuple[float, float] = (0.0, 0.0)
    """Width and height in points; 0 where the page is a text."""
    imprint: tuple[str, ...] = ()
    """Lines that belong to the page and to no article: nameplate, folio, page staff."""
    zones: Mapping[str, tuple[Box, ...]] = field(default_factory=dict)
    """Where each story stands, by its slug."""
    continued: Mapping[str, str] = field(default_factory=dict)
    """Stories of other pages that go on here, by slug, with what is printed over them here."""
    generated: str = ""
    """Fingerprint of the imprint as the page gave it, where a person has corrected it since."""


def imprint_print(imprint: tuple[str, ...]) -> str:
    """The fingerprint of what a page prints of itself."""
    return lines_print(list(imprint))


def file_name(page: int) -> str:
    """The file of a page: ``2 → page-02.json``."""
    return FILE.format(page)


def is_page_file(name: str) -> bool:
    """Whether a file of an issue's folder is that of a page."""
    return name.startswith(PREFIX) and name.endswith(SUFFIX)


def write_page_data(page: PageData) -> str:
    """The file's text; what is not known is left out."""
    rows = {
        "seed": page.seed,
        "page": page.page,
        "page_label": page.label,
        "page_name": page.name,
        "lang": page.script,
        "size": [_number(side) for side in page.size] if any(page.size) else None,
        "imprint": list(page.imprint),
        "zones": {slug: [[_number(side) for side in box] for box in boxes] for slug, boxes in page.zones.items() if boxes},
        "continued": dict(page.continued),
        "generated": page.generated or imprint_print(page.imprint),
    }
    body = ",\n".join(f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in rows.items() if value)
    return f"{{\n{body}\n}}\n"


def _number(value: float) -> float:
    """A tenth of a point is more than enough: ``36.0399 → 36``."""
    rounded = round(value, 1)
    return int(rounded) if rounded == int(rounded) else rounded


def read_page_data(text: str) -> PageData:
    """The page that ``write_page_data`` wrote; raises ``ValueError`` for anything else."""
    try:
        rows: Any = json.loads(text)
        imprint, generated = tuple(rows.get("imprint", ())), str(rows.get("generated", ""))
        zones = {slug: tuple((x0, y0, x1, y1) for x0, y0, x1, y1 in boxes) for slug, boxes in rows.get("zones", {}).items()}
        width, height = rows.get("size", (0.0, 0.0))
        return PageData(
            rows["seed"],
            int(rows["page"]),
            rows.get("page_label", ""),
            rows.get("page_name", ""),
            rows.get("lang", "zh-Hans"),
            (width, height),
            imprint,
            zones,
            dict(rows.get("continued", {})),
            "" if generated == imprint_print(imprint) else generated,
        )
    except (AttributeError, KeyError, OverflowError, RecursionError, TypeError) as error:
        raise ValueError(f"not the data of a page ({error})") from error
