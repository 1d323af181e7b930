"""A content folder that a test may change, and the site built from it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from banmian.edition.build import BuildReport, build

ROOT = Path(__file__).parent.parent
CONTENT = Path(__file__).parent / "edition" / "content"
ADDRESS = "https://example.org/paper"
UNSEEN_RE = re.compile(r"^\.|(^|/)search/(?!index\.html)")  # the index has its own tests


class Desk:
    """A content folder that may be changed, and the site built from it."""

    def __init__(self, folder: Path):
        self.content, self.site = folder / "content", folder / "build"

    def write(self, slug: str, body: str, **fields: object) -> None:
        """Put an article into the paper."""
        date, page, order = slug[:10], int(slug[12:14]), int(slug[16:18])
        told = {"title": slug, "date": date, "date_basis": "sidecar", "page": page, "order": order, **fields}
        block = "".join(f"{key}: {value}\n" for key, value in told.items())
        (self.content / date).mkdir(parents=True, exist_ok=True)
        (self.content / date / f"{slug}.md").write_text(f"---\n{block}---\n\n{body}\n", "utf-8")

    def build(self, theme: Path | None = None, **overrides: object) -> BuildReport:
        overrides = {"SITEURL": ADDRESS, **overrides}
        return build(self.content, self.site, ROOT / "pelicanconf.py", theme=theme, overrides=overrides)

    def edit(self, slug: str, old: str, new: str) -> None:
        file = self.content / slug[:10] / f"{slug}.md"
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")

    def page(self, path: str) -> BeautifulSoup:
        return BeautifulSoup((self.site / path).read_bytes(), "html.parser")

    def json(self, path: str) -> Any:
        return json.loads((self.site / path).read_text("utf-8"))

    def files(self) -> dict[str, bytes]:
        """Every published file."""
        every = (file for file in self.site.rglob("*") if file.is_file())
        files = {str(file.relative_to(self.site)): file.read_bytes() for file in every}
        return {path: content for path, content in files.items() if not UNSEEN_RE.search(path)}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {path for path in before | after if before.get(path) != after.get(path)}


def simplified(paths: set[str]) -> set[str]:
    return {path for path in paths if not path.startswith("zh-hant/")}
