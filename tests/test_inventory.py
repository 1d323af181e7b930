"""Whatever happens to articles, theme, settings and build folder: the next build gives what a clean one gives."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from banmian.cli import main
from banmian.content.page_data import PageData, write_page_data
from banmian.edition import inventory, publish
from banmian.edition.build import build
from banmian.edition.state import FORMAT
from desk import CONTENT, ROOT
from sheets import show, write_pdf
from test_pdf_paper import STORY

SETTINGS = """
SITENAME = "清澜日报"
SITEURL = "https://example.org/paper"
VARIANTS = {variants}
SEARCH = {search}
FACSIMILES = {facsimiles}
GLOSSARY = "glossary.toml"
THEME = "theme"
JINJA_ENVIRONMENT = {{"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}}
READERS = {{}}
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh-hans"
FORMATTED_FIELDS = []
ARTICLE_TRANSLATION_ID = None
USE_FOLDER_AS_CATEGORY = False
PAGE_PATHS = []
DIRECT_TEMPLATES = []
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
STATIC_PATHS = []
THEME_STATIC_PATHS = []
def shout(text): return text + "{mark}"
JINJA_FILTERS = {{"shout": shout}}
"""


class House:
    """A paper with all that a site is made from, to be changed at random."""

    def __init__(self, folder: Path, seed: int):
        self.folder, self.chance, self.told = (
            folder,
            random.Random(seed),
            {"variants": ("zh-Hans", "zh-Hant"), "search": True, "facsimiles": True, "mark": ""},
        )
        shutil.copytree(CONTENT, folder / "content")
        shutil.copytree(ROOT / "theme", folder / "theme")
        (folder / "seeds").mkdir()
        self.print_a_page()
        for number, day in enumerate(("2022-04-07", "2022-04-08"), 1):
            page = PageData(f"paper.pdf#{number}", 1, size=(600, 800), zones={f"{day}-p01-a01": ((40, 80, 300, 400),)})
            (folder / "content" / day / "page-01.json").write_text(write_page_data(page), "utf-8")
        footer = folder / "theme/templates/_imprint.html"
        footer.write_text(footer.read_text("utf-8") + '<p>{{ "x"|shout }}</p>', "utf-8")
        self.write_settings()

    def write_settings(self) -> None:
        (self.folder / "settings.py").write_text(SETTINGS.format(**self.told), "utf-8")

    def build(self, output: str = "build", **options: object) -> None:
        build(self.folder / "content", self.folder / output, self.folder / "settings.py", **options)

    def files(self, output: str = "build") -> dict[str, bytes]:
        found = (file for file in (self.folder / output).rglob("*") if file.is_file())
        named = {file.relative_to(self.folder / output): file for file in found}
        return {str(name): file.read_bytes() for name, file in named.items() if ".edition" not in name.parts}

    def any_file(self, folder: str, pattern: str) -> Path:
        return self.chance.choice(sorted(file for file in (self.folder / folder).rglob(pattern) if file.is_file()))

    # what may happen

    def edit_an_article(self) -> None:
        file = self.any_file("content", "*.md")
        file.write_text(file.read_text("utf-8") + "\n又一段。\n", "utf-8")

    def edit_an_article_unseen(self) -> None:
        """An edit of the same size and time."""
        file = self.any_file("content", "*.md")
        stat = file.stat()
        file.write_text(file.read_text("utf-8").replace("。", "！", 1), "utf-8")
        os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))

    def print_a_page(self) -> None:
        grey = self.chance.random()
        shown = "q 200 0 0 200 60 450 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x40 EI Q\n"
        drawn = f"{grey:.3f} g 40 400 260 320 re f\n" + (shown if grey < 0.7 else "") + show(STORY, 40, 100)
        write_pdf(self.folder / "seeds/paper.pdf", drawn, drawn)

    def lose_the_pdf(self) -> None:
        (self.folder / "seeds/paper.pdf").unlink(missing_ok=True)

    def break_the_pdf(self) -> None:
        (self.folder / "seeds/paper.pdf").write_bytes(b"%PDF-1.6\n")

    def show_pages_as_they_are_printed(self) -> None:
        self.told["facsimiles"] = not self.told["facsimiles"]
        self.write_settings()

    def forget_what_was_drawn(self) -> None:
        shutil.rmtree(self.folder / ".cache", ignore_errors=True)

    def hold_an_article_back(self) -> None:
        file = self.any_file("content", "*.md")
        file.write_text(file.read_text("utf-8").replace("title:", "status: draft\ntitle:", 1), "utf-8")

    def remove_an_issue(self) -> None:
        if len(list((self.folder / "content").iterdir())) > 2:
            shutil.rmtree(self.any_file("content", "*.md").parent)

    def change_the_theme(self) -> None:
        file = self.any_file("theme/static/css", "base.css")
        file.write_text(file.read_text("utf-8") + "\n.new { color: var(--ink) }\n", "utf-8")

    def change_a_function_of_the_settings(self) -> None:
        self.told["mark"] += "!"
        self.write_settings()

    def change_scripts_and_search(self) -> None:
        self.told["variants"] = self.chance.choice([("zh-Hans",), ("zh-Hans", "zh-Hant"), ("zh-Hans", "zh-Hant-HK")])
        self.told["search"] = self.chance.random() < 0.7
        self.write_settings()

    def change_the_glossary(self) -> None:
        words = self.chance.choice(["图书室", "老人", "孩子"])
        (self.folder / "glossary.toml").write_text(f'[[entry]]\nsource = "{words}"\nhant = "{words}"\n', "utf-8")

    def lose_a_file(self) -> None:
        self.any_file("build", "*.*").unlink()

    def lose_the_front_page(self) -> None:
        (self.folder / "build/index.html").unlink(missing_ok=True)

    def lose_a_folder(self) -> None:
        shutil.rmtree(self.any_file("build", "*.html").parent)
        (self.folder / "build").mkdir(exist_ok=True)

    def alter_a_file(self) -> None:
        file = self.any_file("build", "*.*")
        file.write_bytes(file.read_bytes() + b" ")

    def add_a_page(self) -> None:
        day = next(folder for folder in sorted((self.folder / "build").iterdir()) if folder.name[:2] == "20")
        (day / "99.html").write_text("x", "utf-8")

    def lose_the_state(self) -> None:
        shutil.rmtree(self.folder / "build/.edition", ignore_errors=True)

    def spoil_the_state(self) -> None:
        (self.folder / "build/.edition").mkdir(parents=True, exist_ok=True)
        shape = self.chance.choice(
            [
                "[]",
                "3",
                "{}",
                f'{{"format": {FORMAT}, "records": {{"2022-04-07": [1]}}}}',
                f'{{"format": {FORMAT}, "units": []}}',
            ]
        )
        (self.folder / "build/.edition/index.json").write_text(shape, "utf-8")

    def spoil_the_lists(self) -> None:
        (self.folder / "build/.edition").mkdir(parents=True, exist_ok=True)
        (self.folder / "build/.edition/lists.sqlite").write_bytes(self.chance.choice([b"", b"no database"]))


HAPPENINGS = sorted(
    name
    for name, found in vars(House).items()
    if callable(found) and "_" in name.strip("_") and name not in ("any_file", "write_settings")
)


@pytest.mark.parametrize("seed", range(2))
def test_a_build_after_anything_equals_a_clean_one(tmp_path: Path, seed: int) -> None:
    house = House(tmp_path, seed)
    house.build()
    happenings = house.chance.sample(HAPPENINGS, len(HAPPENINGS))
    for number, names in enumerate(happenings[start : start + 5] for start in range(0, len(happenings), 5)):
        for name in names:
            if (tmp_path / "build/index.html").exists() or "build" not in name:
                getattr(house, name)()
        house.build()
        house.build(f"clean-{number}")
        found, clean = house.files(), house.files(f"clean-{number}")
        assert {name for name in found | clean if found.get(name) != clean.get(name)} == set(), names


@pytest.fixture
def house(tmp_path: Path) -> House:
    house = House(tmp_path, 0)
    house.build()
    return house


@pytest.mark.parametrize("happening", ["lose_the_front_page", "lose_a_file", "alter_a_file", "edit_an_article_unseen"])
def test_each_is_noticed_by_itself(house: House, happening: str) -> None:
    before = house.files()
    getattr(house, happening)()
    house.build()
    assert (house.files() == before) == (happening != "edit_an_article_unseen")


def test_what_is_not_ours_stays(house: House) -> None:
    others = ("CNAME", ".nojekyll", "google123.html", "pictures/2022.png")
    for name in others:
        (house.folder / "build" / name).parent.mkdir(exist_ok=True)
        (house.folder / "build" / name).write_text("x", "utf-8")
    house.build(everything=True)
    assert all((house.folder / "build" / name).is_file() for name in others)


def test_everything_is_made_again_where_it_is_asked_for(house: House) -> None:
    before = house.files()
    file = house.folder / "build/2022-04-07/01/01.html"
    stat = file.stat()
    file.write_bytes(file.read_bytes()[:-1] + b" ")
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    (house.folder / "build/static/search/index.json").write_text("{}", "utf-8")
    house.build(everything=True)
    assert house.files() == before


def test_only_the_newest_days_of_a_large_archive_are_looked_at_file_by_file() -> None:
    days = [f"day {number}" for number in range(500)]
    assert inventory.watched(days[:400]) is None
    assert inventory.watched(days) == {"", "static", *days[-60:]}


def test_what_a_killed_build_left_is_swept(house: House) -> None:
    left = house.folder / "build/.edition/staging-killed"
    left.mkdir()
    (left / "a.html").write_text("x", "utf-8")
    house.edit_an_article()
    house.build()
    assert not list((house.folder / "build/.edition").glob("staging-*"))


def test_a_second_build_waits_for_the_first(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    hold = "import fcntl, os, sys; f = os.open(sys.argv[1], os.O_RDONLY); fcntl.flock(f, fcntl.LOCK_EX); print(1, flush=True); sys.stdin.read()"
    other = subprocess.Popen(
        [sys.executable, "-c", hold, house.folder / "build"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert other.stdout.readline()
    told = []

    def waiting(folder: Path) -> None:
        told.append(folder.name)
        other.stdin.close()

    house.edit_an_article()
    house.build(waiting=waiting)
    assert told == ["build"]
    other.wait()


def test_workers_end_with_their_parent(tmp_path: Path) -> None:
    code = (
        "import multiprocessing, os, time, sys\nfrom concurrent.futures import ProcessPoolExecutor\n"
        "from banmian.edition.work import _end_with_parent\n"
        "if __name__ == '__main__':\n"
        " pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context('spawn'), initializer=_end_with_parent)\n"
        " print(pool.submit(os.getpid).result(), flush=True)\n time.sleep(60)\n"
    )
    (tmp_path / "parent.py").write_text(code, "utf-8")
    parent = subprocess.Popen([sys.executable, tmp_path / "parent.py"], stdout=subprocess.PIPE, text=True)
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    for _ in range(200):
        if not _lives(worker):
            return
        time.sleep(0.05)
    raise AssertionError("the worker lives on")


def _lives(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_a_full_disk_takes_nothing_away(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    before = house.files()
    house.edit_an_article()
    with monkeypatch.context() as full, pytest.raises(OSError, match="No space"):
        full.setattr(publish.Stage, "write", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device", "x")))
        house.build()
    assert house.files() == before


def test_the_page_of_samples_is_there_where_it_is_asked_for(house: House) -> None:
    page = house.folder / "build/specimen/index.html"
    assert not page.exists()
    house.build(overrides={"SPECIMEN": True})
    assert page.is_file()
    before = page.stat().st_mtime_ns
    house.build(overrides={"SPECIMEN": True})
    assert page.stat().st_mtime_ns == before
    house.build()
    assert not page.parent.exists() and not (house.folder / "build/zh-hant/specimen").exists()


def test_the_command_line_makes_everything_again(
    house: House, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(house.folder)
    assert main(["build", "--settings", "settings.py", "--all"]) == 0
    assert "nothing to do" in capsys.readouterr().out
