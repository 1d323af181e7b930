"""OpenCC, and which of its configurations lead from one script to another.

From simplified text OpenCC reads the longest word from the left. The house tells it more words, so that it does not read
across two of them: with 学生|发展 in `house/meetings.txt`, 学[生发]展 is no longer 學生髮展.
"""

import json
from functools import cache
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import opencc
from opencc import OpenCC

from banmian.errors import BanmianError
from banmian.said import said
from banmian.variants import house
from banmian.variants.variant import VARIANTS, Variant


# Script level only: s2twp and its like change words (项目 → 專案), and this is a record.
def _chain(source: Variant, target: Variant) -> tuple[str, ...]:
    """zh-Hans → zh-Hant by ``s2tw``, zh-Hant → zh-Hant-HK by ``tw2t`` and ``t2hk``."""
    if source.region and target.region:
        return f"{source.region}2t", f"t2{target.region}"
    return (f"{source.region or 's'}2{target.region or 's'}",)


FOLDER = Path(opencc.__file__).parent / "clib" / "share" / "opencc"
"""Where OpenCC keeps its configurations and dictionaries."""
PHRASES = "Phrases"
"""What a dictionary of phrases has in its name."""
CHAINS = {(source.lang, target.lang): _chain(source, target) for source, target in permutations(VARIANTS, 2)}


class NoSuchConversion(BanmianError):
    """There is no way from this script to that variant."""

    def __init__(self, script: str, lang: str):
        known = ", ".join(variant.lang for variant in VARIANTS)
        super().__init__(said("no conversion from {} to {}; a text is in one of {}", script, lang, known))


def engines(script: str, lang: str) -> tuple[OpenCC, ...]:
    """What converts a text of this script to that variant, one after the other."""
    if (script, lang) not in CHAINS:
        raise NoSuchConversion(script, lang)
    return tuple(map(house_engine if script == "zh-Hans" else engine, CHAINS[script, lang]))


@cache
def engine(config: str) -> OpenCC:
    """OpenCC with one of its configurations."""
    # The extra dictionaries give Extension B characters that most readers' fonts lack.
    return OpenCC(config, include_tofu_risk_dictionaries=False)


@cache
def house_engine(config: str) -> OpenCC:
    """OpenCC with a configuration from simplified, and with the house's words before its own."""
    forms = house.meeting_forms(config)
    together = {first + second: forms.get(first, first) + forms.get(second, second) for first, second in house.meetings()}
    return with_words(config, together | table("words.txt"), table("characters.txt"))


def table(name: str) -> dict[str, str]:
    """A table of the house that tells OpenCC of forms."""
    return {source: form for source, form, *_ in house.rows(name)}


def with_words(config: str, words: dict[str, str], characters: dict[str, str]) -> OpenCC:
    """OpenCC's own configuration, these words and characters found before its dictionaries' of the same length."""
    told = _told(config)
    phrases = told["segmentation"]["dict"]
    phrases["dicts"].insert(0, {"type": "inline", "entries": words})
    told["conversion_chain"][0]["dict"]["dicts"][:1] = [phrases, {"type": "inline", "entries": characters}]
    return _made(told)


@cache
def of_characters(config: str) -> OpenCC:
    """OpenCC's own configuration without its phrases, which take most of the time to load: for single characters."""
    told = _told(config)
    for step in told["conversion_chain"]:
        step["dict"] = _without_phrases(step["dict"])
    told["segmentation"]["dict"] = told["conversion_chain"][0]["dict"]
    return _made(told)


def _without_phrases(table: dict[str, Any]) -> dict[str, Any]:
    """A table of dictionaries, those of characters alone; one that holds nothing else stays empty."""
    if "dicts" not in table:
        return table
    inner = [
        one for one in map(_without_phrases, table["dicts"]) if one.get("dicts") != [] and PHRASES not in one.get("file", "")
    ]
    return {**table, "dicts": inner}


def _told(config: str) -> dict[str, Any]:
    """What a configuration of OpenCC's says."""
    return json.loads((FOLDER / f"{config}.json").read_text("utf-8"))


def _made(told: dict[str, Any]) -> OpenCC:
    """OpenCC with a configuration of ours."""
    _locate(told, FOLDER)
    with TemporaryDirectory() as scratch:
        path = Path(scratch, "ours.json")
        path.write_text(json.dumps(told), "utf-8")
        return OpenCC(str(path), include_tofu_risk_dictionaries=False)


def _locate(told: object, folder: Path) -> None:
    """Name every dictionary by its whole path: OpenCC looks beside the configuration."""
    for part in told.values() if isinstance(told, dict) else told if isinstance(told, list) else ():
        _locate(part, folder)
    if isinstance(told, dict) and "file" in told:
        told["file"] = str(folder / told["file"])
