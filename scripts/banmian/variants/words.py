"""Replace whole words by their settled forms, the longest first.

replacer({"臺": "台", "臺灣": "臺灣"})("臺灣的一臺車")  →  臺灣的一台車
"""

import re
from collections.abc import Callable, Iterable, Mapping

from banmian.variants.house import common_words


def replacer(forms: Mapping[str, str], names: Iterable[str] = ()) -> Callable[[str], str]:
    """A function that puts every word's form in its place; overlapping words: first the leftmost, then the longest.

    A short name among them yields to the words it would cut: 于艺 in 关于艺术.
    """
    if not forms:
        return str
    pattern, short = word_pattern(forms), {name for name in names if len(name) == 2}

    def replaced(match: re.Match[str]) -> str:
        return match[0] if match[0] in short and is_cut(match) else forms[match[0]]

    return lambda text: pattern.sub(replaced, text)


def is_cut(match: re.Match[str]) -> bool:
    """Whether a common word begins before the match and ends in it, or begins in it and ends after: 关[于艺]术."""
    text, start, end = match.string, match.start(), match.end()
    return text[start - 1 : start + 1] in common_words() or text[end - 1 : end + 1] in common_words()


def word_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern of the words, grouped by first character so that thousands of them stay quick."""
    endings: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        endings.setdefault(word[0], []).append(re.escape(word[1:]))
    return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in endings.items()))
