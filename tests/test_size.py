"""The size report: kinds, rate, years left, and when it objects."""

from __future__ import annotations

from pathlib import Path

import pytest

from banmian.edition import size
from banmian.edition.size import SiteTooLarge, check, measure
from banmian.errors import MissingFolder

FILES = {
    "2022-04-07/01/01.html": 1000,
    "zh-hant/2022-04-07/01/01.html": 1000,
    "2022-04-07/01/index.html": 300,
    "2022-04-07/issue.json": 200,
    "2022-04-14/01/01.html": 1000,
    "zh-hant/authors/7d76p73ke3/index.html": 100,
    "authors/7d76p73ke3/feed.atom": 100,
    "sitemap-2022.xml": 50,
    "static/edition.css": 5000,
    "search/a/b.bin": 250,
    "index.html": 40,
    ".edition/lists.sqlite": 9999,
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, length in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"x" * length)
    return tmp_path


def test_bytes_by_kind_without_what_is_hidden(site: Path) -> None:
    found = measure(site)
    assert {kind.name: (kind.files, kind.bytes) for kind in found.kinds} == {
        "static": (1, 5000),
        "articles": (3, 3000),
        "issues": (1, 300),
        "search": (1, 250),
        "exports": (1, 200),
        "feeds": (1, 100),
        "lists": (1, 100),
        "sitemaps": (1, 50),
        "other": (1, 40),
    }
    assert (found.bytes, found.issues) == (9040, 2)


def test_years_left_follow_from_the_newest_year(site: Path) -> None:
    found = measure(site)
    a_week = (9040 - 5000) / 2
    assert found.a_year == round(a_week * 365 / 7)
    assert found.years_left == pytest.approx((size.LIMIT - 9040) / found.a_year)


def test_a_site_without_issues_has_no_rate(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("x")
    assert measure(tmp_path).years_left is None


def test_it_warns_and_then_objects(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(site, measure(site))
    assert not measure(site).is_worrying
    monkeypatch.setattr(size, "WARNING", 9000)
    assert measure(site).is_worrying
    monkeypatch.setattr(size, "TOO_LARGE", 9000)
    with pytest.raises(SiteTooLarge, match="all that GitHub Pages publishes"):
        check(site, measure(site))


def test_no_site_is_no_size(tmp_path: Path) -> None:
    with pytest.raises(MissingFolder):
        measure(tmp_path / "build")


def test_the_oldest_years_are_named_before_the_site_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(size, "LIMIT", 2000)
    for day in ("1900-01-01", "2019-01-01", "2019-07-01", "2020-01-01", "2020-07-01", "2021-01-01", "2021-07-01"):
        (tmp_path / day).mkdir()
        (tmp_path / day / "index.html").write_bytes(b"x" * 200)
    found = measure(tmp_path)
    assert dict(found.years) == {"2019": 400, "2020": 400, "2021": 400}
    assert (found.is_worrying, found.to_move) == (False, ["2019"])
    monkeypatch.setattr(size, "LIMIT", 1600)
    assert (found.is_worrying, found.to_move) == (True, ["2019", "2020"])
    monkeypatch.setattr(size, "LIMIT", 1500)
    assert found.to_move == ["2019", "2020"]
