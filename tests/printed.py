"""A paper of one issue that was printed: a PDF of two pages, read and built."""

from __future__ import annotations

from pathlib import Path

from banmian.edition.build import BuildReport, build
from banmian.extract import extract
from published import ADDRESS, ROOT, Published
from sheets import write_pdf
from test_pdf_paper import torn

DAY = "2026-11-20"


def print_paper(folder: Path, *pages: str) -> Published:
    """Its folder with seeds/, content/, build/ and settings."""
    (folder / "seeds").mkdir()
    write_pdf(folder / f"seeds/{DAY}.pdf", *(pages or torn()))
    settings = (ROOT / "pelicanconf.py").read_text("utf-8").replace('"theme"', repr(str(ROOT / "theme")))
    (folder / "settings.py").write_text(settings.replace("济宁日报", "清澜日报"), "utf-8")
    assert not extract(folder / "seeds", folder / "content").faults
    build_paper(folder)
    return Published(folder / "build", folder / "content")


def build_paper(folder: Path, output: str = "build") -> BuildReport:
    """Build it once more."""
    return build(folder / "content", folder / output, folder / "settings.py", overrides={"SITEURL": ADDRESS})
