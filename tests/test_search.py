"""Search without a browser: folding, the coding of the index, segments, and what one more issue costs."""

from __future__ import annotations

import datetime
import json
import re
import shutil
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from banmian.content.catalogue import Issue
from banmian.edition.assets import bundle_js
from banmian.edition.build import BuildReport, build
from banmian.edition.modules import joined
from banmian.search import export, postings
from banmian.search import fold as folding
from banmian.search import segments as parting
from banmian.search.bits import BitReader, BitWriter, packed
from banmian.search.bundles import joined as joined_shards
from banmian.search.bundles import parted, shards_of
from banmian.search.common import Common, coded
from banmian.search.documents import Searched, named
from banmian.search.export import FOLDER
from banmian.search.fold import fold
from banmian.search.postings import held_by, is_common, number, shards, unpack
from banmian.search.question import Question, is_exact, probes, question
from banmian.search.reader import Index
from banmian.search.segment_file import Made
from banmian.search.segments import segments
from banmian.variants import VARIANTS, ZH_HANS, Convert, converter
from published import ROOT, Published
from search_site import drawn, holding, scan

sys.path.insert(0, str(ROOT / "scripts"))
import make_fold

CONTENT = Path(__file__).parent / "edition" / "content"
MODULES = ROOT / "theme" / "static" / "js" / "search"


# folding


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("“機器人”", "机器人"),
        ("互联网＋", "互联网"),
        ("５.７万㎡", "57万m2"),
        ("APP平臺", "app平台"),
        ("臺帳 台账 臺賬", "台帐台帐台帐"),
        ("瞭解 了解", "了解了解"),
        ("第①版　Ⅲ", "第1版iii"),
        ("𬭚", "\ud872\udf5a"),
        ("，。！……", ""),
    ],
)
def test_text_is_folded(printed: str, plain: str) -> None:
    assert fold(printed).replace("账", "帐") == plain


