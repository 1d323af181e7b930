"""PDFs beside texts in seeds/: names of pages, what sidecars say of them, and where each page belongs."""

from __future__ import annotations

from pathlib import Path

import pytest

from banmian import reading
from banmian.content.facts import Claim, settle
from banmian.errors import Faults
from banmian.extract import extract
from banmian.model import DateHint, Folio
from banmian.source.seeds import file_of, find_pages, number_of
from banmian.source.sidecar import read_sidecars
from banmian.source.stated import Stated
from banmian.workers import Limits
from sheets import show, write_pdf

TEXT = "本报济宁讯今天上午在市里召开了一个关于秋季农业生产的会议大家都来参加了这次会议。"
LINE = show(TEXT, 50, 700)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    write_pdf(folder / "b.pdf", LINE, LINE, LINE)
    (folder / "a.txt").write_text(TEXT + "\n", "utf-8")
    return folder


def test_texts_and_pdfs_stand_side_by_side(seeds: Path) -> None:
    write_pdf(seeds / "C.PDF", LINE)
    found = find_pages(seeds)
    assert [(page.name, page.number) for page in found.pages] == [
        ("C.PDF#1", 1),
        ("a.txt", 1),
        ("b.pdf#1", 1),
        ("b.pdf#2", 2),
        ("b.pdf#3", 3),
    ]
    assert [(file_of(page.name), number_of(page.name)) for page in found.pages][3:] == [("b.pdf", 2), ("b.pdf", 3)]


def test_a_text_and_a_pdf_of_one_name_are_refused(seeds: Path) -> None:
    write_pdf(seeds / "a.pdf", LINE)
    with pytest.raises(Faults, match=r"seeds: a\.txt and a\.pdf are the same page twice; keep one"):
        extract(seeds, seeds.parent / "content")


def test_a_pdf_that_can_not_be_opened_is_told_and_the_others_are_read(seeds: Path) -> None:
    (seeds / "d.pdf").write_bytes((seeds / "b.pdf").read_bytes()[:200])
    report = extract(seeds, seeds.parent / "content")
    assert [str(fault) for fault in report.faults] == [f"{seeds}/d.pdf: no PDF, or one that is cut short; export the PDF again"]
    assert len([page for page in report.pages if page.ticket]) == 4


def test_a_page_that_takes_too_long_is_told_with_its_number(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LIMITS", Limits(seconds=0.0))
    report = extract(seeds, seeds.parent / "content")
    assert f"{seeds}/b.pdf#2: took longer than 0 seconds; export it again, or remove it" in map(str, report.faults)
    assert not (seeds.parent / "content").exists()


def test_a_file_that_vanishes_is_told(seeds: Path) -> None:
    pages = find_pages(seeds).pages
    (seeds / "b.pdf").unlink()
    assert [str(reading.read_page(page).fault) for page in pages[1:2]] == [f"{seeds}/b.pdf: No such file or directory"]


# Sidecars


def stated(seeds: Path, **files: str) -> tuple[dict[str, Stated], list[str]]:
    for name, text in files.items():
        (seeds / f"{name}.toml").write_text(text, "utf-8")
    found, faults = read_sidecars(seeds, find_pages(seeds).names)
    return found, [str(fault).replace(f"{seeds}/", "") for fault in faults]


def test_a_table_of_a_pdf_speaks_of_all_its_pages(seeds: Path) -> None:
    found, faults = stated(seeds, pages='["b.pdf"]\ndate = 2026-11-20\n["b.pdf#3"]\npage_name = "副刊"\n')
    assert not faults
    assert {name: page.date for name, page in found.items()} == {f"b.pdf#{number}": "2026-11-20" for number in (1, 2, 3)}
    assert found["b.pdf#3"].page_name == "副刊"


def test_the_own_file_of_a_pdf_has_a_table_a_page(seeds: Path) -> None:
    text = 'publication = "清澜日报"\n["#2"]\npage_name = "副刊"\n[["#2".fix]]\nlines = 1\ntext = "本报"\nis = "text"\n'
    found, faults = stated(seeds, b=text)
    assert not faults
    assert {page.publication for page in found.values()} == {"清澜日报"}
    assert [(fix.text, fix.place[1]) for fix in found["b.pdf#2"].fixes] == [("本报", 4)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("page = 2\n", 'b.toml:1: `page` is of one page, not of all 3; write it under ["#1"], or whichever page it is of'),
        ('["#4"]\npage = 4\n', "b.toml:1: there is no seed b#4; name a file of this folder"),
        ('date = "gestern"\n', "b.toml:1: date = 'gestern'; write the day of the issue as 2022-04-07"),
    ],
)
def test_what_can_not_be_stated_is_told_once(seeds: Path, text: str, said: str) -> None:
    assert stated(seeds, b=text)[1] == [said]


# Where a page belongs


def claim(seed: str, label: str = "", page: int = 0) -> Claim:
    return Claim(seed, Stated(page=page), DateHint("2026-11-20"), folio=Folio(label=label))


def places(*claims: Claim, known: dict[str, tuple[str, int]] | None = None) -> list[tuple[int, str]]:
    facts = settle(list(claims), known or {})
    return [(facts[claim.seed].page, facts[claim.seed].label) for claim in claims]


def test_a_page_has_the_number_that_it_prints() -> None:
    assert places(claim("z.pdf#1", "03"), claim("y.pdf#1", "第1版"), claim("x.pdf#1", "A2")) == [(3, ""), (1, ""), (2, "A2")]


def test_a_page_without_a_printed_number_has_its_place_in_the_file() -> None:
    assert places(claim("x.pdf#1"), claim("x.pdf#2"), claim("x.pdf#3", "04"), claim("x.pdf#4")) == [
        (1, ""),
        (2, ""),
        (4, ""),
        (3, ""),
    ]


def test_sections_follow_one_another_in_a_file() -> None:
    labels = ("A01", "A02", "B01", "B02")
    assert places(*(claim(f"x.pdf#{at}", label) for at, label in enumerate(labels, 1))) == list(enumerate(labels, 1))


def test_what_a_person_states_comes_first_and_what_was_before_stays() -> None:
    assert places(claim("x.pdf#1", "2", page=5), claim("y.txt"), known={"y.txt": ("2026-11-20", 7)}) == [(5, "2"), (7, "")]


def test_a_printed_day_is_told_as_printed() -> None:
    printed = Claim("x.pdf#1", Stated(), DateHint("2026-11-20", printed=True))
    assert settle([printed], {})["x.pdf#1"].basis == "folio"
    assert settle([claim("x.pdf#1")], {})["x.pdf#1"].basis == "text"


# Pages without text


def test_a_page_without_text_among_others_is_a_doubt(seeds: Path) -> None:
    write_pdf(seeds / "c.pdf", LINE, "0.5 g 10 10 500 700 re f\n")
    report = extract(seeds, seeds.parent / "content")
    assert not report.faults
    assert [(seed, str(doubt.note)[:45]) for seed, doubt in report.doubts if doubt.code == "wordless"] == [
        ("c.pdf#2", "no story is read here: there is no text on it")
    ]


def test_a_file_without_any_text_is_a_fault(seeds: Path) -> None:
    write_pdf(seeds / "c.pdf", "0.5 g 10 10 500 700 re f\n", "0.5 g 10 10 500 700 re f\n")
    report = extract(seeds, seeds.parent / "content")
    assert [str(fault).partition(": ")[0] for fault in report.faults] == [f"{seeds}/c.pdf#1", f"{seeds}/c.pdf#2"]
