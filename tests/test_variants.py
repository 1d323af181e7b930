"""Text in another script: the hard places of the seeds, general phrases, quotation marks, what holds for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import make_meeting_forms
from banmian.check.edition import Edition
from banmian.variants import (
    VARIANTS,
    ZH_HANS,
    ZH_HANT,
    ZH_HANT_HK,
    AlreadyTraditional,
    Convert,
    NoSuchConversion,
    converter,
    variant_by_folder,
    variant_by_lang,
)
from banmian.variants.doubt import doubtful_characters, people_named
from banmian.variants.engine import OpenCC, engine, of_characters
from banmian.variants.house import FOLDER, rows
from banmian.variants.quotations import STAND_IN, told_inside
from banmian.variants.quote_marks import corner_quotes, curly_quotes
from banmian.variants.repairs import contexts
from banmian.variants.variant import NoSuchVariant
from variant_cases import CASES, GLOSSARY, ROOT, TO_HANS, TO_HANT, TO_HK, cases, seed_texts, table

HARD_PLACES = table("hard_places.tsv")
# Characters whose form depends on context, marks, and what OpenCC cannot carry.
TROUBLE = "于后里制发干面签表了余只征复台市长明上造部示定A7 。，“”‘’「」\0\ud800\U000f4e8e\U00020000\ufdd0\ufdd1"

# Two converters, so that neither remembers what the other converted.
TOGETHER, ALONE = Convert(ZH_HANT, GLOSSARY), Convert(ZH_HANT, GLOSSARY)


@pytest.mark.parametrize(("source", "hant", "hk", "count"), HARD_PLACES, ids=[row[0] for row in HARD_PLACES])
def test_hard_place(source: str, hant: str, hk: str, count: str) -> None:
    pages = "\n".join(seed_texts())
    assert pages.count(source) == int(count)
    assert TO_HANT.text(pages).count(hant) >= int(count)
    assert TO_HK.text(pages).count(hk) >= int(count)


def test_the_table_names_forty_places() -> None:
    assert sum(int(count) for *_, count in HARD_PLACES) == 40


@pytest.mark.parametrize(("source", "hant", "hk"), cases("phrases.md", expected=2))
def test_phrases_without_any_glossary(source: str, hant: str, hk: str) -> None:
    assert converter(ZH_HANT).text(source) == hant
    assert converter(ZH_HANT_HK).text(source) == hk


def test_every_reading_of_a_character_comes_out() -> None:
    lines = (CASES / "readings.txt").read_text("utf-8").splitlines()
    phrases = [phrase for line in lines if not line.startswith("#") for phrase in line.split()]
    sources = [f"，{phrase}。" for phrase in map(engine("tw2s").convert, phrases)]
    converted = [text[1:-1] for text in converter(ZH_HANT).texts(sources)]
    assert [(now, phrase) for now, phrase in zip(converted, phrases, strict=True) if now != phrase] == []


@pytest.mark.parametrize(("source", "expected"), cases("to_simplified.md"))
def test_traditional_source_to_simplified(source: str, expected: str) -> None:
    assert TO_HANS.text(source, script="zh-Hant") == expected


def test_hong_kong_source_to_simplified() -> None:
    expected = "背着书包 想象 坐标 车夫 原著 看着 钟馗 账户"
    assert TO_HANS.text("揹着書包 想像 座標 車伕 原著 看着 鍾馗 帳戶", script="zh-Hant-HK") == expected


@pytest.mark.parametrize(("source", "expected"), cases("quotes.md"))
def test_quotation_marks(source: str, expected: str) -> None:
    assert corner_quotes(source) == expected


@pytest.mark.parametrize(("source", "expected"), cases("curly_quotes.md"))
def test_quotation_marks_come_back(source: str, expected: str) -> None:
    assert curly_quotes(source) == expected


nested = st.recursive(
    st.text("甲乙丙，。", max_size=4),
    lambda inner: st.lists(inner.map(lambda text: f"({text})"), max_size=3).map("".join),
)


def marked(text: str, marks: tuple[str, str]) -> str:
    """Parentheses as quotation marks by depth."""
    written, depth = [], 0
    for character in text:
        depth -= character == ")"
        written.append(marks[depth % 2]["()".index(character)] if character in "()" else character)
        depth += character == "("
    return "".join(written)


@given(nested)
def test_balanced_marks_become_balanced_marks_and_come_back(text: str) -> None:
    curly, corner = marked(text, ("“”", "‘’")), marked(text, ("「」", "『』"))
    assert corner_quotes(curly) == corner
    assert curly_quotes(corner) == curly


@given(st.lists(st.text(st.sampled_from(TROUBLE)), max_size=8))
def test_texts_convert_together_as_they_do_one_by_one(texts: list[str]) -> None:
    together, alone = TOGETHER.texts(texts), [ALONE.text(text) for text in texts]
    assert together == alone


@given(st.text(st.sampled_from(TROUBLE)), st.sampled_from(["zh-Hans", "zh-Hant", "zh-Hant-HK"]))
def test_any_text_keeps_its_length_and_what_opencc_cannot_carry(text: str, script: str) -> None:
    for convert in (TO_HANS, TO_HANT, TO_HK):
        converted = convert.text(text, script)
        assert len(converted) == len(text)
        uncarried = "\0\ud800\U000f4e8e\ufdd0\ufdd1A7 。，"
        assert all(now == was for was, now in zip(text, converted, strict=True) if was in uncarried)


def test_text_already_in_the_script_is_left() -> None:
    assert TO_HANS.text("后来“说”") == "后来“说”"
    assert TO_HANT.text("里長余先生“干擾”", script="zh-Hant") == "里長余先生“干擾”"


def test_between_the_traditional_variants() -> None:
    assert TO_HK.text("群眾在裡面說著衛生", script="zh-Hant") == "群眾在裏面說着衞生"
    assert TO_HANT.text("羣眾在裏面説着衞生", script="zh-Hant-HK") == "群眾在裡面說著衛生"


@pytest.mark.parametrize("convert", [TO_HANT, TO_HK])
def test_converting_twice_is_refused(convert) -> None:
    for page in seed_texts():
        with pytest.raises(AlreadyTraditional, match="lang: zh-Hant"):
            convert.text(convert.text(page))


@pytest.mark.parametrize("config", ["s2tw", "tw2s"])
def test_single_characters_are_converted_alike_without_the_phrases(config: str) -> None:
    characters = "\n".join(map(chr, (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))))
    assert of_characters(config).convert(characters) == engine(config).convert(characters) != characters


def test_a_traditional_name_in_simplified_text_is_no_reason_to_refuse() -> None:
    assert TO_HANT.text("本报记者从《臺灣日報》获悉，后来发展很快") == "本報記者從《臺灣日報》獲悉，後來發展很快"


def test_unknown_scripts_and_variants_are_named() -> None:
    with pytest.raises(NoSuchConversion, match="zh-Latn"):
        TO_HANT.text("后", script="zh-Latn")
    with pytest.raises(NoSuchVariant, match="zh-Hans, zh-Hant, zh-Hant-HK"):
        variant_by_lang("zh-TW")
    assert variant_by_lang("zh-hant") is ZH_HANT
    assert [variant_by_folder(variant.folder) for variant in VARIANTS] == [ZH_HANS, ZH_HANT, ZH_HANT_HK]
    assert [variant.lang for variant in VARIANTS if variant.on] == ["zh-Hans", "zh-Hant"]


def test_the_seeds_come_back_but_for_the_allowed_places() -> None:
    allowed = {(was, now) for was, now, *_ in table("round_trip_allowed.tsv")}
    for page in seed_texts():
        back = TO_HANS.text(TO_HANT.text(page), script="zh-Hant")
        changed = {(was, now) for was, now in zip(page, back, strict=True) if was != now}
        assert changed <= allowed


@pytest.mark.parametrize(("convert", "script"), [(TO_HANT, "zh-Hant"), (TO_HK, "zh-Hant-HK")])
def test_every_block_of_the_articles_comes_back_but_for_the_allowed_places(convert, script: str) -> None:
    allowed = {(was, now) for was, now, *_ in table("round_trip_allowed.tsv")}
    blocks = [
        (passage.text, item.matter.get("slug"))
        for item in Edition(ROOT / "content").items()
        for passage in item.printed()
        if item.matter.get("lang") != "zh-Hant"
    ]
    for block, scope in blocks:
        back = TO_HANS.text(convert.text(block, scope=scope), script, scope)
        assert {(was, now) for was, now in zip(block, back, strict=True) if was != now} <= allowed, block
    assert blocks


def test_no_simplified_character_is_left_in_the_seeds() -> None:
    """A character with one traditional form only can't stand in traditional text."""
    left = set("".join(map(TO_HANT.text, seed_texts()))) & set("们这说个为业务动发长门关东车见贝风气专书学")
    assert not left


