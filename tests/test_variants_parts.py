"""Parts of the conversion by themselves, at the places where each decides one way or the other."""

from __future__ import annotations

import pytest

from banmian.variants import ZH_HANS, ZH_HANT, ZH_HANT_HK, AlreadyTraditional, Convert, Entry, Glossary, NoSuchConversion
from banmian.variants import pipeline as pipelines
from banmian.variants.attributes import cut_attributes, may_be_text, read_marks
from banmian.variants.doubt import doubtful_characters
from banmian.variants.engine import CHAINS, engines
from banmian.variants.likely_names import likely_names
from banmian.variants.pipeline import Pipeline
from banmian.variants.quotations import inside
from banmian.variants.shelter import PLANE_15, PLANE_16, Shelter
from banmian.variants.spelling import read_html, read_json, respell_html, respell_json
from banmian.variants.traditional import is_traditional, simplified_name
from banmian.variants.variant import variant_by_folder
from banmian.variants.words import replacer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("國學會時", True, id="four traditional characters"),
        pytest.param("國學會", False, id="three"),
        pytest.param("國學會國學會", False, id="three, each twice"),
        pytest.param("國學會時们这", False, id="four beside two simplified ones"),
        pytest.param("國學會時動们这", True, id="five beside two"),
        pytest.param("國學會時動们这们这", True, id="beside the same two twice"),
        pytest.param("山水", False, id="none that only one script has"),
    ],
)
def test_text_that_is_traditional_already(text: str, expected: bool) -> None:
    assert is_traditional(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("僑聲日報", "侨声日报"), ("僑聲日报", "僑聲日报"), ("侨声日报", "侨声日报"), ("山水", "山水")],
)
def test_a_name_in_simplified_characters_unless_it_is_mixed(name: str, expected: str) -> None:
    assert simplified_name(name) == expected


def test_what_is_trusted_keeps_its_inscriptions_and_what_is_not_is_refused() -> None:
    inscription = "里長國學會時"
    trusting = Convert(ZH_HANT, trusting=True)
    assert list(trusting.texts(["后来", inscription, "里面"])) == ["後來", inscription, "裡面"]
    with pytest.raises(AlreadyTraditional):
        Convert(ZH_HANT).texts(["后来", inscription])
    back = Convert(ZH_HANS, trusting=True)
    assert back.text(inscription, script="zh-Hant") == "里长国学会时"


def test_converted_text_is_remembered_until_there_is_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipelines, "ROOM", 4)
    asked: list[list[str]] = []
    convert = Pipeline._converted
    monkeypatch.setattr(Pipeline, "_converted", lambda self, blocks: asked.append(list(blocks)) or convert(self, blocks))
    pipeline = Pipeline("zh-Hans", "zh-Hant", Glossary())
    for blocks in (["后来", "里面"], ["后来", "abc"], ["发展"], ["后来"], ["台湾"], ["后来"], ["台湾", "后来"]):
        pipeline.texts(blocks)
    assert asked == [["后来", "里面"], ["发展"], ["台湾"], ["后来"]]


@pytest.mark.parametrize(
    ("attributes", "script", "scope", "kept"),
    [
        (' title="a"', "", "", False),
        (' data-script="zh-hant"', "zh-Hant", "", False),
        (' data-scope="2022-04-07"', "", "2022-04-07", False),
        (' translate="no"', "", "", True),
        (' translate="NO"', "", "", True),
        (' translate="yes"', "", "", False),
        (' class="a notranslate"', "", "", True),
        (' class="notranslated"', "", "", False),
        (' lang="en"', "", "", True),
        (' xml:lang="en"', "", "", True),
        (' lang="\ufdd0lang\ufdd1"', "", "", False),
        (' lang="en" data-script="zh-Hant"', "zh-Hant", "", False),
        (' lang="en" data-script="zh-Hant" translate="no"', "zh-Hant", "", True),
    ],
)
def test_what_a_tag_says_of_its_text(attributes: str, script: str, scope: str, kept: bool) -> None:
    marks = read_marks(attributes)
    assert (marks.script, marks.scope, marks.kept) == (script, scope, kept)


@pytest.mark.parametrize(
    ("tag", "attributes", "expected"),
    [
        ("img", ' alt="甲" src="乙"', [' alt="', "甲", '" src="乙"']),
        ("img", " alt='甲' title=\"乙\"", [" alt='", "甲", "' title=\"", "乙", '"']),
        ("img", " alt=甲", [" alt=甲"]),
        ("img", ' ALT = "甲"', [' ALT = "', "甲", '"']),
        ("img", ' alt=""', [' alt="', "", '"']),
        ("img", ' src="乙"', [' src="乙"']),
        ("q", ' data-cite="甲" data-convert="data-cite"', [' data-cite="', "甲", '" data-convert="data-cite"']),
        ("q", ' data-cite="甲"', [' data-cite="甲"']),
        ("meta", ' name="Description" content="甲"', [' name="Description" content="', "甲", '"']),
        ("meta", ' name="seed" content="甲" title="乙"', [' name="seed" content="甲" title="', "乙", '"']),
        ("meta", ' property="og:title" content="甲"', [' property="og:title" content="', "甲", '"']),
        ("p", ' name="description" content="甲"', [' name="description" content="甲"']),
    ],
)
def test_which_attributes_are_text(tag: str, attributes: str, expected: list[str]) -> None:
    assert cut_attributes(tag, attributes) == expected


