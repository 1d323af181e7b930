"""The words of ``words.toml`` as the patterns of this room take them.

``alternation("filed")`` → ``专电|电|讯|消息|…``, the longest first
"""

import re
import tomllib
from pathlib import Path

WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf8"))


def alternation(*keys: str) -> str:
    """The words of some keys as one alternation, longest first."""
    words = dict.fromkeys(word for key in keys for word in WORDS[key])
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
