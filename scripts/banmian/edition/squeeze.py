"""Style sheets and scripts without remarks and idle space; what can't be understood with certainty stays as it is.

* ``a > b { color: red; } /* why */``  → ``a>b{color:red}``: texts, addresses and the space between two elements stay
* ``left - -right``                → ``left- -right``, by rjsmin
* a template within another        → the whole script as it stands: rjsmin takes the inner one for the end of the outer
"""

from __future__ import annotations

import re

import rjsmin

# what CSS reads as one piece: an escape, a text, an address, a remark with the space around it, space
PIECE_RE = re.compile(
    r"""\\.|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\(\s*[^"'\s)](?:[^)\\]|\\.)*\)|(?P<idle>(?:\s|/\*.*?\*/)+)""", re.S | re.I
)
# space beside these means nothing wherever they stand; beside a plus, nothing in a selector
IDLE_RE = re.compile("\0(?=[{}>~/])|(?<=[{};,>~/])\0|;(?=\0?})|\0(?=[+]\0[^;{}()]*{)|(?<=\0[+])\0(?=[^;{}()]*{)")
# no selector has space behind a colon, nor a condition
NAMED_RE = re.compile(r"(?<=[{};(])([\w-]+):\0(?=[^;}])")
# the value of an attribute that needs no quotes
BARE_RE = re.compile(r"""["']([A-Za-z][\w-]*)["']""")
TICK = "`"
INSERTED_RE = re.compile(r"\$\{[^{}`]*\}")


def style(text: str) -> str:
    """A style sheet, shorter."""
    kept: list[str] = []

    def shorter(match: re.Match[str]) -> str:
        if match["idle"]:
            return "\0" if any(map(str.isspace, re.sub(r"/\*.*?\*/", "", match[0], flags=re.S))) else "/**/"
        kept.append(BARE_RE.sub(r"\1", match[0]) if text[match.start() - 1] == "=" else match[0])
        return "\1"

    bare = IDLE_RE.sub("", PIECE_RE.sub(shorter, text.replace("\0", "\ufffd").replace("\1", "\ufffd"))).strip("\0")
    pieces = iter(kept)
    return re.sub("\1", lambda _: next(pieces), NAMED_RE.sub(r"\1:", bare).replace("\0", " "))


def script(text: str) -> str:
    """A script, shorter."""
    return rjsmin.jsmin(text) if _is_plain(text) else text.strip()


def _is_plain(text: str) -> bool:
    """Whether each template surely ends where its next tick is."""
    parts = text.split(TICK)
    return len(parts) % 2 == 1 and not any("${" in INSERTED_RE.sub("", template) for template in parts[1::2])
