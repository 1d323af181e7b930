"""Write down what OpenCC makes of the words that meet, each alone: to ask it takes as long as to load it once more.

    PYTHONPATH=scripts python scripts/make_meeting_forms.py > scripts/banmian/variants/house/meeting_forms.txt

Run it after a change of OpenCC, of house/words.txt, characters.txt or meetings.txt; a test says when it is due.
"""

from __future__ import annotations

import sys

from banmian.variants import engine, house

CONFIGS = [chain[0] for (source, _), chain in engine.CHAINS.items() if source == "zh-Hans"]
HEAD = """# The words of meetings.txt as OpenCC and house/words.txt write them, each alone; words that stay are left out.
# Made by scripts/make_meeting_forms.py; not to be edited.
#
"""


def table() -> str:
    """The table."""
    words = list(dict.fromkeys(word for pair in house.meetings() for word in pair))
    forms = [_forms(config, words) for config in CONFIGS]
    rows = [row for row in zip(words, *forms, strict=True) if len(set(row)) > 1]
    return HEAD + "".join("\t".join(row) + "\n" for row in (("word", *CONFIGS), *rows))


def _forms(config: str, words: list[str]) -> list[str]:
    plain = engine.with_words(config, engine.table("words.txt"), engine.table("characters.txt"))
    return plain.convert("\n".join(words)).split("\n")


if __name__ == "__main__":
    sys.stdout.write(table())
