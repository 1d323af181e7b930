"""A second opinion on the conversion to traditional characters: where do independent converters differ?

    pip install zhconv jieba    in an environment of your own; zhconv is GPL, jieba is MIT, neither is a dependency
    PYTHONPATH=scripts python scripts/compare_converters.py [CONTENT]

    content/2022-04-07/2022-04-07-p01-a03.md:18: zh-Hant: 干: ours 幹, zhconv 乾: …污泥[干]化…

Every block of content/ is converted to zh-Hant and zh-Hant-HK by us and by zhconv (the tables of the Chinese Wikipedia),
and to zh-Hant by a lattice (`lattice.py`: OpenCC's phrases by jieba's frequencies), character by character; quotation marks
are left out. On newspapers nobody tuned on, half of what the lattice flags was wrong on our side. Differences that
tests/variants/accepted_differences.tsv accepts, with a reason each, are counted, all others listed with their place. The
exit code is 1 if there are any, or if both are installed and a row of the list accepts nothing; 2 if neither is
installed. Development only: nothing imports this file but a test.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from banmian.check.edition import Edition
from banmian.variants import ZH_HANT, ZH_HANT_HK, Variant, converter, house, read_glossary
from banmian.variants.repairs import context_pattern
from banmian.variants.words import replacer

ROOT = Path(__file__).parent.parent
ACCEPTED = ROOT / "tests" / "variants" / "accepted_differences.tsv"
MARKS = "“”‘’「」『』"
AROUND = 8
"""Characters of context that are shown on each side."""


class Accepted(NamedTuple):
    """A row of the list."""

    source: str
    """The character as the paper prints it."""
    ours: str
    """What we make of it."""
    theirs: str
    """What another converter makes of it."""
    context: str
    """Where it holds, in regular expressions around ·, as in house/repairs.txt; · alone is everywhere."""
    reason: str
    """Why ours is right."""

    def fits(self, difference: Difference) -> bool:
        """Whether it accepts a difference."""
        if (self.source, self.ours, self.theirs) != (difference.source, difference.ours, difference.theirs):
            return False
        pattern = context_pattern(re.escape(self.source), self.context)
        return bool(re.compile(pattern).match(difference.text, difference.at))


class Other(NamedTuple):
    """Another converter."""

    name: str
    """Its name, for the list."""
    variants: tuple[Variant, ...]
    """What it is asked for."""
    convert: Callable[[str], str]
    """How it converts a text; the same characters for each of the variants."""


class Difference(NamedTuple):
    """One character that the two convert differently."""

    place: str
    """File and line."""
    lang: str
    """The variant."""
    text: str
    """The block as the paper prints it."""
    at: int
    """Where the character stands in it."""
    ours: str
    """What we make of it."""
    theirs: str
    """What another converter makes of it."""
    other: str
    """Which other one."""

    @property
    def source(self) -> str:
        """The character as the paper prints it."""
        return self.text[self.at]

    def __str__(self) -> str:
        before, after = self.text[max(self.at - AROUND, 0) : self.at], self.text[self.at + 1 : self.at + 1 + AROUND]
        shown = f"…{before}[{self.source}]{after}…"
        return f"{self.place}: {self.lang}: {self.source}: ours {self.ours}, {self.other} {self.theirs}: {shown}"


def read_accepted(path: Path = ACCEPTED) -> list[Accepted]:
    """The list; a row has five columns, parted by tabs."""
    lines = path.read_text("utf-8").splitlines()
    return [Accepted(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def others() -> list[Other]:
    """The other converters that are installed."""
    found = []
    for make in (zhconv, lattice):
        try:
            found.append(make())
        except ImportError as error:
            print(f"{error.name} is not installed; install it yourself, for development only", file=sys.stderr)
    return found


def zhconv() -> Other:
    """zhconv's zh-hant, because its zh-tw and zh-hk change words (信息 → 資訊), not only the script."""
    import zhconv

    return Other("zhconv", (ZH_HANT, ZH_HANT_HK), partial(zhconv.convert, locale="zh-hant"))


def lattice() -> Other:
    """The likeliest words, each in OpenCC's form, printed in the house's forms."""
    import jieba  # noqa: F401  the lattice reads its words

    from lattice import Lattice

    words, forms = Lattice(), replacer(house.forms(ZH_HANT.lang))
    return Other("lattice", (ZH_HANT,), lambda text: forms(words.traditional(text)))


def differences(content: Path, other: Other) -> Iterator[Difference]:
    """Every character of every block that the two convert differently."""
    glossary = read_glossary(ROOT / "seeds" / "glossary.toml")
    converters = [converter(variant, glossary) for variant in other.variants]
    for item in Edition(content).items():
        if item.matter.get("lang") == ZH_HANT.lang:
            continue
        for passage in item.printed():
            theirs = other.convert(passage.text)
            for convert in converters:
                ours = convert.text(passage.text, scope=item.matter.get("slug"))
                for at, (our, their) in enumerate(zip(ours, theirs, strict=True)):
                    if our != their and passage.text[at] not in MARKS:
                        place = f"{item.path}:{passage.line}"
                        yield Difference(place, convert.variant.lang, passage.text, at, our, their, other.name)


def main() -> int:
    """Compare, and print what nobody has looked at yet."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("content", nargs="?", type=Path, default=ROOT / "content")
    content, installed = options.parse_args().content, others()
    if not installed:
        return 2
    rows, used, left = read_accepted(), Counter[Accepted](), 0
    for difference in (difference for other in installed for difference in differences(content, other)):
        row = next((row for row in rows if row.fits(difference)), None)
        if row:
            used[row] += 1
        else:
            left += 1
            print(difference)
    unused = [row for row in rows if row not in used] if len(installed) == 2 else []
    for row in unused:
        print(f"{ACCEPTED.relative_to(ROOT)}: accepts nothing: {' '.join(row)}")
    print(f"{used.total()} differences accepted by {len(used)} rows, {left} not, {len(unused)} rows unused")
    return int(bool(left or unused))


if __name__ == "__main__":
    sys.exit(main())
