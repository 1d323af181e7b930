"""A page of a PDF comes as a sheet: what it shows, where it stands, and why it can't be read if it can't."""

import pytest

from banmian.errors import UnreadablePdf
from banmian.source.pdf import page_count, read_sheet
from banmian.source.pdf_characters import Character, Characters
from banmian.source.pdf_faces import name_faces
from banmian.source.pdf_types import Setting
from sheets import show, write_pdf

TEXT = "本报济宁讯今天上午在市里召开了一个关于秋季农业生产的会议大家都来参加了这次会议"


def _lines(content: str = "") -> str:
    return content + show(TEXT, 50, 700)


def test_characters_have_their_places(tmp_path):
    sheet = read_sheet(write_pdf(tmp_path / "a.pdf", _lines()), 1)
    first, second = sheet.glyphs[:2]
    assert "".join(glyph.text for glyph in sheet.glyphs) == TEXT
    assert (first.x, first.y, second.x, first.type.size, first.type.face) == (50, 100, 60, 10, "STSong-Light")


@pytest.mark.parametrize(("turn", "width"), [(0, 600), (90, 800), (180, 600), (270, 800)])
def test_a_turned_page_is_read_as_shown(tmp_path, turn, width):
    matrix = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}[turn]
    place = {0: (50, 700), 90: (100, 50), 180: (550, 100), 270: (500, 750)}[turn]
    content = show(TEXT, *place, matrix=matrix)
    sheet = read_sheet(write_pdf(tmp_path / "a.pdf", content, page=f"/MediaBox [0 0 600 800] /Rotate {turn}"), 1)
    first, second = sheet.glyphs[:2]
    assert sheet.width == width
    assert (first.x, first.y, second.x, first.type.angle) == pytest.approx((50, 100, 60, 0))


def test_a_page_is_as_large_as_its_file_says_for_all_pages(tmp_path):
    content = show(TEXT, 50, 1200)
    sheet = read_sheet(write_pdf(tmp_path / "a.pdf", content, page="", pages="/MediaBox [0 0 900 1300]"), 1)
    assert (sheet.width, sheet.height, sheet.glyphs[0].y) == (900, 1300, 100)
    assert "".join(glyph.text for glyph in sheet.glyphs) == TEXT


def test_long_marks_that_are_one_glyph_are_the_usual_marks(tmp_path):
    page = write_pdf(tmp_path / "a.pdf", _lines() + show("秋收⸺来自乡村⋯⋯的报道・一", 50, 650))
    assert "".join(glyph.text for glyph in read_sheet(page, 1).glyphs) == TEXT + "秋收——来自乡村……的报道·一"


def test_what_a_page_hides_is_left_out(tmp_path):
    hidden = show("秘密", 50, 600, mode=3) + show("外面", 50, 900) + "1 g " + show("白字", 50, 500) + "0 g "
    covered = show("盖住", 50, 400) + "1 g 40 390 60 30 re f 0 g "
    flat = show("不高", 50, 300, 0.001) + show("扁的", 50, 200, matrix="1 0 0 0") + show("窄的", 50, 100, matrix="0 0 0 1")
    sheet = read_sheet(write_pdf(tmp_path / "a.pdf", _lines(hidden + covered + flat)), 1)
    assert "".join(glyph.text for glyph in sheet.glyphs) == TEXT
    assert [found.code for found in sheet.findings] == ["hidden"]


def test_a_page_of_type_without_height_holds_no_text(tmp_path):
    flat = "".join(show(TEXT, 50, 700 - 14 * line, matrix="1 0 0 0") for line in range(20))
    with pytest.raises(UnreadablePdf, match="no Chinese page text"):
        read_sheet(write_pdf(tmp_path / "a.pdf", flat), 1)


def test_white_type_on_black_is_seen(tmp_path):
    content = "0 g 40 490 200 30 re f 1 g " + show("反白标题", 50, 500) + "0 g "
    sheet = read_sheet(write_pdf(tmp_path / "a.pdf", _lines(content)), 1)
    assert "反白标题" in "".join(glyph.text for glyph in sheet.glyphs)
    assert len(sheet.fills) == 1


def test_rules_and_frames_are_told_apart(tmp_path):
    content = "50 650 m 300 650 l S 50 300 200 100 re S 400 300 0.5 200 re f 300 300 50 50 re f "
    sheet = read_sheet(write_pdf(tmp_path / "a.pdf", _lines(content)), 1)
    assert (len(sheet.rules), len(sheet.frames), len(sheet.fills)) == (2, 1, 1)
    assert sheet.frames[0] == pytest.approx((50, 400, 250, 500), abs=1)


def test_what_is_in_a_form_stands_where_the_form_puts_it(tmp_path):
    content = "q 0.5 0 0 0.5 100 100 cm " + show(TEXT, 50, 700) + "Q "
    first = read_sheet(write_pdf(tmp_path / "a.pdf", content), 1).glyphs[0]
    assert (first.x, first.y, first.type.size, first.advance) == pytest.approx((125, 350, 5, 5))


def _broken(tmp_path, data: bytes):
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    return path


def test_what_can_not_be_read_says_why_and_what_to_do(tmp_path):
    whole = write_pdf(tmp_path / "whole.pdf", _lines()).read_bytes()
    for data, why in ((b"", "empty"), (b"no pdf at all", "no PDF"), (whole[:300], "no PDF")):
        with pytest.raises(UnreadablePdf, match=why):
            page_count(_broken(tmp_path, data))


def test_a_page_without_text_says_so(tmp_path):
    path = write_pdf(tmp_path / "a.pdf", _lines(), "0 0 100 100 re f")
    assert page_count(path) == 2
    with pytest.raises(UnreadablePdf, match=r"a\.pdf#2: there is no text on it; .*OCRmyPDF"):
        read_sheet(path, 2)


def test_a_page_of_an_absurd_size_is_refused(tmp_path):
    path = write_pdf(tmp_path / "a.pdf", _lines(), page="/MediaBox [0 0 10 800]")
    with pytest.raises(UnreadablePdf, match="measures 10 × 800"):
        read_sheet(path, 1)


@pytest.mark.parametrize("addresses", [(1, 2, 3), (3, 1, 2), (64, 8, 16)])
def test_nameless_faces_are_numbered_as_they_appear(addresses):
    settings = [Setting(font, "", 10, 1, 0, 0, True) for font in addresses]
    characters = tuple(Character("文", 100 * at, 0, 10, setting, at) for at, setting in enumerate(settings))
    names = name_faces(Characters(characters, ()))
    assert [names[setting].face for setting in settings] == ["face 1", "face 2", "face 3"]
