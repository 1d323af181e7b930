"""OpenCC's own cases through the HTML path: the text comes out as OpenCC says, and every tag, entity and attribute stays.

The expectations are OpenCC's, so its bare configurations do the converting here; what our house makes of a text is
tested elsewhere.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Sequence
from pathlib import Path

import opencc
import pytest

from banmian.variants import convert_html

FILE = Path(__file__).parent / "variants" / "opencc" / "testcases.json"
SHA256 = "3f8273c5f432090ec1a8a01bd4d545046ad5a28e69eb41a081c5e3e54d3e402b"
SCRIPT_LEVEL = ("s2t", "s2tw", "s2hk", "t2s", "tw2s", "hk2s", "t2tw", "t2hk", "tw2t", "hk2t")
TAG_RE = re.compile(r"<[^>]*>")


class Bare:
    """A converter that is OpenCC alone."""

    def __init__(self, config: str):
        self._engine = opencc.OpenCC(config)

    def texts(self, blocks: Sequence[str], script: str = "zh-Hans", scope: str = "") -> Sequence[str]:
        """The blocks as OpenCC converts them."""
        return [self._engine.convert(block) for block in blocks]

    def leaves(self, script: str = "zh-Hans") -> bool:
        """Nothing stays as it is."""
        return False


def read_cases() -> list[tuple[str, str, str]]:
    """(configuration, input, expected) of every case at script level; the file has comments and trailing commas."""
    data = FILE.read_text("utf8")
    data = re.sub(r"^\s*//.*$", "", data, flags=re.MULTILINE)
    cases = json.loads(re.sub(r",(\s*[\]}])", r"\1", data))["cases"]
    rows = [(config, case["input"], text) for case in cases for config, text in case["expected"].items()]
    return [row for row in rows if row[0] in SCRIPT_LEVEL and len(row[1]) == len(row[2]) and "\n" not in row[1]]


def plain(text: str) -> str:
    """The case as one paragraph."""
    return f"<p>{html.escape(text)}</p>"


def every_character_tagged(text: str) -> str:
    """Each character in a tag of its own, with characters in its attributes that must not change."""
    tags = ('<b class="发">{}</b>', '<a href="/发/后.html?干=里">{}</a>', "<span data-x='发'>{}</span>")
    return "<p>" + "".join(tags[at % 3].format(html.escape(char)) for at, char in enumerate(text)) + "</p>"


def beside_code(text: str) -> str:
    """The case between things that are not to be converted."""
    return f'<p><code>发展里程</code>{html.escape(text)}<span translate="no">后面</span></p><script>var 发 = "干";</script>'


@pytest.mark.parametrize("wrap", [plain, every_character_tagged, beside_code], ids=lambda wrap: wrap.__name__)
def test_opencc_says_the_same_through_html(wrap, capsys: pytest.CaptureFixture[str]) -> None:
    cases = read_cases()
    assert len(cases) >= 300
    engines = {config: Bare(config) for config in SCRIPT_LEVEL}
    wrong = []
    for config, given, expected in cases:
        before, after = wrap(given), convert_html(wrap(given), engines[config])
        if TAG_RE.findall(after) != TAG_RE.findall(before) or after != wrap(expected):
            wrong.append((config, given, after))
    with capsys.disabled():
        print(f" {len(cases)} cases, {len(wrong)} failures ", end="")
    assert not wrong


def test_the_cases_are_openccs_own() -> None:
    assert hashlib.sha256(FILE.read_bytes()).hexdigest() == SHA256
