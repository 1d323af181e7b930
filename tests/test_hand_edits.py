"""Corrections by hand are never lost: kept, told, and kept apart from what the page gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from desk_machine import PaperMachine
from newsroom import Newsroom

SEED = "seeds/000_8f79b8f61d514074.txt"
DAY = "content/2022-04-07"
ARTICLE = f"{DAY}/2022-04-07-p01-a05.md"
MISPRINT, CORRECTED = "耐心地说", "耐心说"
TOLD = f"kept                {ARTICLE} (corrected by hand"
NEW_PAGE = "本报讯 4月6日上午，镇上的图书室开门迎客，孩子们在窗前读书，老人在院子里下棋。\n"


@pytest.fixture
def corrected(newsroom: Newsroom) -> Newsroom:
    """A paper with one article corrected by hand."""
    newsroom.edit(ARTICLE, MISPRINT, CORRECTED)
    return newsroom


class Drawn:
    """Draws one file, as a person would."""

    def __init__(self, name: str, desk: PaperMachine):
        self._name, self._desk = name, desk

    def draw(self, _strategy: object) -> object:
        return next(file for file in self._desk.files() if file.path.stem == self._name)


class Sequence(PaperMachine):
    """A sequence that a random one found, by hand; ``check`` and ``run`` say what must hold."""

    def change(self, name: str, how: str = "title") -> None:
        """Correct an article."""
        self.edit(Drawn(name, self), how)

    def copy(self, name: str) -> None:
        """Begin an article of one's own with another."""
        self.copy_as_own(Drawn(name, self))

    def change_names(self) -> None:
        """Give each of two pages the name of the other."""
        one, other = sorted(self.pages)
        for held in (self.pages, self.stated):
            held[one], held[other] = held[other], held[one]


@contextmanager
def desk_of(stories: list[int]) -> Iterator[Sequence]:
    """A paper with so many stories on each page."""
    desk = Sequence()
    desk.begin(stories)
    yield desk
    desk.teardown()


def sources(newsroom: Newsroom) -> list[str]:
    """The source of every article, which none may share with another."""
    texts = (text.decode() for text in newsroom.files("content").values())
    return sorted(match[1] for text in texts for match in re.finditer(r"^source: (.*)$", text, re.MULTILINE))


def test_a_correction_is_kept_told_and_published(corrected: Newsroom) -> None:
    before = corrected.files("content")
    run = corrected.run("html")
    assert run.code == 0
    assert f"{TOLD})" in run.said
    assert corrected.files("content") == before
    assert CORRECTED in corrected.read("build/2022-04-07/01/05.html")


def test_the_run_says_when_the_page_underneath_has_changed(corrected: Newsroom) -> None:
    before = corrected.read(ARTICLE)
    corrected.edit(SEED, "记辛龙飞介绍", "记王龙飞介绍")
    assert f"{TOLD}; its page reads otherwise now, compare them)" in corrected.run("extract").said
    assert corrected.read(ARTICLE) == before


def test_a_change_elsewhere_on_the_page_is_no_change_underneath(corrected: Newsroom) -> None:
    corrected.edit(SEED, "徐梦瑶喜滋滋", "徐梦瑶乐滋滋")
    run = corrected.run("extract")
    assert f"{TOLD})" in run.said
    assert "1 written" in run.said


def test_only_discard_edits_writes_over_a_correction(corrected: Newsroom) -> None:
    run = corrected.run("extract", "--discard-edits")
    assert "1 written" in run.said
    assert MISPRINT in corrected.read(ARTICLE)
    assert corrected.run("extract").said.count("kept") == 0


def test_a_correction_taken_back_is_no_correction(corrected: Newsroom) -> None:
    corrected.edit(ARTICLE, CORRECTED, MISPRINT)
    assert "kept" not in corrected.run("extract").said


def test_a_correction_stays_when_its_page_vanishes(corrected: Newsroom) -> None:
    before = corrected.read(ARTICLE)
    (corrected.folder / SEED).unlink()
    assert f"{TOLD}; its page no longer holds this article)" in corrected.run("html").said
    assert corrected.read(ARTICLE) == before


