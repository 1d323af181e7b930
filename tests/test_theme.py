"""The theme keeps its house rules: budgets, documentation, logical properties, nothing inline, nothing from afar."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from jinja2 import Environment, meta

from banmian.edition.assets import bundle_css, bundle_js
from banmian.edition.plugin import OWN
from banmian.pages.filters import FILTERS
from banmian.pages.heads import head_filters
from banmian.variants.convert import Convert
from banmian.variants.variant import ZH_HANT, ZH_HANT_HK

THEME = Path(__file__).parent.parent / "theme"
TEMPLATES = sorted(path for path in (THEME / "templates").rglob("*") if path.is_file())
PARTIALS = [path for path in TEMPLATES if path.name.startswith("_") or path.parent.name == "macros"]
SHEETS = sorted((THEME / "static/css").rglob("*.css"))
SCRIPTS = sorted(file for file in (THEME / "static").rglob("*.js") if file.parent.name != "search")
JINJA = Environment(autoescape=True)
JINJA.filters.update(FILTERS | OWN | head_filters(lambda text, *_: text))
README = (THEME / "README.md").read_text("utf-8")

# addresses that name a vocabulary; nobody fetches them
VOCABULARIES = {
    "https://schema.org",
    "http://www.w3.org/2005/Atom",
    "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/2000/svg",
    "http://www.sitemaps.org/schemas/sitemap/0.9",
}
ADDRESS_RE = re.compile(r"https?://[^\s\"'<>)]+")
PHYSICAL_RE = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|inset)-(?:top|right|bottom|left)[\w-]*|top|right|bottom|left"
    r"|(?:min-|max-)?(?:width|height)|(?:text-align|float|clear)\s*:\s*(?:left|right))\s*(?::|;)"
)
MEDIA_RE = re.compile(r"@(?:media|container)[^{]*")
LAYER_RE = re.compile(r"@layer ([^;]+);|layer\((\w+)\)")
COMMENT_RE = re.compile(r"/\*.*?\*/", re.S)


def zipped(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


def lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def names(paths: list[Path]) -> list[str]:
    return [path.relative_to(THEME).as_posix() for path in paths]


def test_templates_stay_under_800_lines_in_all():
    assert sum(map(lines, TEMPLATES)) <= 800


@pytest.mark.parametrize("path", PARTIALS, ids=names(PARTIALS))
def test_a_partial_stays_under_40_lines(path):
    assert lines(path) <= 40


def test_the_style_sheet_of_an_article_weighs_at_most_3850_bytes_and_that_of_the_other_pages_6500():
    own, more = (bundle_css(THEME / "static/css" / folder) for folder in ("", "pages"))
    assert zipped(own) <= 3850
    assert zipped(own + more) <= 6500


def test_what_pages_with_pictures_ask_for_besides_weighs_at_most_2500_bytes():
    assert zipped(bundle_css(THEME / "static/css/pictures")) + zipped(bundle_js(THEME / "static/js/pictures")) <= 2500


def test_every_style_sheet_is_imported_into_its_own_layer():
    texts = [(THEME / "static/css" / folder / "layers.css").read_text("utf-8") for folder in ("", "pages", "pictures")]
    order = list(
        dict.fromkeys(layer for text in texts for found in LAYER_RE.findall(text) for layer in "".join(found).split(", "))
    )
    named = [re.findall(r'@import "(\w+)\.css" layer\((\w+)\);', text) for text in texts]
    assert all(file == layer for found in named for file, layer in found)
    assert all(sorted(found, key=lambda pair: order.index(pair[0])) == found for found in named)
    assert sorted(layer for found in named for _, layer in found) == sorted(order)
    assert {path.stem for path in SHEETS if path.parent.name != "face"} == {*order, "layers"}


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_one_behaviour_of_at_most_80_lines(path):
    assert lines(path) <= 80
    assert path.name in README


def test_what_scripts_and_styles_write_reads_alike_in_every_script():
    """They are the same files for all."""
    texts = [re.sub(r"//.*", "", COMMENT_RE.sub("", file.read_text("utf-8"))) for file in [*SCRIPTS, *SHEETS]]
    written = {word for text in texts for word in re.findall(r"[\u4e00-\u9fff]+", text)}
    assert len(written) > 10
    for variant in (ZH_HANT, ZH_HANT_HK):
        assert [word for word in written if Convert(variant).text(word) != word] == []


def test_the_scripts_weigh_at_most_6_kb():
    assert zipped(bundle_js(THEME / "static/js")) <= 6000


@pytest.mark.parametrize("path", TEMPLATES, ids=names(TEMPLATES))
def test_every_template_is_documented(path):
    assert f"`{path.relative_to(THEME / 'templates').as_posix()}`" in README


@pytest.mark.parametrize("path", TEMPLATES, ids=names(TEMPLATES))
def test_every_variable_a_template_receives_is_documented(path):
    text = path.read_text("utf-8")
    imported = re.findall(r"import ([\w, ]+?)(?: with context)? %}", text)
    own = {*re.findall(r"{% (?:set|macro) (\w+)", text), *", ".join(imported).split(", "), *JINJA.globals}
    used = meta.find_undeclared_variables(JINJA.parse(text)) - own
    assert {name for name in used if not re.search(rf"`{name}[`.]", README)} == set()


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_properties_are_logical(path):
    text = MEDIA_RE.sub("", COMMENT_RE.sub("", path.read_text("utf-8")))
    assert PHYSICAL_RE.findall(text) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=names(TEMPLATES))
def test_nothing_is_inline(path):
    text = path.read_text("utf-8")
    assert not re.search(r"<[^>]*\s(?:style|on[a-z]+)\s*=", text)
    assert "<style" not in text
    allowed = r"<script(?!>\{\{ boot\|safe \}\}</script>|[^>]*(?:src=|application/ld\+json))"
    assert not re.search(allowed, text)


@pytest.mark.parametrize("path", [*TEMPLATES, *SHEETS, *SCRIPTS], ids=names([*TEMPLATES, *SHEETS, *SCRIPTS]))
def test_nothing_comes_from_elsewhere(path):
    assert set(ADDRESS_RE.findall(path.read_text("utf-8"))) <= VOCABULARIES


def test_the_icon_is_a_drawing_without_text():
    icon = (THEME / "static/favicon.svg").read_text("utf-8")
    assert "<path" in icon and "<text" not in icon


def test_every_colour_is_a_token():
    for path in SHEETS:
        if path.name not in ("tokens.css", "print.css"):
            text = COMMENT_RE.sub("", path.read_text("utf-8"))
            assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(", text), path.name


def test_dark_mode_is_the_same_chosen_or_asked_for():
    tokens = (THEME / "static/css/tokens.css").read_text("utf-8")
    asked, chosen = re.findall(r"--paper: #151412;.*?\}", tokens, re.S)
    assert asked.split() == chosen.split()
