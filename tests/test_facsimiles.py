"""Pages as they are printed: made from PDFs, small enough, the same bytes each time, and made once."""

from __future__ import annotations

import os
import random
import re
from pathlib import Path

import pytest
from PIL import Image

from banmian.cli import main
from banmian.edition.size import measure
from banmian.kept import code
from banmian.pictures import making
from banmian.pictures.fitting import fitted
from banmian.pictures.kept import ROOMS, Kept
from banmian.pictures.making import Wanted, make
from banmian.pictures.page import drawn, page_pictures
from banmian.pictures.sizes import OF_A_PAGE, SMALL, THUMBNAIL
from printed import build_paper, front_page, print_paper
from sheets import show, write_pdf
from test_house import PACKAGE
from test_kept import reached
from test_pdf_paper import torn

NAMES = ("thumbnail", "small", "large")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A paper of one PDF with two pages, read and built once."""
    folder = tmp_path_factory.mktemp("paper")
    print_paper(folder)
    return folder


@pytest.fixture
def paper(house: Path, tmp_path: Path) -> Path:
    os.system(f"cp -a {house}/. {tmp_path}")
    return tmp_path


def published(folder: Path, output: str = "build") -> dict[str, bytes]:
    files = (file for file in (folder / output).rglob("*") if file.is_file())
    named = {file.relative_to(folder / output).as_posix(): file for file in files}
    return {name: file.read_bytes() for name, file in named.items() if not name.startswith(".")}


def pictures(folder: Path) -> list[str]:
    return sorted(name for name in published(folder) if name.endswith(".webp"))


def test_every_page_has_its_pictures_one_for_both_scripts(house: Path) -> None:
    photographs = ["2026-11-20/01/photograph-1.webp", "2026-11-20/01/photograph-large-1.webp"]
    assert pictures(house) == sorted(
        [*photographs, *(f"2026-11-20/{page}/{name}.webp" for page in ("01", "02") for name in NAMES)]
    )
    for size in OF_A_PAGE:
        with Image.open(house / f"build/2026-11-20/01/{size.name}.webp") as image:
            assert max(image.size) == size.side
            assert image.width / image.height == pytest.approx(600 / 800, abs=0.01)


def test_a_picture_shows_the_page_as_it_is_turned_and_cropped(tmp_path: Path) -> None:
    turned = "/MediaBox [0 0 600 800] /CropBox [0 400 600 800] /Rotate 90"
    page = write_pdf(tmp_path / "a.pdf", "0 g 0 600 300 200 re f\n", page=turned)
    image = drawn(page, 1, 600)
    assert image.size == (400, 600)
    assert [image.getpixel(place) for place in ((300, 150), (100, 150), (300, 450))] == [(0, 0, 0), (255,) * 3, (255,) * 3]


@pytest.mark.parametrize("size", OF_A_PAGE)
def test_the_noisiest_page_keeps_to_its_bytes(size: making.Sizes) -> None:
    noise = Image.frombytes("RGB", (700, 900), random.Random(1).randbytes(700 * 900 * 3))
    picture = fitted(noise.resize((2000, 2571)) if size.side > 2000 else noise, size)
    assert len(picture.content) <= size.limit
    assert picture.width / picture.height == pytest.approx(7 / 9, abs=0.01)


def test_a_picture_is_never_larger_than_what_it_is_made_from() -> None:
    assert fitted(Image.new("RGB", (300, 200)), SMALL).width == 300


def test_the_same_page_gives_the_same_bytes(house: Path) -> None:
    page = house / "seeds/2026-11-20.pdf"
    assert page_pictures(page, 1) == page_pictures(page, 1)


def test_what_is_kept_is_not_made_again(tmp_path: Path) -> None:
    pdf, kept = write_pdf(tmp_path / "a.pdf", show("春", 40, 700, 90)), Kept(tmp_path / "kept")
    wanted = Wanted(pdf, 1, "digest")
    [made] = make([wanted], kept, 1)
    file = kept.file(wanted.key, "small")
    before = file.stat().st_mtime_ns
    assert [*make([wanted], kept, 1)] == [made] and file.stat().st_mtime_ns == before
    file.write_bytes(b"cut short")
    assert [*make([wanted], kept, 1)] == [made] and kept.file(wanted.key, "small").read_bytes()[:4] == b"RIFF"


def test_what_other_code_made_is_not_kept(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    (tmp_path / "older").mkdir()
    kept.keep("a", {"small": fitted(Image.new("RGB", (9, 9)), THUMBNAIL)})
    kept.forget_others()
    assert [folder.name for folder in tmp_path.iterdir()] == [kept.folder.name]


def test_nothing_changed_makes_nothing(paper: Path) -> None:
    assert build_paper(paper).written == 0
    os.utime(paper / "seeds/2026-11-20.pdf")  # a fresh checkout
    assert build_paper(paper).written == 0


@pytest.mark.parametrize("happening", ["another PDF", "the PDF is gone", "a page is gone", "the setting"])
def test_pictures_follow_their_pdf(paper: Path, happening: str) -> None:
    pdf, settings = paper / "seeds/2026-11-20.pdf", paper / "settings.py"
    if happening == "another PDF":
        write_pdf(pdf, front_page() + "0.5 g 40 40 99 99 re f\n", torn()[1])
    elif happening == "the PDF is gone":
        pdf.unlink()
    elif happening == "a page is gone":
        write_pdf(pdf, front_page())
    else:
        settings.write_text(settings.read_text("utf-8") + "FACSIMILES = PHOTOGRAPHS = False\n", "utf-8")
    before = published(paper)
    build_paper(paper)
    build_paper(paper, "clean")
    assert published(paper) == published(paper, "clean") != before
    assert len(pictures(paper)) == {"another PDF": 8, "a page is gone": 5}.get(happening, 0)


def test_pictures_of_a_pdf_that_is_gone_are_forgotten(paper: Path) -> None:
    def kept() -> set[str]:
        return {file.name.partition("-")[0] for file in (paper / ".cache/pictures").rglob("*") if file.is_file()}

    [before] = kept()
    write_pdf(paper / "seeds/2026-11-20.pdf", front_page() + "0.5 g 40 40 99 99 re f\n", torn()[1])
    build_paper(paper)
    [after] = kept()
    assert after != before
    (paper / "seeds/2026-11-20.pdf").unlink()
    build_paper(paper)
    assert kept() == set()


def test_a_page_that_cannot_be_drawn_is_told_and_the_rest_is_built(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (paper / "seeds/2026-11-20.pdf").write_bytes(b"%PDF-1.6 cut")
    assert main(["build", f"{paper}/content", "--output", f"{paper}/build", "--settings", f"{paper}/settings.py"]) == 0
    assert "2026-11-20.pdf: no PDF, or one that is cut short; export the PDF again" in capsys.readouterr().out
    assert (paper / "build/2026-11-20/01/index.html").is_file()
    assert pictures(paper) == []


def test_size_counts_pictures_and_says_what_a_setting_would_save(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kinds = {kind.name: kind.files for kind in measure(house / "build").kinds}
    assert (kinds["facsimiles"], kinds["photographs"]) == (6, 2)
    assert main(["size", "--output", str(house / "build")]) == 0
    told = capsys.readouterr().out
    assert re.search(r"FACSIMILES = False would save 0\.\d+ MB", told)
    assert re.search(r"PHOTOGRAPHS = False would save 0\.\d+ MB", told) and "PRINT_EDITION" not in told


def test_all_code_that_decides_what_a_picture_shows_is_in_its_digest() -> None:
    drawn_by = {file for start in (PACKAGE / "pictures").glob("*.py") for file in reached(start)}
    assert drawn_by - set(code.files_of(ROOMS)) == set((PACKAGE / "kept").glob("*.py"))