def test_a_stated_date_does_not_double_a_corrected_article(corrected: Newsroom) -> None:
    before = sources(corrected)
    corrected.write("seeds/pages.toml", '["000_8f79b8f61d514074.txt"]\ndate = 2022-04-08\n')
    moved = ARTICLE.replace("2022-04-07", "2022-04-08")
    run = corrected.run("html")
    assert f"kept                {moved} (corrected by hand; it moved with its page from {ARTICLE})" in run.said
    assert sources(corrected) == before
    assert CORRECTED in corrected.read(moved) and "date_basis: sidecar" in corrected.read(moved)
    assert not (corrected.folder / DAY).exists()
    assert CORRECTED in corrected.read("build/2022-04-08/01/05.html")
    assert "nothing changed" in corrected.run("extract").said


def test_shifted_lines_and_a_correction_lose_no_other_article(newsroom: Newsroom) -> None:
    """A one-line photo corrected, two lines more at the top: the story of 75 lines beside it once went missing."""
    before = sources(newsroom)
    newsroom.edit(f"{DAY}/2022-04-07-p01-a04.md", "title: ", "title: 图为")
    newsroom.write(SEED, f"第1版\n\n{newsroom.read(SEED)}")
    assert newsroom.run("extract").code == 0
    assert len(sources(newsroom)) == len(set(sources(newsroom))) == len(before)
    files = newsroom.files("content").items()
    titles = [re.search("^title: (.*)$", text.decode(), re.MULTILINE)[1] for path, text in files if path.endswith(".md")]
    assert sum(title.startswith("任城：") for title in titles) == 1
    assert sum(title.startswith("图为") for title in titles) == 1


def test_a_renamed_page_with_a_correction_is_published_once(corrected: Newsroom) -> None:
    before = len(sources(corrected))
    (corrected.folder / SEED).rename(corrected.folder / "seeds/济宁　一版  A.txt")
    assert corrected.run("extract").code == 0
    assert len(sources(corrected)) == before
    assert "source: 济宁%E3%80%80一版 %20A.txt:" in corrected.read(ARTICLE) and CORRECTED in corrected.read(ARTICLE)
    assert "nothing changed" in corrected.run("extract").said


