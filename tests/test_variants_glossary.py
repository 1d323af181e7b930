"""Glossaries: what an entry settles and where, and every fault with its line."""

import pytest

from banmian.errors import BanmianError, BrokenGlossary
from banmian.variants import NO_GLOSSARY, ZH_HANS, ZH_HANT, ZH_HANT_HK, Entry, Glossary, converter, read_glossary
from banmian.variants.glossary_file import KEYS, parse_glossary
from variant_cases import ROOT, cases


@pytest.mark.parametrize(("toml", "expected"), cases("glossary_faults.md"))
def test_faults_are_reported_together(toml: str, expected: str) -> None:
    with pytest.raises(BanmianError) as caught:
        parse_glossary(toml, "g.toml")
    assert str(caught.value) == expected


def test_broken_toml_names_its_line() -> None:
    with pytest.raises(BrokenGlossary, match=r"^g\.toml:2: not TOML"):
        parse_glossary('[[entry]]\nsource = "于艺\n', "g.toml")


def test_no_file_is_an_empty_glossary(tmp_path) -> None:
    assert read_glossary(tmp_path / "glossary.toml") is NO_GLOSSARY


def test_a_file_that_is_not_utf8_is_named(tmp_path) -> None:
    path = tmp_path / "glossary.toml"
    path.write_bytes("于".encode("gbk"))
    with pytest.raises(BrokenGlossary, match=r"glossary\.toml:1: byte 0 is not UTF-8"):
        read_glossary(path)


def test_an_entry_wins_over_a_word_that_begins_before_it() -> None:
    glossary = Glossary((Entry("于永生", hant="于永生"),))
    assert converter(ZH_HANT, glossary).text("市长于永生") == "市長于永生"
    assert converter(ZH_HANT).text("“于永生”") == "「於永生」"
    assert converter(ZH_HANT, glossary).text("“于永生”") == "「于永生」"


@pytest.mark.parametrize("text", ["关于艺术", "用于艺术创作", "对于艺考生"])
def test_a_short_name_yields_to_the_words_it_would_cut(text: str) -> None:
    person, phrase = Entry("于艺", hant="于藝", kind="person"), Entry("于艺", hant="于藝")
    assert "於藝" in converter(ZH_HANT, Glossary((person,))).text(text)
    assert "于藝" in converter(ZH_HANT, Glossary((phrase,))).text(text)


@pytest.mark.parametrize("text", ["市长于艺说", "通讯员 于艺", "于艺和于永生", "“于艺”", "记者于艺摄"])
def test_a_short_name_stands_where_no_common_word_is_cut(text: str) -> None:
    assert "于藝" in converter(ZH_HANT, Glossary((Entry("于艺", hant="于藝", kind="person"),))).text(text)


def test_the_longest_entry_wins() -> None:
    glossary = Glossary((Entry("里", hant="里"), Entry("里面", hant="裡面")))
    assert converter(ZH_HANT, glossary).text("里里面") == "里裡面"


def test_regions_and_the_way_back() -> None:
    glossary = Glossary((Entry("鱼台", hant="魚臺", hk="魚台"), Entry("乾钢", hant="乾鋼")))
    assert converter(ZH_HANT, glossary).text("鱼台乾钢") == "魚臺乾鋼"
    assert converter(ZH_HANT_HK, glossary).text("鱼台乾钢") == "魚台乾鋼"
    assert converter(ZH_HANS, glossary).text("魚臺乾鋼", script="zh-Hant") == "鱼台乾钢"
    assert converter(ZH_HANS).text("乾鋼", script="zh-Hant") == "干钢"


def test_forms_beyond_the_basic_plane() -> None:
    glossary = Glossary((Entry("后堃", hant="𠀀𠀁"),))
    assert converter(ZH_HANT, glossary).text("皇后后堃后") == "皇后𠀀𠀁後"


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("", "於藝"),
        ("2022-04-07", "于藝"),
        ("2022-04-07-p01-a03", "于藝"),
        ("2022-04-08-p01-a03", "於藝"),
    ],
)
def test_an_entry_can_hold_for_one_issue(place: str, expected: str) -> None:
    glossary = Glossary((Entry("于艺", hant="于藝", scope="2022-04-07"),))
    assert converter(ZH_HANT, glossary).text("“于艺”", scope=place) == f"「{expected}」"


def test_the_narrower_scope_wins() -> None:
    wide, narrow = Entry("于艺", hant="於藝"), Entry("于艺", hant="于藝", scope="2022-04-07-p01-a03")
    for entries in ((wide, narrow), (narrow, wide)):
        convert = converter(ZH_HANT, Glossary(entries))
        assert convert.text("于艺", scope="2022-04-07-p01-a03") == "于藝"
        assert convert.text("说于艺", scope="2022-04-07-p01-a04") == "說於藝"


def test_overlaps_and_idle_entries_are_reported() -> None:
    glossary = parse_glossary(
        '[[entry]]\nsource = "长于艺"\nhant = "長於藝"\n[[entry]]\nsource = "于艺"\nhant = "于藝"\n', "g.toml"
    )
    assert [str(overlap) for overlap in glossary.overlaps()] == ["line 4: 于艺 yields to 长于艺 (line 1)"]
    assert [entry.source for entry in glossary.unused(["通讯员 于艺"])] == ["长于艺"]


@pytest.mark.parametrize("page", ["variants.md", "variants.zh.md"])
def test_the_documentation_names_every_key_and_its_example_is_read(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert [key for key in KEYS if f"`{key}`" not in text] == []
    example = text.partition("```toml\n")[2].partition("```")[0]
    assert parse_glossary(example, page).entries[0].source == "于永生"
