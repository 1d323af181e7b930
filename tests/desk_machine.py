"""A desk at which anything may happen: pages and articles change in any order, and nothing is lost, doubled or stale.

``PaperMachine`` is run in small by ``test_desk_machine.py`` and for as long as one likes by ``scripts/fuzz_desk.py``.
"""

from __future__ import annotations

import random
import re
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from banmian.content import store
from banmian.content.clashes import clashes
from banmian.content.corrected import IS_SAID
from banmian.content.facts import Facts
from banmian.content.frontmatter import write_article
from banmian.content.matter import faults, parse
from banmian.content.pairs import covered, pairs_of_file
from banmian.content.source_field import seed_of
from banmian.content.stored import stored_of
from banmian.errors import BanmianError
from banmian.extract import Report, extract
from banmian.one_page import read_page
from banmian.source.seeds import SeedPage
from banmian.source.sidecar import read_sidecars

WORDS = [
    "城乡",
    "建设",
    "干部",
    "群众",
    "项目",
    "企业",
    "园区",
    "服务",
    "学校",
    "老人",
    "孩子",
    "道路",
    "河道",
    "农田",
    "小麦",
    "技术",
    "工人",
    "医院",
    "社区",
    "图书",
    "广场",
    "春天",
    "夜晚",
    "灯光",
    "工程",
    "检查",
    "会议",
    "表彰",
    "志愿",
    "清理",
    "垃圾",
    "种植",
    "收获",
    "品牌",
    "市场",
    "交易",
    "监督",
    "公开",
    "合作",
    "展览",
    "比赛",
    "训练",
    "演出",
    "维修",
    "改造",
    "供水",
    "供热",
    "环境",
]
CODE = "甲乙丙丁戊己庚辛壬癸"
DAYS = ("2022-04-07", "2022-04-08", "2022-12-31", "2023-01-01")
COLUMN = 18
MARK_RE = re.compile(r"改动记号\d+号")
PLACE_RE = re.compile(
    r"^(?:date|date_basis|page|order|slug|source|generated|lang|page_label|page_name|publication):.*\n", re.MULTILINE
)


@dataclass(frozen=True)
class Story:
    """A story as a page file has it."""

    headline: str
    paragraphs: tuple[str, ...]

    def lines(self) -> list[str]:
        body = []
        for at, paragraph in enumerate(self.paragraphs):
            text = ("  本报讯（记者 王小明）" if at == 0 else "  ") + paragraph
            body += [text[start : start + COLUMN] for start in range(0, len(text), COLUMN)]
        return [self.headline, "", *body, ""]


@dataclass(frozen=True)
class File:
    """An article file."""

    path: Path
    text: str

    @property
    def said(self) -> str:
        return PLACE_RE.sub("", self.text)

    @property
    def mark(self) -> str:
        found = MARK_RE.findall(self.text)
        return found[-1] if found else ""

    def field(self, key: str) -> str:
        match = re.search(rf"^{key}: (.*)$", self.text, re.MULTILINE)
        return match[1] if match else ""


@dataclass(frozen=True)
class Edit:
    """What a person did to a file."""

    base: str
    """What it said when it was as the page gives it."""
    copy: bool = False
    """Whether it is a copy of another file, made an article of one's own."""


class Stopped(BaseException):
    """The run is killed."""


def story_of(random: random.Random, number: int) -> Story:
    code = "".join(CODE[int(digit)] for digit in f"{number:03}")

    def sentence(length: int) -> str:
        return "".join(random.choice(WORDS) for _ in range(length)) + f"{code}{CODE[length % 10]}。"

    return Story(
        f"{random.choice(WORDS)}{code}{random.choice(WORDS)}{random.choice(WORDS)}",
        tuple(sentence(random.randint(8, 16)) for _ in range(random.randint(1, 4))),
    )


