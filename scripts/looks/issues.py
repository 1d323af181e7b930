"""Issues composed at random from the stories of a content folder: pages of one to twelve stories, long and short."""

from __future__ import annotations

import datetime
import random
import re
from pathlib import Path

from PIL import Image

FIRST_DAY = datetime.date(2026, 3, 2)
PAGES = (1, 2, 4, 4, 6, 8, 8, 12)
"""How many pages an issue may have."""
STORIES = (1, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 8, 9, 10, 12)
"""How many stories a page may have."""
NAMES = ("要闻", "综合", "社会", "经济", "教育", "文化", "副刊", "国际", "科技", "体育", "健康", "法治")
SHAPES = ((900, 600), (900, 600), (800, 600), (700, 700), (600, 900), (960, 540), (1200, 500))
"""Width and height that a picture may have."""
PLACED = {"date", "date_basis", "page", "page_label", "page_name", "order", "slug", "generated", "source", "publication"}
"""Keys that say where a story stood."""


def stock(*folders: Path) -> list[str]:
    """The stories of these folders: front matter without its place, and text."""
    return [_without_place(file.read_text("utf-8")) for folder in folders for file in sorted(folder.rglob("*.md"))]


def _without_place(text: str) -> str:
    block, body = re.findall(r"\A---\n(.*?)---\n(.*)\Z", text, re.S)[0]
    kept = [line for line in block.splitlines() if line.partition(":")[0] not in PLACED]
    return "".join(f"{line}\n" for line in kept) + f"---\n{body}"


def write_issues(content: Path, stories: list[str], pages: int, seed: int, pictured: float = 0) -> None:
    """Write issues of so many pages in all; such a share of the stories, each time they are printed, has a picture."""
    chance, camera = random.Random(seed), random.Random(seed)
    day, written = FIRST_DAY, 0
    while written < pages:
        count = min(chance.choice(PAGES), pages - written)
        for number in range(1, count + 1):
            chosen = chance.sample(stories, chance.choice(STORIES))
            pictures = [camera.choice(SHAPES) if camera.random() < pictured else None for _ in chosen]
            write_page(content, day, number, chosen, pictures)
        written += count
        day += datetime.timedelta(days=1)


def write_page(
    content: Path, day: datetime.date, number: int, stories: list[str], pictures: list[tuple[int, int] | None]
) -> None:
    """Write one page of an issue."""
    (content / str(day)).mkdir(parents=True, exist_ok=True)
    name = NAMES[(number - 1) % len(NAMES)]
    for order, (story, size) in enumerate(zip(stories, pictures, strict=True), 1):
        slug = f"{day}-p{number:02}-a{order:02}"
        day_of = f"date: {day}\ndate_basis: sidecar\n"
        place = f"{day_of}page: {number}\npage_label: A{number:02}\npage_name: {name}\norder: {order}\n"
        if size:
            Image.new("RGB", size, "gray").save(content / str(day) / f"{slug}.png")
            place += f"image: {slug}.png\n"
        (content / str(day) / f"{slug}.md").write_text(f"---\n{place}{story}", "utf-8")