def test_attributes_of_letters_alone_are_no_text() -> None:
    assert [may_be_text(text) for text in ('alt="a"', 'alt="甲"', 'alt="&#21518;"')] == [False, True, True]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(["“甲", "‘乙’", "丙”"], [1], id="the one in the middle"),
        pytest.param(["“甲", "‘乙’", "‘丙’", "丁”"], [1, 2], id="two"),
        pytest.param(["“甲", "乙", "丙”"], [], id="without inner marks nothing is to be told"),
        pytest.param(["“甲", "‘乙’", "“丙”"], [], id="one that is never closed"),
        pytest.param(["“甲”", "‘乙’", "丙”"], [], id="closed in its own paragraph"),
        pytest.param(["甲“乙”“丙", "‘丁’", "戊”“己”"], [1], id="the last mark opens, the first closes"),
        pytest.param(["‘乙’", "丙”"], [], id="nothing was opened"),
        pytest.param(["“甲", "‘乙’", "丙”", "‘丁’"], [1], id="not behind its end"),
        pytest.param(["“甲", "‘乙’", "丙”“丁", "‘戊’", "己”"], [1, 3], id="another that opens where one ends"),
        pytest.param(["“甲", "「乙」", "‘丙’", "丁”"], [], id="another quotation between"),
    ],
)
def test_paragraphs_within_a_quotation(paragraphs: list[str], expected: list[int]) -> None:
    assert list(inside((paragraph, "one text") for paragraph in paragraphs)) == expected


def test_a_quotation_ends_with_its_text() -> None:
    assert list(inside([("“甲", 1), ("‘乙’", 2), ("丙”", 2)])) == []


@pytest.mark.parametrize(
    ("spelling", "meant", "converted", "expected"),
    [
        ("&#21518;来", "后来", "後來", "後來"),
        ("&amp;后", "&后", "&後", "&amp;後"),
        ("&#38;后", "&后", "&後", "&#38;後"),
        ("&bogus;后", "&bogus;后", "&bogus;後", "&bogus;後"),
        ("&NotEqualTilde;&lt;后", "&NotEqualTilde;<后", "&NotEqualTilde;<後", "&NotEqualTilde;&lt;後"),
        ("后", "后", "後", "後"),
        ("&ldquo;后", "“后", "<后", "&lt;后"),
    ],
)
def test_html_keeps_its_spelling_where_nothing_changed(spelling: str, meant: str, converted: str, expected: str) -> None:
    assert (read_html(spelling), respell_html(spelling, converted)) == (meant, expected)


@pytest.mark.parametrize(
    ("spelling", "meant", "converted", "expected"),
    [
        ("\\u540e\\n来", "后\n来", "後\n來", "\\u5f8c\\n來"),
        ("\\ud83d\\ude00\\u540e", "😀后", "😀後", "\\ud83d\\ude00\\u5f8c"),
        ("后来", "后来", "後來", "後來"),
        ("\\u540e\\u6765", "后来", "后來", "\\u540e\\u4f86"),
    ],
)
def test_json_keeps_its_escapes_where_nothing_changed(spelling: str, meant: str, converted: str, expected: str) -> None:
    assert (read_json(spelling), respell_json(spelling, converted)) == (meant, expected)


def test_an_entry_has_a_form_for_each_script() -> None:
    entry = Entry("后面", hant="後面", hk="后面")
    assert [entry.form(lang) for lang in ("zh-Hans", "zh-Hant", "zh-Hant-HK")] == ["后面", "後面", "后面"]
    assert Entry("後面", hans="后面").form("zh-Hans") == "后面"
    assert Entry("后面").form("zh-Hant") == "后面"
    assert (Entry("后面").forms(), entry.forms()) == ((), ("後面", "后面"))
    assert (entry.kind, entry.scope, entry.line) == ("phrase", "site", 0)


@pytest.mark.parametrize(
    ("scope", "place", "holds"),
    [
        ("site", "2022-04-07", True),
        ("2022-04-07", "2022-04-07", True),
        ("2022-04-07", "2022-04-07-p01-a03", True),
        ("2022-04-07-p01", "2022-04-07-p01-a03", True),
        ("2022-04-07-p01", "2022-04-07-p010", False),
        ("2022-04-07-p01", "2022-04-07", False),
        ("2022-04-07", "", False),
    ],
)
def test_where_an_entry_holds(scope: str, place: str, holds: bool) -> None:
    glossary = Glossary((Entry("后", hant="后", scope=scope),))
    assert bool(glossary.within(place).entries) == holds
    assert glossary.scopes(place) == (frozenset({scope}) if holds and scope != "site" else frozenset())


