"""Text that was recognised on a picture of the page: lines of one type, characters on an even grid, no spaces between words."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from banmian.source.pdf import read_sheet
from banmian.source.recognised import set_anew
from banmian.source.sheet import Glyph, Type
from sheets import show, write_pdf

WORDS = ["镇上", "的", "图书室", "昨天", "开门", "迎客", "，", "孩子们", "在", "窗前", "读书", "。"]
EM, STEP = 9.4, 14.0


def recognised(words: list[str], x: float, y: float, em: float, chance: random.Random) -> list[Glyph]:
    """Words as a recogniser tells them: each begins a little beside its place, is too narrow and ends with a space."""
    glyphs = []
    height = round(em / 0.85 * chance.choice((0.9, 1, 1.1)))
    for word in words:
        start, width = x + chance.uniform(-0.3, 0.6) * em, chance.uniform(0.3, 0.9) * em
        type_ = Type("GlyphLessFont", height, round(width / height, 2))
        glyphs += [Glyph(char, start + index * width, y, width, type_) for index, char in enumerate(f"{word} ")]
        x += em * len(word)
    return glyphs


def lines_of(glyphs: tuple[Glyph, ...]) -> list[str]:
    lines: dict[tuple[float, float], str] = {}
    for glyph in glyphs:
        begin = next((key for key in lines if key[1] == glyph.y), (glyph.x, glyph.y))
        lines[begin] = lines.get(begin, "") + glyph.text
    return list(lines.values())


@pytest.fixture
def page() -> tuple[Glyph, ...]:
    chance = random.Random(7)
    rows = [recognised(WORDS, 40, 100 + STEP * number, EM, chance) for number in range(12)]
    return set_anew([glyph for row in rows for glyph in row])


def test_every_line_says_what_it_said_without_spaces(page: tuple[Glyph, ...]) -> None:
    assert lines_of(page) == ["".join(WORDS)] * 12


def test_all_lines_are_of_one_type_about_as_large_as_printed(page: tuple[Glyph, ...]) -> None:
    (type_,) = {glyph.type for glyph in page}
    assert type_.size == pytest.approx(EM, rel=0.08)


def test_characters_stand_on_an_even_grid_near_their_places(page: tuple[Glyph, ...]) -> None:
    last = [glyph for glyph in page if glyph.text == "。"]
    assert [glyph.x for glyph in last] == pytest.approx([40 + EM * (len("".join(WORDS)) - 1)] * 12, abs=EM)


def test_a_line_over_two_columns_is_parted_at_the_gutter() -> None:
    chance = random.Random(3)
    rows = [
        recognised(WORDS, 40, y, EM, chance) + recognised(WORDS, 40 + EM * 25.5, y, EM, chance) for y in (100.0, 114.0, 128.0)
    ]
    set_ = set_anew([glyph for row in rows for glyph in row])
    second = [glyph.x for glyph in set_ if glyph.text == "镇"][1::2]
    assert second == pytest.approx([40 + EM * 25.5] * 3, abs=EM)


def test_spaces_stay_between_words_of_letters() -> None:
    glyphs = recognised(["New", "York", "2019", "年"], 40, 100, EM, random.Random(1))
    assert lines_of(set_anew(glyphs)) == ["New York2019年"]


def test_a_heading_keeps_its_own_size_and_upright_lines_stay_as_they_are() -> None:
    chance = random.Random(5)
    heading = recognised(["图书室", "开门", "迎客"], 40, 60, 28, chance)
    body = [glyph for number in range(9) for glyph in recognised(WORDS, 40, 100 + STEP * number, EM, chance)]
    upright = [Glyph("竖", 500, 100, 20, Type("GlyphLessFont", 20, 1.0, 90))]
    found = set_anew([*heading, *body, *upright])
    assert [glyph.type.size for glyph in found if glyph.y == 60] == pytest.approx([28] * 7, rel=0.15)
    assert upright[0] in found


def test_a_layer_of_words_behind_a_picture_is_read_and_told(tmp_path: Path) -> None:
    """As Tesseract writes it: as many spaces as characters, none of it painted."""
    line = " ".join("镇上的图书室昨天开门迎客孩子们在窗前读书")
    pdf = write_pdf(tmp_path / "p.pdf", "".join(show(line, 40, 700 - 14 * n, 5, mode=3) for n in range(8)))
    sheet = read_sheet(pdf, 1)
    assert lines_of(sheet.glyphs) == [line.replace(" ", "")] * 8
    assert [doubt.code for doubt in sheet.findings] == ["text-layer"]
