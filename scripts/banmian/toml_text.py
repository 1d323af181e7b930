"""TOML that a person wrote: read, or what is wrong with it and where; nothing in it ends in a traceback.

* ``page = ``                       → ``BadToml(1, quoted("Invalid value"))``
* a number of thousands of digits   → ``BadToml(3, said("a number of more than 18 digits"))``
* tables a thousand levels deep     → ``BadToml(1, said("nested too deep"))``
"""

import re
import tomllib
from typing import Any

from .said import Said, quoted, said

LONG_NUMBER_RE = re.compile(r"^[^#\"']*?[0-9A-Fa-f_]{19,}", re.MULTILINE)
LINE_RE = re.compile(r"line (\d{1,9})")
SHOWN = 60
"""So much of a value is shown."""


class BadToml(ValueError):
    """A text that can't be read: the line, and what was found there."""

    def __init__(self, line: int, found: Said):
        self.line, self.found = line, found
        super().__init__(str(found))


def parse_toml(text: str) -> dict[str, Any]:
    """The tables of a text; raises ``BadToml``."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        match = LINE_RE.search(str(error))
        raise BadToml(int(match[1]) if match else len(text.splitlines()) or 1, quoted(error)) from error
    except RecursionError as error:
        raise BadToml(_line_at(text, max(text.rfind("[["), 0)), said("nested too deep")) from error
    except ValueError as error:
        match = LONG_NUMBER_RE.search(text)
        raise BadToml(_line_at(text, match.end() if match else 0), said("a number of more than 18 digits")) from error


def _line_at(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def shown(value: object) -> str:
    """A value as a message shows it, however long."""
    try:
        text = repr(value)
    except ValueError:
        return "…"
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