def test_no_two_house_repairs_settle_one_context() -> None:
    settled = [(character, context) for character, _, context in contexts()]
    assert len(set(settled)) == len(settled)


def test_house_repairs_change_the_script_and_nothing_else() -> None:
    simplify = OpenCC("t2s", include_tofu_risk_dictionaries=False).convert
    for character, form, context in contexts():
        assert len(character) == len(form) == 1 and "·" in context
        assert simplify(form) == simplify(character)


def test_house_forms_change_the_script_and_nothing_else() -> None:
    simplify = OpenCC("hk2s", include_tofu_risk_dictionaries=False).convert
    for opencc, *forms in rows("forms.txt"):
        for form in forms:
            assert form == "=" or simplify(form).replace("账", "帐") == simplify(opencc).replace("账", "帐")


def test_every_repaired_character_has_a_phrase_that_opencc_alone_gets_wrong() -> None:
    plain = OpenCC("s2tw", include_tofu_risk_dictionaries=False).convert
    wrong = set()
    for case in cases("phrases.md", expected=2):
        source, hant, _ = case.values
        wrong |= {was for was, now, right in zip(source, plain(source), hant, strict=True) if now != right}
    assert {character for character, *_ in contexts()} - wrong == set()


def test_the_seeds_glossary_has_no_overlaps_and_no_idle_entry() -> None:
    assert GLOSSARY.overlaps() == ()
    assert GLOSSARY.unused(seed_texts()) == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("张云", (("云", ("云", "雲")),), id="a character that a name can keep"),
        pytest.param("李干云干", (("干", ("乾", "干", "幹", "榦")), ("云", ("云", "雲"))), id="each once, in order"),
        pytest.param("云三", (), id="a surname is in no doubt"),
        pytest.param("王婷婷", (), id="one form"),
        pytest.param("赵朴", (), id="settled by the house"),
        pytest.param("张汇", (("汇", ("匯", "彙")),), id="two forms, neither as it stands"),
    ],
)
def test_a_name_that_conversion_may_spoil(name: str, expected: tuple) -> None:
    assert doubtful_characters(name) == expected


@pytest.mark.parametrize(("text", "expected"), [("局长刘占锋介绍，", {"刘占锋"}), ("局长介绍，", set())])
def test_people_named_in_running_text(text: str, expected: set[str]) -> None:
    assert people_named(text) == expected


def test_a_paragraph_within_a_quotation_is_told_so() -> None:
    said = ["他说：“甲。", "“‘乙’。", "‘丙’。", "丁。”", "‘戊’。"]
    assert told_inside(said) == [*said[:2], f"{STAND_IN}‘丙’。", *said[3:]]


def test_the_forms_of_words_that_meet_are_those_of_today() -> None:
    written = (FOLDER / "meeting_forms.txt").read_text("utf-8")
    assert written == make_meeting_forms.table(), "run scripts/make_meeting_forms.py"
