"""The edge where what is to be said gets its words: English or, where the locale is Chinese, Chinese (``zh.toml``).

* ``words(said("line {} is blank", 12), "zh")``  → ``第 12 行是空行``
* ``language()``                                 → ``zh`` under ``LANG=zh_CN.UTF-8``, else ``en``
"""

import os
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from ..said import Said

ENGLISH, CHINESE = "en", "zh"
ASKED = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a person's language is said, the first that says anything."""


def language(environment: Mapping[str, str] = os.environ) -> str:
    """The language of a person's locale, as far as we speak it."""
    locale = next((environment[name] for name in ASKED if environment.get(name)), "")
    return CHINESE if locale.lower().startswith("zh") else ENGLISH


def words(what: object, spoken: str) -> str:
    """Anything said, in a language; what is no ``Said`` stands as it is."""
    if not isinstance(what, Said):
        return str(what)
    values = [words(value, spoken) for value in what.values]
    sentence = chinese().get(str.__str__(what.reason), what.reason) if spoken == CHINESE else what.reason
    return str.__str__(sentence).format(*values)


@cache
def chinese() -> dict[str, str]:
    """Every sentence in English → in Chinese."""
    tables = tomllib.loads((files(__name__) / "zh.toml").read_text("utf-8"))
    return {english: other for table in tables.values() for english, other in table.items()}
