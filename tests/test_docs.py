"""The documentation says what there is: every target, command, key and test, no dead link, no path of one machine."""

from __future__ import annotations

import argparse
import re
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

from banmian.cli import parser
from banmian.content import cataloguing, matter
from banmian.content.facts import Facts
from banmian.content.frontmatter import fields_of
from banmian.model import Article, Block, Kind, Part, Person, Role
from banmian.source import corrections, stated
from banmian.terms import TERMS, keys
from published import ROOT, has_sample

DOCS = sorted(
    path
    for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("seeds/*.md"), *ROOT.glob("theme/*.md"))
    if path.is_file()
)
NAMES = [str(path.relative_to(ROOT)) for path in DOCS]
LINK_RE = re.compile(r"!?\[(?:[^\[\]]|`[^`]*`)*\]\(([^)\s]+)\)|<img src=\"([^\"]+)\"")
HEADING_RE = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
FENCED_RE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TARGET_RE = re.compile(r"^([a-z-]+):.*## ", re.MULTILINE)
MACHINE_RE = re.compile(rb"(?<![\w.:/-])/(?:home|root|Users|work|opt|mnt)/[\w-]+")
PICTURE_LIMIT = 150_000


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def commands() -> dict[str, argparse.ArgumentParser]:
    choices = next(action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    return dict(choices.choices)


def tracked() -> list[Path]:
    """Every file under version control; none where there is no repository."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    return [ROOT / name for name in listing.stdout.decode().split("\0") if name]


# what there is, is named


@pytest.mark.parametrize("target", TARGET_RE.findall(read("Makefile")))
def test_every_target_is_in_contributing(target: str) -> None:
    assert f"make {target}" in read("CONTRIBUTING.md")


@pytest.mark.parametrize("command", commands())
def test_every_command_is_named_and_says_what_it_does(command: str) -> None:
    everything = "".join(path.read_text("utf-8") for path in DOCS)
    assert re.search(rf"banmian {command}\b", everything)
    assert commands()[command].description


@pytest.mark.parametrize("page", ["docs/front-matter.md", "docs/front-matter.zh.md"])
def test_every_key_of_the_front_matter_has_its_row(page: str) -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| ([^|]+) \|", read(page), re.MULTILINE))
    assert rows == {term.key: term.chinese for term in TERMS if term.key}


def test_every_key_that_is_written_or_read_is_a_term() -> None:
    people, body = (Person("人"),), (Block("文", (1,)),)
    full = Article(
        Kind.ARTICLE,
        ("题",),
        ("引",),
        ("副",),
        "栏",
        "署",
        "电",
        "摄",
        "2",
        people,
        body,
        (1,),
        parts=(Part("p.pdf#2", 2, "2", 1, (1,)),),
    )
    written = fields_of(full, Facts("p.txt", "2022-04-07", "text", 1, "zh-Hans", "A01", "要闻", "日报"), 1)
    read_back = {*cataloguing.AS_WRITTEN, *matter.REQUIRED, *matter.CHOICES}
    assert set(keys()) == {*written, "generated", "status", "image", "image_caption"}
    assert read_back <= set(keys())
    assert set(matter.REQUIRED) == {term.key for term in TERMS if term.required}


@pytest.mark.parametrize("name", ["seeds/README.md", "seeds/README.zh.md"])
def test_every_key_of_a_sidecar_is_documented(name: str) -> None:
    assert {key for key in stated.KEYS if not re.search(rf"^{key} = ", read(name), re.MULTILINE)} == set()


@pytest.mark.parametrize(
    ("name", "section"), [("seeds/README.md", "Corrections of the reading"), ("seeds/README.zh.md", "改正认错的行")]
)
def test_every_key_and_role_of_a_correction_is_documented(name: str, section: str) -> None:
    told = read(name).partition(f"## {section}")[2].partition("\n## ")[0]
    assert {key for key in corrections.KEYS if not re.search(rf"^{key} = ", told, re.MULTILINE)} == set()
    assert {role for role in Role if f"`{role}`" not in told} == set()


@pytest.mark.parametrize("setting", ["SITENAME", "PUBLICATION"])
def test_settings_named_for_a_new_paper_exist(setting: str) -> None:
    assert re.search(rf"^{setting} = ", read("pelicanconf.py"), re.MULTILINE)
    assert f"`{setting}`" in read("README.md") and f"`{setting}`" in read("README.zh.md")


# what is named, is there


@pytest.mark.parametrize("name", NAMES)
def test_every_command_shown_exists(name: str) -> None:
    shown = read(name)
    assert set(re.findall(r"\bmake ([a-z-]+)\b(?=[^a-z]*[`#\n])", shown)) <= set(TARGET_RE.findall(read("Makefile")))
    assert set(re.findall(r"banmian ([a-z]+)\b(?=.*`| [a-z]+ )", shown)) <= set(commands())
    actions = [action for command in commands().values() for action in command._actions]
    options = {option for action in actions for option in action.option_strings}
    for block in (body for _, body in FENCED_RE.findall(shown)):
        for line in (line for line in block.splitlines() if re.search(r"(?:^|/)banmian ", line)):
            assert set(re.findall(r" (--[a-z-]+)", line)) <= options, line


@pytest.mark.parametrize("name", NAMES)
def test_every_link_between_documents_leads_somewhere(name: str) -> None:
    for links in LINK_RE.findall(read(name)):
        link = "".join(links)
        if "://" in link or link.startswith("mailto:"):
            continue
        path, _, anchor = unquote(link).partition("#")
        target = (ROOT / name).parent / path if path else ROOT / name
        assert target.exists(), link
        if anchor:
            headings = HEADING_RE.findall(target.read_text("utf-8"))
            assert anchor in {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}, link


@pytest.mark.skipif(not has_sample(), reason="seeds/ holds other pages than the sample")
@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_example_is_a_real_one(name: str) -> None:
    page, article = (body for _, body in FENCED_RE.findall(read(name)) if "场所码" in body and "seeds/" not in body)
    seed, file = read("seeds/000_8f79b8f61d514074.txt"), read("content/2022-04-07/2022-04-07-p01-a05.md")
    for block, original in ((page, seed), (article, file)):
        for line in block.splitlines():
            assert line.removesuffix("…") in original, line


def test_the_pictures_are_small_and_shown() -> None:
    pictures = list((ROOT / "docs/images").iterdir())
    assert pictures
    for picture in pictures:
        assert picture.stat().st_size <= PICTURE_LIMIT, picture.name
        assert f"docs/images/{picture.name}" in read("README.md") or f"](images/{picture.name})" in read("docs/pictures.md")


def test_messages_that_the_documentation_explains_are_given() -> None:
    said = "".join(path.read_text("utf-8") for path in (ROOT / "tests/bad_input").glob("*/expected.txt"))
    messages = re.findall(r"^\| `([^`]+)` \|", read("seeds/README.md").partition("| message |")[2], re.MULTILINE)
    assert len(messages) >= 5
    for message in messages:
        assert message.removesuffix(" …") in said, message


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".zh.md")])
def test_each_translation_is_linked_both_ways(name: str) -> None:
    own, other = Path(name).name, Path(name.replace(".zh.md", ".md")).name
    assert f"({other})" in read(name)
    assert f"({own})" in read(name.replace(".zh.md", ".md"))


def shown_in(name: str) -> set[str]:
    """The command lines of a page, without what is said of them."""
    blocks = re.findall(r"```sh\n(.*?)```", read(name), re.DOTALL)
    return {re.sub(r"\s*#.*", "", line).strip() for block in blocks for line in block.splitlines()}


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".zh.md")])
def test_a_translation_shows_every_command(name: str) -> None:
    assert shown_in(name.replace(".zh.md", ".md")) - shown_in(name) == set()


def test_no_file_names_a_folder_of_one_machine() -> None:
    for path in tracked():
        if path.suffix not in (".png", ".lock") and path.is_file():
            assert not MACHINE_RE.search(path.read_bytes()), path.relative_to(ROOT)
