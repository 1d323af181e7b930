"""Bundled scripts and style sheets do what they did apart; Node reads every one of the site's."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from banmian.edition.assets import boot, bundle_css, bundle_js
from published import ROOT, Published

SCRIPTS = {
    "minus": "let a = 1;\nsay(3 - -a, 3 - --a, a++ + ++a);",
    "quotes": "say('a  b', \"a  b\", 'it\\'s  :  ;', `a  {  b`);",
    "regexes": "say('a  b'.replace(/a  b/, 'ok'), /[/] +\\/\\*/.source);\nif (true) /x  y/.test('') || say('none');",
    "remark within a text": "say(`line\n  // no remark\n  end`, 'http://x', \"/* no */\");",
    "template in a template": "say(`a  ${['x  y'].map((one) => `<  ${one}  >`)}  b  //  c`);",
    "no semicolons": "let a = 1\nlet b = a\n++b\nsay(a, b)\nsay((() => {\n  return\n  1\n})())",
    "a remark with a tick": "// it`s\nsay(`a  ${1}  b`); // and `another`",
}
SAY = "const said = []; const say = (...words) => said.push(words);"


def node(code: str) -> str:
    if not shutil.which("node"):
        pytest.skip("Node.js is not installed")
    return subprocess.run(["node", "-"], input=code, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("code", SCRIPTS.values(), ids=SCRIPTS)
def test_a_bundled_script_does_what_it_did(tmp_path: Path, code: str) -> None:
    (tmp_path / "a.js").write_text(code, "utf-8")
    tell = "\nconsole.log(JSON.stringify(said));"
    assert node(SAY + bundle_js(tmp_path) + tell) == node(f'"use strict";{SAY}\n{code}\n{tell}')


def test_a_style_sheet_keeps_its_texts_addresses_and_selectors(tmp_path: Path) -> None:
    (tmp_path / "layers.css").write_text('@import "a.css" layer(a);\n', "utf-8")
    (tmp_path / "a.css").write_text(
        'a::before { content: "a  /* b */ ; }  c" } /* gone */\nb > c + d :hover { width: calc(1px - -2px) }\n'
        'i { background: url(a,  b;{.png); --none: ; } .a/* no space */.b , .c\\"  d { margin: 0  -1px }\n'
        '@media (min-width: calc(1em + 2px)) { a + [x="y"] * ~ [x="1"]:nth-child(n + 2) { margin: calc(1px + 1em / 2); content: "="y } }',
        "utf-8",
    )
    assert bundle_css(tmp_path) == (
        '@layer a{a::before{content:"a  /* b */ ; }  c"}b>c+d :hover{width:calc(1px - -2px)}'
        'i{background:url(a,  b;{.png);--none: }.a/**/.b ,.c\\" d{margin:0 -1px}'
        '@media (min-width:calc(1em + 2px)){a + [x=y] *~[x="1"]:nth-child(n + 2){margin:calc(1px + 1em/2);content:"="y}}}\n'
    )


def test_a_remark_at_the_end_swallows_nothing(tmp_path: Path) -> None:
    (tmp_path / "boot.js").write_text("var a = `${`1`}` // end", "utf-8")
    (tmp_path / "a.js").write_text("var b = `${`1`}` // end", "utf-8")
    assert node(f"{boot(tmp_path)}\n{bundle_js(tmp_path)}\nconsole.log(a + b)") == "11\n"


def test_node_reads_every_script_of_the_site(built_site: Published, tmp_path: Path) -> None:
    scripts = [path for path in built_site.files() if path.endswith(".js")]
    assert {"sw.js", "static/edition.js", "static/saved.js", "static/search.js"} <= set(scripts)
    (tmp_path / "boot.js").write_text(boot(ROOT / "theme/static/js"), "utf-8")
    for file in (*(built_site.folder / path for path in scripts), tmp_path / "boot.js"):
        done = subprocess.run([shutil.which("node") or "node", "--check", file], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
