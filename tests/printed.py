"""A paper of one issue that was printed: a PDF of two pages, read and built."""

from __future__ import annotations

from pathlib import Path

from banmian.edition.build import BuildReport, build
from banmian.extract import extract
from published import ADDRESS, ROOT, Published
from sheets import show, write_pdf
from test_pdf_paper import torn

DAY = "2026-11-20"
CAPTION = "图为巡堤人员在洙水河大堤上查看水位。 ■记者 张三 摄"
RED, BLUE = "\x00\xff\xff\x00", "\xff\xff\x00\x00"
"""Colours of ink: cyan, magenta, yellow, black."""


def strip(ink: str, x: float, y: float, width: float, height: float) -> str:
    """A picture of one colour for printing, its foot at ``y``."""
    return f"q {width} 0 0 {height} {x} {y} cm BI /W 1 /H 1 /CS /CMYK /BPC 8 ID {ink} EI Q\n"


def photograph() -> str:
    """A photograph in two strips, red over blue, with its caption below; and a logo."""
    strips = strip(RED, 40, 360, 240, 60) + strip(BLUE, 40, 300, 240, 60)
    return strips + show(CAPTION, 40, 286, 8, "kai") + strip(RED, 560, 20, 10, 10)


def front_page() -> str:
    """A page with a photograph."""
    return torn()[0] + photograph()


def print_paper(folder: Path, *pages: str) -> Published:
    """Its folder with seeds/, content/, build/ and settings."""
    (folder / "seeds").mkdir()
    write_pdf(folder / f"seeds/{DAY}.pdf", *(pages or (front_page(), torn()[1])))
    settings = (ROOT / "pelicanconf.py").read_text("utf-8").replace('"theme"', repr(str(ROOT / "theme")))
    (folder / "settings.py").write_text(settings.replace("济宁日报", "清澜日报"), "utf-8")
    assert not extract(folder / "seeds", folder / "content").faults
    build_paper(folder)
    return Published(folder / "build", folder / "content")


def build_paper(folder: Path, output: str = "build") -> BuildReport:
    """Build it once more."""
    return build(folder / "content", folder / output, folder / "settings.py", overrides={"SITEURL": ADDRESS})