class PaperMachine(RuleBasedStateMachine):
    """Seeds and articles that change in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="paper-"))
        self.seeds, self.content = self.folder / "seeds", self.folder / "content"
        self.seeds.mkdir()
        self.random = random.Random(7)
        self.count = self.marks = 0
        self.pages: dict[str, list[str]] = {}
        self.stated: dict[str, dict[str, object]] = {}
        self.fixes: dict[str, list[tuple[int, str, str]]] = {}
        self.edits: dict[str, Edit] = {}
        self.own: dict[Path, str] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    # the pages

    def story(self) -> Story:
        self.count += 1
        return story_of(self.random, self.count)

    def new_name(self) -> str:
        self.count += 1
        return f"{self.count:03}.txt"

    @initialize(stories=st.lists(st.integers(1, 4), min_size=1, max_size=2))
    def begin(self, stories: list[int]) -> None:
        for number in stories:
            self.add_page(number, DAYS[0])
        self.bring()

    @rule(stories=st.integers(1, 4), day=st.sampled_from(DAYS))
    def add_page(self, stories: int, day: str) -> None:
        if len(self.pages) < 5:
            name = self.new_name()
            self.pages[name] = [line for _ in range(stories) for line in self.story().lines()]
            self.stated[name] = {"date": day}

    def some(self, data: st.DataObject, things: object) -> object:
        return data.draw(st.sampled_from(sorted(things)))

    @precondition(lambda self: self.pages)
    @rule(data=st.data(), lines=st.sampled_from([["第1版", ""], [""], ["", "", ""], ["责任编辑：王小明"]]))
    def put_on_top(self, data: st.DataObject, lines: list[str]) -> None:
        name = self.some(data, self.pages)
        self.pages[name] = [*lines, *self.pages[name]]

    @precondition(lambda self: self.pages)
    @rule(data=st.data())
    def add_a_story(self, data: st.DataObject) -> None:
        name = self.some(data, self.pages)
        starts = [0, *(at + 1 for at, line in enumerate(self.pages[name]) if not line and at + 1 < len(self.pages[name]))]
        at = data.draw(st.sampled_from(starts))
        self.pages[name][at:at] = self.story().lines()

    @precondition(lambda self: self.pages)
    @rule(data=st.data(), many=st.integers(1, 6))
    def drop_lines(self, data: st.DataObject, many: int) -> None:
        name = self.some(data, self.pages)
        if len(self.pages[name]) > 8:
            at = data.draw(st.integers(0, len(self.pages[name]) - 1))
            del self.pages[name][at : at + many]

    @precondition(lambda self: self.pages)
    @rule(data=st.data())
    def change_a_line(self, data: st.DataObject) -> None:
        name = self.some(data, self.pages)
        at = data.draw(st.integers(0, len(self.pages[name]) - 1))
        self.pages[name][at] = self.pages[name][at] and self.pages[name][at][:-2] + "新字"

    @precondition(lambda self: self.pages)
    @rule(data=st.data())
    def repeat_lines(self, data: st.DataObject) -> None:
        """A part of a page stands there twice."""
        name = self.some(data, self.pages)
        at = data.draw(st.integers(0, len(self.pages[name]) - 1))
        if len(self.pages[name]) < 80:
            self.pages[name] += ["", *self.pages[name][at : at + 12]]

    @precondition(lambda self: self.pages)
    @rule(data=st.data())
    def rename(self, data: st.DataObject) -> None:
        old, new = self.some(data, self.pages), data.draw(st.sampled_from(["a　b.txt", "x  y.txt", "z #1.txt", "q: r.txt", ""]))
        new = new if new and new not in self.pages else self.new_name()
        for held in (self.pages, self.stated, self.fixes):
            if old in held:
                held[new] = held.pop(old)

    @precondition(lambda self: len(self.pages) > 1)
    @rule(data=st.data())
    def swap_names(self, data: st.DataObject) -> None:
        one, other = data.draw(st.lists(st.sampled_from(sorted(self.pages)), min_size=2, max_size=2, unique=True))
        for held in (self.pages, self.stated, self.fixes):
            mine, its = held.pop(one, None), held.pop(other, None)
            held.update({other: mine} if mine is not None else {})
            held.update({one: its} if its is not None else {})

    @precondition(lambda self: self.pages)
    @rule(data=st.data(), day=st.sampled_from(DAYS))
    def move_day(self, data: st.DataObject, day: str) -> None:
        self.stated.setdefault(self.some(data, self.pages), {})["date"] = day

    @precondition(lambda self: self.pages)
    @rule(data=st.data(), page=st.integers(0, 4), label=st.sampled_from(["", "A01"]))
    def number(self, data: st.DataObject, page: int, label: str) -> None:
        told = self.stated.setdefault(self.some(data, self.pages), {})
        for key, value in (("page", page), ("page_label", label)):
            told.pop(key, None)
            told.update({key: value} if value else {})

    @precondition(lambda self: self.pages)
    @rule(data=st.data(), role=st.sampled_from(["story", "ignore", "text", "subhead"]))
    def fix(self, data: st.DataObject, role: str) -> None:
        name = self.some(data, self.pages)
        printed = [at for at, line in enumerate(self.pages[name]) if line.strip()]
        if printed:
            at = data.draw(st.sampled_from(printed))
            self.fixes.setdefault(name, []).append((at + 1, self.pages[name][at].strip(), role))

    @precondition(lambda self: self.fixes)
    @rule(data=st.data())
    def take_fixes_back(self, data: st.DataObject) -> None:
        self.fixes.pop(self.some(data, self.fixes))

    @precondition(lambda self: self.pages)
    @rule(data=st.data(), whole=st.booleans())
    def delete_page(self, data: st.DataObject, whole: bool) -> None:
        name = self.some(data, self.pages)
        for held in (self.pages, self.stated, self.fixes):
            held.pop(name, None)
        for file in self.files() if whole else ():
            if file.field("source").rpartition(":")[0] == name and not file.mark and file.path not in self.own:
                file.path.unlink()

    # the desk

    def files(self) -> list[File]:
        return [File(path, path.read_text("utf-8")) for path in sorted(self.content.glob("*/*.md"))]

    def mark(self) -> str:
        self.marks += 1
        return f"改动记号{self.marks}号"

    @precondition(lambda self: self.files())
    @rule(data=st.data(), how=st.sampled_from(["title", "insert", "cut", "rewrite", "draft", "order", "name", "crlf"]))
    def edit(self, data: st.DataObject, how: str) -> None:
        files = [file for file in self.files() if file.path not in self.own]
        if not files:
            return
        file = data.draw(st.sampled_from(files))
        before = self.edits.pop(file.mark, None)
        mark, path = self.mark(), file.path
        self.edits[mark] = before or Edit(file.said)
        text = MARK_RE.sub("", file.text)
        text = re.sub(r"^title: ", f"title: {mark}", text, flags=re.MULTILINE)
        head, _, body = text.partition("\n---\n")
        paragraphs = [part for part in body.strip().split("\n\n") if part]
        if how == "insert":
            paragraphs.insert(data.draw(st.integers(0, len(paragraphs))), "编者在这里添了一句话，说明事情的经过。")
        elif how == "cut" and paragraphs:
            paragraphs.pop(data.draw(st.integers(0, len(paragraphs) - 1)))
        elif how == "rewrite":
            paragraphs = ["整篇重写过了，一个字也没有留下。"]
        elif how == "draft" and "status" not in head:
            head += "\nstatus: draft"
        elif how in ("order", "name"):
            order = max(int(other.field("order")) for other in self.files()) + 1
            head = re.sub(r"^order: .*$", f"order: {order}", head, flags=re.MULTILINE)
            head = re.sub(r"^(slug: .*-a)\d+$", rf"\g<1>{order:02}", head, flags=re.MULTILINE)
            path = file.path.with_name(f"{file.path.stem[:-2]}{order:02}.md") if how == "name" else path
        text = f"{head}\n---\n\n" + "\n\n".join(paragraphs) + "\n"
        file.path.unlink()
        path.write_bytes(text.replace("\n", "\r\n" if how == "crlf" else "\n").encode())

    @rule(day=st.sampled_from(DAYS), page=st.integers(1, 2), order=st.integers(1, 6), name=st.sampled_from(["", "更正"]))
    def write_own(self, day: str, page: int, order: int, name: str) -> None:
        path = self.content / day / (f"{name}{self.count}.md" if name else f"{day}-p{page:02}-a{order:02}.md")
        spots = {(file.field("date"), file.field("page"), file.field("order")) for file in self.files()}
        if path.exists() or (day, str(page), str(order)) in spots:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        text = f"---\ntitle: 启事\ndate: {day}\npage: {page}\norder: {order}\n---\n\n本报启事，特此说明。\n"
        path.write_text(text, "utf-8")
        self.own[path] = text

    @precondition(lambda self: self.files())
    @rule(data=st.data())
    def copy_as_own(self, data: st.DataObject) -> None:
        """An article of one's own that begins as a copy of another, its seal and source still in it."""
        files = [file for file in self.files() if file.path not in self.own and not file.mark]
        if not files:
            return
        file = data.draw(st.sampled_from(files))
        order = max(int(other.field("order")) for other in self.files()) + 20
        mark = self.mark()
        text = re.sub(r"^title: .*$", f"title: {mark}", file.text, flags=re.MULTILINE)
        text = re.sub(r"^order: .*$", f"order: {order}", text, flags=re.MULTILINE)
        text = re.sub(r"^(slug: .*-a)\d+$", rf"\g<1>{order:02}", text, flags=re.MULTILINE)
        path = file.path.with_name(f"{file.path.stem[:-2]}{order:02}.md")
        path.write_text(text.partition("\n---\n")[0] + "\n---\n\n自己写的一篇。\n", "utf-8")
        self.edits[mark] = Edit(file.said, copy=True)

    # the run

    def lay_out(self) -> None:
        shutil.rmtree(self.seeds)
        self.seeds.mkdir()
        told = []
        for name, lines in self.pages.items():
            (self.seeds / name).write_text("\n".join(lines) + "\n", "utf-8")
            rows = [
                f"{key} = {value if key in ('date', 'page') else repr(value)}"
                for key, value in self.stated.get(name, {}).items()
            ]
            told.append("\n".join([f'["{name}"]', *rows]))
            told += [
                f'[["{name}".fix]]\nlines = {line}\ntext = "{text}"\nis = "{role}"'
                for line, text, role in self.fixes.get(name, ())
            ]
        (self.seeds / "pages.toml").write_text("\n\n".join(told) + "\n", "utf-8")

    @rule()
    def bring(self) -> None:
        self.lay_out()
        self.run()

    @rule()
    def discard(self) -> None:
        self.lay_out()
        self.run(discard=True)

    @rule(after=st.integers(1, 6))
    def stop_midway(self, after: int) -> None:
        """The run is killed at some file, and started again."""
        self.lay_out()
        left = [after]

        def counted(act):  # type: ignore[no-untyped-def]
            def of(*arguments):  # type: ignore[no-untyped-def]
                left[0] -= 1
                if not left[0]:
                    raise Stopped
                return act(*arguments)

            return of

        write, remove = store.write_file, getattr(store, "remove_file", None)
        store.write_file = counted(write)
        if remove:
            store.remove_file = counted(remove)
        try:
            extract(self.seeds, self.content)
        except (BanmianError, Stopped):
            pass
        finally:
            store.write_file = write
            if remove:
                store.remove_file = remove
        self.run()

    def run(self, discard: bool = False) -> None:
        before = {file.path: file.text for file in self.files()}
        try:
            report = extract(self.seeds, self.content, discard_edits=discard)
        except BanmianError:
            assert {file.path: file.text for file in self.files()} == before, "something was written although there is an error"
            return
        if discard:
            self.forget(before, report)
        self.check(report, {File(path, text).said for path, text in before.items()})
        after = {file.path: file.text for file in self.files()}
        again = extract(self.seeds, self.content).changes
        twice = {file.path: file.text for file in self.files()}
        assert twice == after, f"a second run changes {sorted(dict(after.items() ^ twice.items()))}:\n{after}\n{twice}"
        assert (again.written, again.removed) == (0, 0), "a second run writes again"

    def forget(self, before: dict[Path, str], report: Report) -> None:
        """Corrections that were given up are no more; all of them were named, and none else was."""
        now = {file.mark for file in self.files()}
        lost = {mark for mark in self.edits if mark not in now}
        named = {File(path, before[path]).mark for path in (kept.path for kept in report.changes.discarded)}
        assert lost == named, f"lost {lost}, but named {named}"
        assert not any(self.edits[mark].copy for mark in lost), "an article of one's own was given up"
        self.edits = {mark: edit for mark, edit in self.edits.items() if mark in now}

    # what must hold

    def given(self) -> list[tuple[str, str]]:
        """What each article of the pages says, and the page it is on."""
        stated, _ = read_sidecars(self.seeds, frozenset(self.pages))
        found = []
        for name in sorted(self.pages):
            page = read_page(SeedPage(name, self.seeds / name), stated[name].fixes if name in stated else ()).page
            for article in page.articles if page else ():
                text = write_article(article, Facts(name, DAYS[0], "text", 1), 1, page.printed)
                found.append((File(Path(name), text).said, name))
        return found

    def check(self, report: Report, before: set[str]) -> None:
        """``before``: what files said before the run.

        A correction is found again wherever its page still gives what it was made from. Two are not, and stay beside the
        article, and it is said that the page gives them no more: a file that was renamed and says nothing of the article
        (``may_be_copy``), and a file that was renamed while another of the same words stayed in its place. Each may be an
        article of one's own, begun with a copy; were it taken for the article, a story would be published nowhere.
        """
        files = self.files()
        told = {kept.path: kept for kept in report.changes.kept}
        for path, text in self.own.items():
            assert path.read_text("utf-8") == text, "an article of one's own was changed"
        found = Counter(file.mark for file in files if file.mark)
        assert found == Counter(list(self.edits)), f"corrections {set(self.edits)}, found {found}"
        for file in files:
            assert not file.mark or file.path in told, f"{file.path} was kept, and nobody said so"
        self.check_places(files)
        self.check_stories([file for file in files if file.path not in self.own], told, report, before)

    def check_places(self, files: list[File]) -> None:
        matters = [parse(file.text, str(file.path), file.path.parent.name) for file in files]
        wrong = [str(fault) for matter in matters for fault in faults(matter)]
        assert not wrong, wrong
        for day in {matter.issue for matter in matters}:
            double = [str(fault) for fault in clashes([matter for matter in matters if matter.issue == day])]
            assert not double, double

    def check_stories(self, files: list[File], told: dict[Path, object], report: Report, before: set[str]) -> None:
        unread = {page.seed for page in report.pages if page.fault}
        given = Counter(said for said, _ in self.given())
        plain = [file for file in files if not file.mark]
        mine = [file for file in plain if report_seed(file) in set(self.pages) - unread]
        written = Counter(file.said for file in mine)
        edited = [(file, self.edits[file.mark], told[file.path]) for file in files if file.mark]
        claimed = Counter(edit.base for _, edit, kept in edited if not kept.gone and not kept.changed)
        loose = [(file, edit) for file, edit, kept in edited if kept.changed and not kept.gone]
        for said in written.keys() - given.keys():
            raise AssertionError(f"stale: {said}")
        missing = given - written - claimed
        for said in missing:
            assert any(shares(said, file.said) or shares(said, edit.base) for file, edit in loose), f"lost: {said}"
        double = (written + claimed) - given
        assert not double, f"published twice: {double}"
        for file, edit, kept in edited:
            if (
                kept.gone
                and not may_be_copy(file, edit)
                and report_seed(file) in self.pages
                and report_seed(file) not in unread
            ):
                same = [name for said, name in self.given() if said == edit.base]
                other = edit.base in before and not is_original(file)
                assert report_seed(file) not in same or other or claimed[edit.base] >= given[edit.base], (
                    f"{file.path}: not found again"
                )


def report_seed(file: File) -> str:
    """The page that a file says it came from."""
    return seed_of(file.field("source"))


def may_be_copy(file: File, edit: Edit) -> bool:
    """Whether a file is renamed and says nothing of what it was made from: nobody can tell it from a copy."""
    says, base = pairs_of_file(file.text), pairs_of_file(edit.base)
    return edit.copy or (not is_original(file) and max(covered(says, base), covered(base, says)) < IS_SAID)


def is_original(file: File) -> bool:
    """Whether a file stands where extraction put it, or has the name that extraction gave it."""
    return stored_of(file.path, file.text).original


def shares(one: str, other: str) -> bool:
    """Whether two texts have a good part of their codes or words in common."""
    first, second = ({text[at : at + 4] for at in range(len(text) - 3)} for text in (one, other))
    return len(first & second) >= 0.3 * min(len(first), len(second))