def test_a_page_renamed_and_shortened_is_one_page(newsroom: Newsroom) -> None:
    lines = newsroom.read(SEED).split("\n")
    (newsroom.folder / SEED).unlink()
    newsroom.write("seeds/新名.txt", "\n".join(lines[: len(lines) // 2]))
    assert newsroom.run("extract").code == 0
    found = {source.partition(":")[0] for source in sources(newsroom)}
    assert "新名.txt" in found and "000_8f79b8f61d514074.txt" not in found


def test_an_article_of_ones_own_keeps_a_place_that_a_grown_page_wants(newsroom: Newsroom) -> None:
    orders = [path for path in newsroom.files("content") if "2022-04-07-p01" in path]
    own = f"---\ntitle: 更正\ndate: 2022-04-07\npage: 1\norder: {len(orders) + 1}\n---\n\n特此更正。\n"
    newsroom.write(f"{DAY}/更正.md", own)
    newsroom.write(SEED, f"{newsroom.read(SEED)}\n\n{NEW_PAGE * 3}")
    for _ in range(2):
        assert newsroom.run("html").code == 0
        assert newsroom.read(f"{DAY}/更正.md") == own
    assert len([path for path in newsroom.files("content") if "2022-04-07-p01" in path]) == len(orders) + 1


def test_discarding_names_what_goes_and_leaves_what_is_ones_own(corrected: Newsroom) -> None:
    own = "---\ntitle: 更正\ndate: 2022-04-07\npage: 1\norder: 20\n---\n\n特此更正。\n"
    corrected.write(f"{DAY}/2022-04-07-p01-a20.md", own)
    run = corrected.run("extract", "--discard-edits")
    assert f"discarded           {ARTICLE} (corrected by hand)" in run.said
    assert "a20" not in run.said
    assert corrected.read(f"{DAY}/2022-04-07-p01-a20.md") == own


def test_a_page_that_is_no_more_keeps_its_place(newsroom: Newsroom) -> None:
    """Another page stated to stand there is refused: the articles of the first are still published."""
    (newsroom.folder / SEED).unlink()
    newsroom.write("seeds/另一版.txt", NEW_PAGE * 3)
    newsroom.write("seeds/另一版.toml", "date = 2022-04-07\npage = 1\n")
    before = newsroom.files("content")
    run = newsroom.run("extract")
    assert (run.code, newsroom.files("content")) == (2, before)
    assert (
        "seeds/另一版.toml:2: page 1 of 2022-04-07 is in content/2022-04-07/ already, from 000_8f79b8f61d514074.txt"
        in run.faults
    )
    newsroom.write("seeds/另一版.toml", "date = 2022-04-07\n")
    assert newsroom.run("extract").code == 0
    assert newsroom.files("content").items() >= before.items()
    assert (newsroom.folder / f"{DAY}/2022-04-07-p02-a01.md").exists()


def test_what_a_stopped_run_left_half_written_is_swept(newsroom: Newsroom) -> None:
    newsroom.write(f"{DAY}/.writing-abc", "halb")
    assert newsroom.run("extract").code == 0
    assert not (newsroom.folder / DAY / ".writing-abc").exists()


@pytest.mark.parametrize("after", range(1, 9))
def test_a_correction_that_a_stopped_run_was_moving_stands_once(after: int) -> None:
    """Its page gives the article twice by now: both its copies would fit."""
    with desk_of([1, 1]) as desk:
        desk.change("2022-04-07-p01-a01")
        desk.bring()
        desk.pages["001.txt"] *= 2
        desk.stated["001.txt"]["page"] = 2
        desk.stop_midway(after)


def test_a_correction_put_elsewhere_keeps_to_one_of_two_articles_of_the_same_words() -> None:
    with desk_of([1]) as desk:
        desk.pages["a　b.txt"], desk.stated["a　b.txt"] = desk.pages.pop("001.txt") * 2, desk.stated.pop("001.txt")
        desk.change("2022-04-07-p01-a01", "order")
        desk.bring()


def test_copies_left_where_a_page_was_do_not_call_it_back() -> None:
    """Two articles of one's own begun with one article, whose page and another then change names."""
    with desk_of([1, 1]) as desk:
        desk.copy("2022-04-07-p01-a01")
        desk.copy("2022-04-07-p01-a01")
        desk.change_names()
        desk.bring()


def test_a_correction_given_another_order_and_written_anew_is_its_article() -> None:
    """It keeps its name, also while the lines of its page shift: it is no copy."""
    with desk_of([2]) as desk:
        desk.change("2022-04-07-p01-a01", "order")
        desk.pages["001.txt"][:0] = ["第1版", ""]
        desk.bring()
        desk.change("2022-04-07-p01-a01", "rewrite")
        desk.bring()
        assert [file.path.stem[-3:] for file in desk.files()] == ["a01", "a02"]


def test_a_correction_given_another_order_is_its_article_before_one_of_the_same_words() -> None:
    """The page gave it twice, and gives it once by now."""
    with desk_of([1]) as desk:
        lines = desk.pages["001.txt"]
        desk.pages["001.txt"] = lines * 2
        desk.bring()
        desk.change("2022-04-07-p01-a02", "order")
        desk.pages["001.txt"] = lines
        desk.bring()
        assert [file.mark != "" for file in desk.files()] == [True]


def test_a_copy_made_into_an_article_of_ones_own_is_never_given_up() -> None:
    with desk_of([1]) as desk:
        desk.copy("2022-04-07-p01-a01")
        desk.discard()


@pytest.mark.parametrize("after", range(1, 7))
def test_pages_that_change_names_are_settled_by_one_run(after: int) -> None:
    with desk_of([2, 2]) as desk:
        desk.change("2022-04-07-p01-a01")
        desk.bring()
        desk.change_names()
        desk.stop_midway(after)


def test_a_story_in_the_place_of_a_corrected_one_moves_aside(corrected: Newsroom) -> None:
    """As if an earlier reading had taken the third story for the fifth."""
    third = f"{DAY}/2022-04-07-p01-a03.md"
    text = corrected.read(ARTICLE).replace("order: 5", "order: 3").replace("p01-a05", "p01-a03")
    displaced = corrected.read(third)
    corrected.write(third, text)
    (corrected.folder / ARTICLE).unlink()
    assert corrected.run("html").code == 0
    assert corrected.read(third) == text
    body = displaced.split("\n---\n")[1]
    assert corrected.read(ARTICLE).split("\n---\n")[1] == body
    assert "order: 5\nslug: 2022-04-07-p01-a05" in corrected.read(ARTICLE)
    assert "nothing changed" in corrected.run("extract").said


def test_an_article_written_by_hand_stays_and_is_published(newsroom: Newsroom) -> None:
    own = "---\ntitle: 更正\ndate: 2022-04-07\npage: 1\norder: 20\n---\n\n4月6日一版人名有误，特此更正。\n"
    newsroom.write(f"{DAY}/2022-04-07-p01-a20.md", own)
    run = newsroom.run("html")
    assert (run.code, "kept" in run.said) == (0, False)
    assert newsroom.read(f"{DAY}/2022-04-07-p01-a20.md") == own
    assert "特此更正" in newsroom.read("build/2022-04-07/01/20.html")


def test_line_ends_of_another_system_are_no_correction(newsroom: Newsroom) -> None:
    file = newsroom.folder / ARTICLE
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert "kept" not in newsroom.run("extract").said


def test_page_numbers_stay_when_a_page_is_added(newsroom: Newsroom) -> None:
    """A page whose name sorts first comes last, so that no address moves."""
    before = newsroom.files("content")
    newsroom.write("seeds/000_added.txt", NEW_PAGE * 3)
    newsroom.write("seeds/000_added.toml", "date = 2022-04-07\n")
    assert newsroom.run("html").code == 0
    after = newsroom.files("content")
    assert {path: after.get(path) for path in before} == before
    assert {path[:33] for path in after if path not in before} == {f"{DAY}/2022-04-07-p02"}


def test_a_page_that_cannot_be_read_keeps_its_place(newsroom: Newsroom) -> None:
    page = "本报讯 四月六日上午，镇上的{}开门迎客，孩子们在窗前读书，老人在院子里下棋。\n"
    for name in ("图书室", "茶馆"):
        newsroom.write(f"seeds/{name}.txt", page.format(name) * 3)
    assert newsroom.run("html").code == 0
    before = {path: text for path, text in newsroom.files("content").items() if "source: 图书室" in text.decode()}
    assert before
    (newsroom.folder / "seeds/图书室.txt").write_bytes(b"\xff\xffgarbage")
    newsroom.write("seeds/书店.txt", page.format("书店") * 3)
    assert newsroom.run("extract").code == 2
    after = newsroom.files("content")
    assert all(after[path] == text for path, text in before.items())


def test_the_headline_of_a_photo_story_is_kept(newsroom: Newsroom) -> None:
    newsroom.write(
        "seeds/006_photo.txt",
        "本报讯 四月六日上午，镇上的图书室开门迎客，孩子们在窗前读书，老人在院子里下棋。\n\n"
        "河畔暖意浓\n\n图为四月六日，志愿者在河畔清理垃圾，暖意浓浓。 ■通讯员 赵六 摄\n",
    )
    assert newsroom.run("html").code == 0
    titles = [
        line
        for text in newsroom.files("content").values()
        for line in str(text, "utf-8").split("\n")
        if line == "title: 河畔暖意浓"
    ]
    assert titles


def test_a_page_file_with_another_name_is_the_same_page(newsroom: Newsroom) -> None:
    page = "本报讯 四月六日上午，镇上的图书室开门迎客，孩子们在窗前读书，老人在院子里下棋。\n" * 3
    newsroom.write("seeds/图书室.txt", page)
    newsroom.run("extract")
    before = set(newsroom.files("content"))
    (newsroom.folder / "seeds/图书室.txt").rename(newsroom.folder / "seeds/读书.txt")
    newsroom.run("extract")
    assert set(newsroom.files("content")) == before
