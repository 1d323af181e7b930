"""Set each number that weighs a reading to zero, one at a time, and name those that no page misses.

    .venv/bin/python scripts/zero_weights.py      # 0 of 43 numbers are missed by no page

The pages: every ``tests/golden/*/`` and ``tests/weights/*/``, read as they stand there. A number that survives needs a page
of its own: ``tests/weights/<what it is for>/page.txt``, with ``pytest tests/test_weights.py --update-golden``.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests")]

from banmian.understand import weights  # noqa: E402
from reading import outline, read  # noqa: E402

Case = tuple[str, str]
"""A page, and how it is read."""


def names() -> list[str]:
    """Every number's name."""
    return [name for name, value in vars(weights).items() if name.isupper() and isinstance(value, int | float)]


def cases() -> list[Case]:
    """Every page with its reading, the pages made for numbers first."""
    folders = [*sorted((ROOT / "tests/weights").glob("*/")), *sorted((ROOT / "tests/golden").glob("*/"))]
    return [((folder / "page.txt").read_text("utf8"), (folder / "expected.txt").read_text("utf8")) for folder in folders]


def is_missed(name: str, known: list[Case]) -> bool:
    """Whether a page is read otherwise, or not at all, when the number is zero."""
    held = getattr(weights, name)
    setattr(weights, name, 0)
    try:
        return any(_differs(*case) for case in known)
    finally:
        setattr(weights, name, held)


def _differs(page: str, expected: str) -> bool:
    try:
        return outline(read(page)) != expected
    except ArithmeticError:
        return True


def survivors() -> list[str]:
    """The numbers that no page misses."""
    known = cases()
    return [name for name in names() if not is_missed(name, known)]


if __name__ == "__main__":
    left = survivors()
    print(f"{len(left)} of {len(names())} numbers are missed by no page{':' if left else ''} {' '.join(left)}".rstrip())
    raise SystemExit(bool(left))
