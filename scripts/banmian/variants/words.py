"""Replace whole words by their settled forms, the longest first.

    replacer({"臺": "台", "臺灣": "臺灣"})("臺灣的一臺車")  →  臺灣的一台車
"""

import re
from collections.abc import Callable, Iterable, Mapping


def replacer(forms: Mapping[str, str]) -> Callable[[str], str]:
    """A function that puts every word's form in its place; overlapping words: first the leftmost, then the longest."""
    if not forms:
        return str
    pattern = word_pattern(forms)
    return lambda text: pattern.sub(lambda match: forms[match[0]], text)


def word_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern of the words, grouped by first character so that thousands of them stay quick."""
    endings: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        endings.setdefault(word[0], []).append(re.escape(word[1:]))
    return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in endings.items()))
