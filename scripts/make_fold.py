"""Find the characters that are one in search: whatever the conversion ever makes of a character, in any variant.

    PYTHONPATH=scripts python scripts/make_fold.py > scripts/banmian/search/alike.txt

    资金链 → 資金鍊, 炼 → 煉 and 鍊        so 链鏈鍊煉炼 are one, and what is printed on any page is found by typing it

Every word and every character of OpenCC's dictionaries and of the house's tables is converted from each script to each
other; characters that stand in one another's place are one. Run it after a change of either; a test says when it is due.
"""

from __future__ import annotations

import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from banmian.variants import VARIANTS, ZH_HANS, ZH_HANT, Convert, house
from banmian.variants.repairs import contexts
from lattice import entries

FROM_SIMPLIFIED = ("STCharacters", "STPhrases", "STPhrases_GeneratedFromRegionalPhrases")
FROM_TRADITIONAL = (
    *("TSCharacters", "TSPhrases", "TWVariants", "TWVariantsPhrases", "TWVariantsRev", "TWVariantsRevPhrases"),
    *("HKVariants", "HKVariantsPhrases", "HKVariantsRev", "HKVariantsRevPhrases"),
)
TOLD = ("words.txt", "characters.txt")
HEAD = """# Characters that are one in search, a line each; the first stands for all of them.
# Made by scripts/make_fold.py from OpenCC's dictionaries and house/*.txt; not to be edited.
#
"""


def texts() -> dict[str, list[str]]:
    """Every word and character that there are tables for, by the script it is in."""
    simplified = {word for name in FROM_SIMPLIFIED for word, _ in entries(name)}
    traditional = {form for name in FROM_SIMPLIFIED for _, forms in entries(name) for form in forms}
    traditional |= {word for name in FROM_TRADITIONAL for word, forms in entries(name)}
    traditional |= {
        form for name in FROM_TRADITIONAL if not name.startswith("TS") for _, forms in entries(name) for form in forms
    }
    for name in TOLD:
        simplified |= {source for source, *_ in house.rows(name)}
        traditional |= {form for _, form, *_ in house.rows(name)}
    simplified |= {first + second for first, second in house.meetings()}
    traditional |= {form for row in house.rows("forms.txt") for form in row if form != "="} | house.back().keys()
    return {ZH_HANS.lang: sorted(simplified), ZH_HANT.lang: sorted(traditional)}


def converted(script: str, words: list[str]) -> Iterator[tuple[str, str]]:
    """Each character beside what becomes of it, in every variant."""
    for variant in VARIANTS:
        forms = Convert(variant, trusting=True).texts(words, script)
        for word, form in zip(words, forms, strict=True):
            yield from zip(word, form, strict=True)


def replaced() -> Counter[tuple[str, str]]:
    """Every two characters of which one is put in the other's place, with how often."""
    found: Counter[tuple[str, str]] = Counter()
    told = texts()
    for script, words in (*told.items(), (VARIANTS[-1].lang, told[ZH_HANT.lang])):
        found.update(
            (now, was) if script == ZH_HANS.lang else (was, now) for was, now in converted(script, words) if was != now
        )
    found.update((form, char) for char, forms in entries("STCharacters") for form in forms)
    found.update((form, char) for char, form, _ in contexts())
    found.update((form, row[0]) for row in house.rows("names.txt") for form in row[1:] if form != "=")
    # compatibility characters and marks are folded before the table is asked
    return Counter({(one, other): count for (one, other), count in found.items() if _is_plain(one) and _is_plain(other)})


def _is_plain(char: str) -> bool:
    return unicodedata.normalize("NFKD", char).lower() == char and unicodedata.category(char) == "Lo"


def classes(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    """The characters that are connected."""
    held: dict[str, set[str]] = {}
    for one, other in pairs:
        joined = held.get(one, {one}) | held.get(other, {other})
        held.update(dict.fromkeys(joined, joined))
    return list({id(members): members for members in held.values()}.values())


def main() -> int:
    """Print the table."""
    pairs = replaced()
    simplified = Counter(now for _, now in pairs.elements())
    rows = []
    for members in classes(pairs):
        first, *others = sorted(members, key=lambda char: (-simplified[char], char))
        rows.append(first + "".join(sorted(others)))
    sys.stdout.write(HEAD + "\n".join(sorted(rows)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