def test_the_narrower_scope_wins_then_the_later_entry() -> None:
    entries = [("后", "後", "2022-04-07"), ("后", "后", "site"), ("里", "里", "site"), ("里", "裡", "site")]
    glossary = Glossary(tuple(Entry(source, hant=form, scope=scope) for source, form, scope in entries))
    assert glossary.table("zh-Hans", "zh-Hant") == {"后": "後", "里": "裡"}
    wide = Glossary((Entry("后", hant="一", scope="2022-04-07-p01"), Entry("后", hant="二", scope="2022-04-07")))
    assert wide.table("zh-Hans", "zh-Hant") == {"后": "一"}


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        pytest.param([("后里", "后里"), ("里面", "裡面")], ["2: 里面 yields to 后里 (line 1)"], id="one begins in the other"),
        pytest.param([("后里", "后里"), ("里面", "里面")], [], id="they agree about what they share"),
        pytest.param([("后里面", "后里面"), ("里", "裡")], ["2: 里 yields to 后里面 (line 1)"], id="one within the other"),
        pytest.param(
            [("后里", "后里"), ("后里面", "後里面")], ["1: 后里 yields to 后里面 (line 2)"], id="the shorter one yields"
        ),
        pytest.param([("后里面", "後里面"), ("后里", "后里")], ["2: 后里 yields to 后里面 (line 1)"], id="wherever it stands"),
        pytest.param([("后里", "后里"), ("面里", "面裡")], [], id="they end alike"),
        pytest.param([("后后", "后後"), ("里", "裡")], [], id="an entry doesn't overlap itself"),
    ],
)
def test_entries_that_claim_the_same_characters(entries: list[tuple[str, str]], expected: list[str]) -> None:
    told = tuple(Entry(source, hant=form, line=line) for line, (source, form) in enumerate(entries, 1))
    assert [str(found) for found in Glossary(told).overlaps()] == [f"line {row}" for row in expected]


def test_a_short_name_yields_at_either_end_of_the_text_too() -> None:
    settle = replacer({"于艺": "X艺", "艺术": "X术"}, ["于艺"])
    assert [settle(text) for text in ("于艺", "关于艺", "于艺术", "于艺说")] == ["X艺", "关于艺", "于艺术", "X艺说"]
    assert replacer({"于艺术": "X艺术"}, ["于艺术"])("于艺术") == "X艺术"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("张云", "云"), ("云张", ""), ("王云云", "云"), ("王婷婷", ""), ("王松后", "后")],
)
def test_characters_of_a_given_name_that_may_be_spoiled(name: str, expected: str) -> None:
    assert "".join(char for char, _ in doubtful_characters(name)) == expected


@pytest.mark.parametrize(
    ("text", "names"), [("有王进、于敏、李四", ["于敏"]), ("县长高占祥出席", ["高占祥"]), ("双方占地", [])]
)
def test_names_that_nothing_announces(text: str, names: list[str]) -> None:
    assert [name.text[name.at : name.end] for name in likely_names(text)] == names


def test_a_name_that_stands_often_is_told_once_a_place() -> None:
    assert [name.at for name in likely_names("县长高占祥出席。" * 3)] == [2, 10, 18]


def test_the_ways_from_script_to_script() -> None:
    assert CHAINS[ZH_HANS.lang, ZH_HANT.lang] == ("s2tw",)
    assert CHAINS[ZH_HANT.lang, ZH_HANS.lang] == ("tw2s",)
    assert CHAINS[ZH_HANT.lang, ZH_HANT_HK.lang] == ("tw2t", "t2hk")
    assert len(CHAINS) == 6
    with pytest.raises(NoSuchConversion):
        engines("zh-Hans", "zh-Hans")


def test_a_shelter_gives_back_what_it_holds_and_nothing_else() -> None:
    ours, others = Shelter(PLANE_16), Shelter(PLANE_15)
    held, other = ours.put("于艺于"), others.put("后")
    assert (len(held), held[0] == held[2], held[0] != held[1]) == (3, True, True)
    assert ours.release(f"市长{held}{other}") == f"市长于艺于{other}"
    assert ours.over(f"长{held}{other}说", "長甲乙丙後說") == "長于艺于後說"


def test_the_folder_of_a_variant_may_have_its_slash() -> None:
    assert [variant_by_folder(name).lang for name in ("", "/", "zh-hant", "zh-hant/")] == ["zh-Hans"] * 2 + ["zh-Hant"] * 2
    assert (ZH_HANS.prefix, ZH_HANT.prefix) == ("", "zh-hant/")
    assert [(variant.news, variant.on) for variant in (ZH_HANS, ZH_HANT, ZH_HANT_HK)] == [
        ("zh-cn", True),
        ("zh-tw", True),
        ("zh-tw", False),
    ]