@given(some.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    plain = fold(text)
    assert fold("".join(map(chr, map(ord, plain))).encode("utf-16", "surrogatepass").decode("utf-16", "ignore")) == plain
    assert "".join(fold(char) for char in text) == plain


def test_no_character_folds_to_one_that_folds_on() -> None:
    table = folding.table()
    assert [char for char in table.values() if char in table] == []


def test_every_word_folds_as_its_conversion_does() -> None:
    for script, words in make_fold.texts().items():
        for variant in VARIANTS:
            forms = Convert(variant, trusting=True).texts(words, script)
            apart = [(word, form) for word, form in zip(words, forms, strict=True) if fold(word) != fold(form)]
            assert apart == [], f"{script} → {variant.lang}: run scripts/make_fold.py"


@pytest.mark.parametrize("printed", ["復甦", "反覆", "彷彿", "資金鍊", "座標", "回覆", "答覆", "薰陶", "揹"])
def test_a_word_is_found_as_the_traditional_page_prints_it(printed: str) -> None:
    assert fold(printed) == fold(converter(ZH_HANS).text(printed, "zh-Hant"))


@pytest.mark.parametrize(
    ("query", "terms", "without"),
    [
        ("濟寧　机器人 “济宁” ，", ("济宁", "机器人"), ()),
        ("“World Bank” 报告", ("worldbank", "报告"), ()),
        ("73个“五为”", ("73个五为",), ()),
        ("「機器 人」 -广告 －“招 聘”", ("机器人",), ("广告", "招聘")),
        ("-5℃", ("5°c",), ()),
        ("2022-04-07", ("20220407",), ()),
        ("“未完", ("未完",), ()),
        ("，。！ -", (), ()),
    ],
)
def test_a_query_asks_for_terms_and_excludes_others(query: str, terms: tuple[str, ...], without: tuple[str, ...]) -> None:
    assert question(query) == Question(tuple(map(fold, terms)), without)


def test_the_rarest_pairs_of_a_long_term_are_asked_for_and_all_of_a_short_one() -> None:
    rarity = {"愿者": 2, "饕餮": 9}.get
    assert probes("志愿者", lambda pair: rarity(pair, 0)) == ["愿者", "志愿"]
    assert probes("市", lambda pair: 0) == ["市"]
    asked = probes(fold("他表示我们要在这个月里全面推广饕餮纹样并且不断地发展我们自己的事业"), lambda pair: rarity(pair, 0))
    assert asked[0] == "饕餮" and len(asked) == 5


def test_what_is_common_in_the_paper_is_told() -> None:
    texts = [Searched((f"的发展{'县' if at % 6 == 0 else ''}{'饕餮' if at == 7 else ''}",)) for at in range(400)]
    common = Common(coded(held_by(texts).counts, len(texts), number), number)
    assert common.classes == {"的": 0, "发": 0, "展": 0, "县": 2}
    assert common.rarity("的发") == 0 < common.rarity("展县") == 2 < common.rarity("餮的") < common.rarity("饕餮") == 20


def test_both_scripts_fold_to_the_same_text(built_site: Published) -> None:
    here, there = scan(built_site.folder), scan(built_site.folder / "zh-hant")
    assert {path: list(map(fold, fields)) for path, fields in here.items()} == {
        path: list(map(fold, fields)) for path, fields in there.items()
    }


# coding


@given(some.sets(some.integers(0, 2**32 - 1)), some.integers(1, 2**40))
def test_numbers_come_back_from_bits(numbers: set[int], count: int) -> None:
    writer = BitWriter()
    writer.gamma(count)
    writer.ascending(sorted(numbers), 0, 2**32 - 1)
    reader = BitReader(packed(writer.text()))
    assert reader.gamma() == count
    assert reader.ascending(len(numbers), 0, 2**32 - 1) == sorted(numbers)


def test_what_has_no_choice_costs_nothing() -> None:
    writer = BitWriter()
    writer.ascending(range(1000), 0, 999)
    assert writer.text() == ""


@given(some.lists(some.lists(some.text("甲乙丙a", min_size=1, max_size=40), max_size=3), min_size=1, max_size=30))
def test_postings_say_which_articles_hold_a_key(fields: list[list[str]]) -> None:
    texts = [Searched(tuple(held), (named("author", held[0]),) if held else ()) for held in fields]
    made = list(shards(held_by(texts).numbers, 16))
    held = {}
    for shard, content in enumerate(made):
        held |= unpack(content, shard, len(made), len(texts))
    every = {key for text in texts for key in text.found_by()}
    assert {number(key) for key in every} <= held.keys()
    for key in every:
        assert held[number(key)] == [at for at, text in enumerate(texts) if key in text.found_by()]
    for triple in map("".join, product("甲乙丙a", repeat=3)):
        here = [at for at, text in enumerate(texts) if any(triple in field for field in text.fields)]
        common = all(is_common(len(held.get(number(pair), ())), len(texts)) for pair in (triple[:2], triple[1:]))
        assert held.get(number(triple), []) == (here if common else [])


def test_a_large_segment_is_coded_in_turns_to_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [Searched((f"甲乙丙{number}丁戊",)) for number in range(200)]
    held = held_by(texts).numbers
    at_once = list(shards(held, 32))
    monkeypatch.setattr(postings, "AT_ONCE", 300)
    assert list(shards(held, 32)) == at_once and len(set(at_once)) == 32


# segments


def bundled(counts: dict[str, int]) -> dict[str, dict[str, int]]:
    """Bundle and segment → how many issues it has."""
    return {name: {span: len(dates) for span, dates in held.items()} for name, held in segments(counts).items()}


def days_of(year: int, articles: int, count: int) -> dict[str, int]:
    return {str(datetime.date(year, 1, 1) + datetime.timedelta(days=number)): articles for number in range(count)}


def test_a_year_is_one_segment_until_it_is_large() -> None:
    few = {"2020-12-31": 9, "2021-01-01": 60, "2022-01-01": 1}
    assert bundled(few) == {"over": {"2020": 1, "2021": 1}, "2022-01-0": {"2022-01-0": 1}}
    parted_months = bundled(days_of(2022, 400, 60))
    assert parted_months == {
        "2022": {
            f"2022-0{month}-{ten}": days
            for month, held in ((1, (9, 10, 10, 2)), (2, (9, 10, 9)))
            for ten, days in enumerate(held)
        },
        "2022-03-0": {"2022-03-0": 1},
    }
    assert segments({}) == {}


def test_a_year_that_is_over_is_one_segment_and_a_large_newest_one_is_parted() -> None:
    assert bundled(days_of(2021, 50, 365) | days_of(2022, 90, 130)) == {
        "over": {"2021": 365},
        "2022": {"2022-01": 31, "2022-02": 28, "2022-03": 31, "2022-04": 30},
        "2022-05": {"2022-05": 9},
        "2022-05-1": {"2022-05-1": 1},
    }


def test_the_newest_days_stand_apart_so_that_one_more_issue_is_a_small_segment() -> None:
    days = {f"2022-{month:02}-{day:02}": 10 for month in (1, 2, 3) for day in range(1, 29)} | {"2021-05-01": 10}
    now = bundled(days)
    assert now == {"over": {"2021": 1}, "2022": {"2022": 56}, "2022-03": {"2022-03": 19}, "2022-03-2": {"2022-03-2": 9}}
    assert bundled(days | {"2022-03-29": 10}) == now | {"2022-03-2": {"2022-03-2": 10}}


@pytest.mark.parametrize(
    ("articles", "over", "shards"),
    [(1, 0, 1), (250, 0, 128), (80, 7000, 16), (7000, 7000, 1024), (81_000, 81_000, 65_536), (250, 81_000, 256)],
)
def test_shards_are_smaller_where_the_archive_is_small_or_large(articles: int, over: int, shards: int) -> None:
    assert shards_of(articles, over) == shards


@given(some.lists(some.binary(min_size=1, max_size=400), min_size=1, max_size=12))
def test_the_shards_of_a_bundle_come_back_from_its_file(held: list[bytes]) -> None:
    assert parted(joined_shards(held), len(held)) == held


# the index of a site


def test_the_index_finds_what_a_plain_scan_finds(built_site: Published) -> None:
    index = Index(built_site.folder)
    for root in ("", "zh-hant"):
        pages = scan(built_site.folder / root)
        for query in drawn(pages, 300, 5):
            held, wanted = index.candidates(query), holding(pages, query)
            assert [path for path in held if path in wanted] == wanted, query
            assert held == wanted or not is_exact(max(question(query).terms, key=len)), query
    assert index.candidates("查无此事") == index.candidates("，") == []


def test_names_narrow_what_is_found_and_a_minus_takes_away(built_site: Published) -> None:
    index, pages = Index(built_site.folder), scan(built_site.folder)
    by = [path for path, fields in pages.items() if any("鲍童" in field for field in fields)]
    assert set(index.candidates("", author="鮑童")) == set(by) and by
    assert set(index.candidates("的", author="鲍童")) < set(index.candidates("的"))
    assert index.candidates("的 -济宁") == holding(pages, "的 -济宁") != holding(pages, "的")


class Desk:
    """A paper that may be changed, and its site."""

    def __init__(self, folder: Path):
        self.content, self.site = folder / "content", folder / "build"
        shutil.copytree(CONTENT, self.content)
        self.build()

    def build(self, **overrides: object) -> BuildReport:
        return build(self.content, self.site, ROOT / "pelicanconf.py", overrides=overrides)

    def files(self) -> dict[str, tuple[int, bytes]]:
        """Every file of search, with its time and content."""
        every = {str(file.relative_to(self.site)): file for file in self.site.rglob("*") if file.is_file()}
        ours = {path: file for path, file in every.items() if re.search(r"(^|/)search/(?!index\.html)", path)}
        return {path: (file.stat().st_mtime_ns, file.read_bytes()) for path, file in ours.items()}

    def write(self, slug: str, text: str) -> None:
        """A new article with this text."""
        date, page, order = slug[:10], int(slug[12:14]), int(slug[16:])
        head = f"title: 新稿\ndate: {date}\npage: {page}\norder: {order}\nslug: {slug}"
        (self.content / date).mkdir(exist_ok=True)
        (self.content / date / f"{slug}.md").write_text(f"---\n{head}\n---\n\n{text}\n", "utf-8")


def listed(desk: Desk) -> list[str]:
    """Every article of the index, in its order."""
    return [path for segment in Index(desk.site).segments for path in segment.paths]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_new_issue_changes_its_own_segment_only(desk: Desk) -> None:
    before = desk.files()
    desk.write("2023-11-15-p01-a01", "查无此事，今日方知。")
    desk.build()
    after = desk.files()
    changed = {path for path in before | after if before.get(path) != after.get(path)}
    assert {path.split("/")[2][:4] for path in changed if path.startswith(FOLDER)} == {"2023", "inde"}
    assert Index(desk.site).candidates("無此事今日") == ["2023-11-15/01/01.html"]


def test_nothing_changed_touches_nothing(desk: Desk) -> None:
    before = desk.files()
    desk.build()
    assert desk.files() == before


def test_an_article_that_is_gone_is_found_no_more(desk: Desk) -> None:
    before = listed(desk)
    (desk.content / "2022-04-07" / "2022-04-07-p02-a01.md").unlink()
    shutil.rmtree(desk.content / "2023-11-14")
    desk.build()
    assert listed(desk) == [path for path in before if path[:4] != "2023" and path != "2022-04-07/02/01.html"]
    assert "2022-04-07/02/01.html" in before and "2022-04-07/02/01.html" not in Index(desk.site).candidates("的")
    assert {path for path in desk.files() if "2023" in path or "0201-" in path} == set()


def test_building_in_steps_gives_the_same_index_as_building_at_once(desk: Desk, tmp_path: Path) -> None:
    shutil.move(desk.content / "2022-04-07", tmp_path / "away")
    desk.build()
    shutil.move(tmp_path / "away", desk.content / "2022-04-07")
    desk.build()
    stepped = {path: content for path, (_, content) in desk.files().items()}
    shutil.rmtree(desk.site)
    desk.build()
    assert {path: content for path, (_, content) in desk.files().items()} == stepped


def test_when_a_year_that_is_over_changes_the_others_are_copied(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("2020-05-01-p01-a01", "旧年一篇。")
    desk.build()
    made: list[str] = []
    first = export.made

    def counted(content: Path, issues: list[Issue], shards: int) -> Made:
        made.extend(str(issue.date.year) for issue in issues)
        return first(content, issues, shards)

    monkeypatch.setattr(export, "made", counted)
    desk.write("2020-05-01-p01-a01", "旧年一篇，改过。")
    desk.build()
    assert made == ["2020"]
    stepped = {path: content for path, (_, content) in desk.files().items()}
    shutil.rmtree(desk.site)
    desk.build()
    assert {path: content for path, (_, content) in desk.files().items()} == stepped


def test_search_and_scripts_can_be_switched_off_and_on(desk: Desk) -> None:
    before = {path: content for path, (_, content) in desk.files().items()}
    desk.build(VARIANTS=("zh-Hans",))
    assert [path for path in desk.files() if path.startswith("zh-hant")] == []
    desk.build(SEARCH=False)
    assert desk.files() == {}
    assert not (desk.site / "search").exists() and not (desk.site / "static" / "search.js").exists()
    desk.build()
    assert {path: content for path, (_, content) in desk.files().items()} == before


def test_a_large_archive_is_parted_and_searched_as_one(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = listed(desk)
    monkeypatch.setattr(parting, "LIMIT", 1)
    monkeypatch.setattr(parting, "CLOSED", 1)
    desk.write("2023-11-14-p03-a01", "的" * 10)
    desk.build()
    assert len(Index(desk.site).segments) == 3
    assert sorted(listed(desk)) == sorted([*whole, "2023-11-14/03/01.html"])
    assert Index(desk.site).candidates("的的的")[0] == "2023-11-14/03/01.html"


def test_no_text_stands_a_second_time(desk: Desk) -> None:
    assert [path.name for path in (desk.site / "search").iterdir()] == ["index.html"]


# the script


def test_modules_are_joined_in_the_order_of_their_imports() -> None:
    text = joined(MODULES / "search.js")
    assert "import " not in text and "export " not in text
    assert text.index("class Bits") < text.index("async function unpack") < text.index("onAsked(()")


def test_modules_that_become_one_file_share_no_name() -> None:
    text = "".join(file.read_text("utf-8") for file in MODULES.iterdir())
    names = re.findall(r"^(?:export )?(?:async )?(?:const|let|function|class) (\w+)", text, re.M)
    assert len(names) == len(set(names)) > 20


def test_the_search_pages_script_is_loaded_there_only(built_site: Published) -> None:
    assert "postings" not in bundle_js(ROOT / "theme" / "static" / "js")
    having = [path for path in built_site.pages() if "search.js" in built_site.text(path)]
    assert having == ["search/index.html", "zh-hant/search/index.html"]


@pytest.mark.parametrize("file", sorted(MODULES.iterdir()), ids=lambda file: file.name)
def test_a_module_has_at_most_80_lines(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) <= 80


def test_the_manifest_names_what_is_there(built_site: Published) -> None:
    folder = built_site.folder / FOLDER
    manifest = json.loads((folder / "index.json").read_text("utf-8"))
    named = {manifest["fold"], "index.json", *(name for name, *_ in manifest["bundles"])}
    assert {path.name for path in folder.iterdir()} == named


# the browser's side


def in_node(code: str, told: object) -> object:
    """What the search page's modules answer in Node, which knows no page."""
    if not shutil.which("node"):
        pytest.skip("Node.js is not installed")
    script = f"{joined(MODULES / 'question.js')}\nconst [forms, asked] = {json.dumps(told)};\nlearn(forms[0]);\nlearnCommon(Uint8Array.from(forms[1]));\n"
    done = subprocess.run(
        ["node", "-"], input=f"{script}console.log(JSON.stringify({code}))".encode(), capture_output=True, check=True
    )
    return json.loads(done.stdout)


def test_browser_and_build_fold_alike_and_ask_for_the_same_pairs(built_site: Published) -> None:
    index = Index(built_site.folder)
    table = [json.loads(folding.to_json()), list(index.common_file.read_bytes())]
    rows = folding.TABLE.read_text("utf-8").splitlines()
    texts = [*rows, *(field for fields in scan(built_site.folder / "zh-hant").values() for field in fields)]
    assert in_node("asked.map((text) => fold(text).plain)", [table, texts]) == list(map(printable, map(fold, texts)))
    queries = [*drawn(scan(built_site.folder), 200, 7), "“World Bank” 报告 -广告", "-5℃", "「機器 人」 －招聘"]
    found = in_node(
        "asked.map((query) => { const { terms, without } = question(query); return [terms, without, terms.map(probes)]; })",
        [table, queries],
    )
    ours = [question(query) for query in queries]
    assert found == [
        [[*map(printable, one.terms)], [*one.without], [[*map(printable, probes(term, index.rarity))] for term in one.terms]]
        for one in ours
    ]


def printable(units: str) -> str:
    """Folded text with its UTF-16 units as characters again, where they are whole."""
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
