"""Feed broken sidecars, glossaries, page data and articles to extract, check and proof: each is told in words, or is fine.

    .venv/bin/python scripts/fuzz_inputs.py [rounds] [seed]

A traceback ends it, with the input that made it; what it once found is in tests/test_broken_inputs.py.
"""

import contextlib
import io
import os
import random
import sys
import tempfile
import traceback
from pathlib import Path

from banmian.cli import main as banmian

PAGE = "本报讯（记者 王小明）4月6日上午，镇上的图书室开门迎客，孩子们在窗前读书，老人在院子里下棋，大家都说好。\n" * 3
NASTY = (
    *("9" * 5000, "0x" + "f" * 5000, "[" * 3000, "{a=" * 2000, "²", "٣", "nan", "-inf", "1e999", "1979-05-27T07:32:00Z"),
    *('"\\uFDD0"', '"\\u0001"', "\ufdd0", "\x00", "\r", "\u2028", "\ufeff", "\ud800", "&#1;", "\t"),
    *('""', "true", "null", "[[fix]]", '["p.txt"]', '["#1"]', "[[", "]]", "{", "}", "=", ": ", "---"),
    *("date = 1", "page = ", "fix = [1]", "fix.a = 1", 'text = "本"', 'is = "headline"', "of = -1", "authors = [[1]]"),
    *('lines = "1-99999999999999999999"', "generated: ", "order: 99999999999999999999", "status: publish", "lang: xx"),
)
SEED_FILES = {
    "pages.toml": '["p.txt"]\ndate = 2022-04-07\npage = 1\npage_name = "要闻"\n',
    "p.toml": 'lang = "zh-Hans"\n[[fix]]\nlines = 1\ntext = "本报讯"\nis = "story"\n',
    "glossary.toml": '[[entry]]\nsource = "于永生"\nhant = "于永生"\n',
}


def mangled(text: str, chance: random.Random) -> bytes:
    """A text with something put in, taken out or turned over."""
    for _ in range(chance.randint(1, 4)):
        at, to = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
        text = text[:at] + chance.choice(NASTY) + text[chance.choice((at, at, to)) :]
    data = text.encode("utf-8", "surrogatepass")
    if chance.random() < 0.2:
        at = chance.randint(0, len(data))
        data = data[:at] + chance.randbytes(3) + data[at:]
    return data


def lay_out(folder: Path, chance: random.Random) -> None:
    """A paper of one page, some of its files mangled."""
    (folder / "seeds").mkdir()
    (folder / "seeds/p.txt").write_text(PAGE, "utf-8")
    banmian(["extract", str(folder / "seeds"), str(folder / "content")])
    for name, text in SEED_FILES.items():
        if chance.random() < 0.5:
            (folder / "seeds" / name).write_bytes(mangled(text, chance))
    for path in sorted((folder / "content").rglob("*.*")):
        if chance.random() < 0.4:
            path.write_bytes(mangled(path.read_text("utf-8"), chance))
    if chance.random() < 0.1:
        (folder / "content/1900-01-01").mkdir(exist_ok=True)
        Path(os.fsdecode(bytes(folder / "content/1900-01-01") + b"/\xff.md")).write_text("---\n---\n", "utf-8")


def main(rounds: int = 300, first: int = 0) -> None:
    """So many papers."""
    for number in range(first, first + rounds):
        with tempfile.TemporaryDirectory() as name, contextlib.redirect_stdout(io.StringIO()):
            folder, errors = Path(name), io.StringIO()
            with contextlib.redirect_stderr(errors):
                lay_out(folder, random.Random(number))
                seeds, content = str(folder / "seeds"), str(folder / "content")
                for command in (
                    ["extract", seeds, content],
                    ["check", content, "--glossary", f"{seeds}/glossary.toml"],
                    ["proof", seeds, "--output", str(folder / "proof")],
                ):
                    try:
                        banmian(command)
                    except Exception:  # noqa: BLE001 (whatever it is, it is what we look for)
                        print(f"round {number}, banmian {command[0]}:\n{traceback.format_exc()}", file=sys.__stdout__)
                        return
    print(f"{rounds} papers, no traceback")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
