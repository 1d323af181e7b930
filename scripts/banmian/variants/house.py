"""Read the house's own tables: commented columns, one entry a line, the reason behind a #.

瞭解    了解    了解    # both presses   →  ["瞭解", "了解", "了解"]
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from banmian.variants.variant import variant_by_lang

FOLDER = files("banmian.variants") / "house"


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a house table, comments and blank lines left out."""
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        columns = line.partition("#")[0].split()
        if columns:
            yield columns


@cache
def forms(lang: str) -> dict[str, str]:
    """OpenCC's form → the form this edition prints in the variant (`forms.txt`)."""
    column = variant_by_lang(lang).column
    return {row[0]: row[0] if row[column] == "=" else row[column] for row in rows("forms.txt")}


@cache
def common_words() -> frozenset[str]:
    """The commonest words of two characters (`common_words.txt`)."""
    return frozenset(first + second for first, seconds in rows("common_words.txt") for second in seconds)


def meetings() -> Iterator[tuple[str, str]]:
    """Two words that are read as one (`meetings.txt`): `学生|发展 发现` → 学生 and 发展, 学生 and 发现."""
    for columns in rows("meetings.txt"):
        first, _, second = columns[0].partition("|")
        yield from ((first, follower) for follower in (second, *columns[1:]))


def meeting_forms(config: str) -> dict[str, str]:
    """What one of OpenCC's configurations makes of these words, each alone, where it is another (`meeting_forms.txt`)."""
    heads, *table = rows("meeting_forms.txt")
    column = heads.index(config)
    return {columns[0]: columns[column] for columns in table}


def back() -> dict[str, str]:
    """Words that OpenCC brings back to simplified in another form than they were printed in (`back.txt`)."""
    return {word: form for word, form, *_ in rows("back.txt")}
