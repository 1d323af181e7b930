"""Documents in another script: blocks across inline tags, and every other byte as it was."""

import html
import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian.variants import ZH_HANT, AlreadyTraditional, Entry, Glossary, LengthChanged, convert_html, converter
from banmian.variants.tags import TOKEN_RE
from variant_cases import TO_HANS, TO_HANT, TO_HK, cases, seed_texts

WORDS = ["市制造", "指明了", "网上签订", "后来", "“", "”", "&amp;", "&#21518;", "\ufdd0root\ufdd1", "AT", " ", "\n"]
TAGS = [
    '<a href="/后/里.html?于=1#发">', "</a>", "<b>", "</b>", '<em class="发 后" id="于" data-x="里">', "</em>",
    "<p>", "</p>",
    "<br>", '<img src="后.jpg">', "<!-- 后 -->", "<code>后</code>", '<script>"后"</script>', "<li>", "</li>",
]  # fmt: skip


@pytest.mark.parametrize(("document", "expected"), cases("html.md"))
def test_documents(document: str, expected: str) -> None:
    assert convert_html(document, TO_HANT) == expected


@pytest.mark.parametrize(("document", "expected"), cases("html_to_simplified.md"))
def test_documents_to_simplified(document: str, expected: str) -> None:
    assert convert_html(document, TO_HANS) == expected


@given(st.lists(st.sampled_from(WORDS + TAGS), max_size=30).map("".join))
def test_any_document_keeps_its_tags_and_its_length(document: str) -> None:
    converted = convert_html(document, TO_HANT)
    assert [m[0] for m in TOKEN_RE.finditer(converted)] == [m[0] for m in TOKEN_RE.finditer(document)]
    kept = re.compile("<code>.*?</code>|<script>.*?</script>|\ufdd0.*?\ufdd1")
    assert kept.findall(converted) == kept.findall(document)
    assert len(html.unescape(converted)) == len(html.unescape(document))


@pytest.mark.parametrize("convert", [TO_HANT, TO_HK])
def test_every_character_in_a_tag_of_its_own_reads_the_same(convert) -> None:
    for page in seed_texts():
        text = html.escape(page, quote=False)
        apart = "".join(f'<b class="发"><a href="/发/后.html?干=里">{character}</a></b>' for character in page)
        converted = convert_html(f"<p>{apart}</p>", convert)
        assert re.sub("<[^>]*>", "", converted) == convert.text(text)
        assert re.sub(">[^<]<", "><", converted) == re.sub(">[^<]<", "><", f"<p>{apart}</p>")


def test_a_converted_page_is_not_converted_again() -> None:
    page = "".join(f"<p>{text}</p>" for text in seed_texts())
    with pytest.raises(AlreadyTraditional):
        convert_html(convert_html(page, TO_HANT), TO_HANT)


def test_an_articles_own_entries_hold_where_the_document_says_so() -> None:
    convert = converter(ZH_HANT, Glossary((Entry("于艺", hant="于藝", scope="2022-04-07-p01-a03"),)))
    document = '<ul><li data-scope="2022-04-07-p01-a03" title="说于艺">说于艺</li><li>说于艺</li></ul>'
    expected = '<ul><li data-scope="2022-04-07-p01-a03" title="說于藝">說于藝</li><li>說於藝</li></ul>'
    assert convert_html(document, convert) == expected


def test_a_converter_that_changes_the_length_is_a_fault_of_ours() -> None:
    class Careless:
        def texts(self, blocks: Sequence[str], script: str = "", scope: str = "") -> Sequence[str]:
            return [block + "了" for block in blocks]

        def leaves(self, script: str = "") -> bool:
            return False

    with pytest.raises(LengthChanged):
        convert_html("<p>后来</p>", Careless())
