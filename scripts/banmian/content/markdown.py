"""Text as Markdown that shows exactly the printed characters.

* ``2. 改水、改厕``  → ``2\\. 改水、改厕``      (no list)
* ``白+黑``          → ``白\\+黑``
* ``<山东>``         → ``&lt;山东&gt;``        (no tag)
"""

import html
import re

from ..model import Block

# Every mark that Markdown gives a meaning somewhere, escaped with a backslash; < > & as entities.
MARKUP_RE = re.compile(r"[\\`*_{}\[\]()#+!|~^-]|(?<=\d)\.(?=\s|$)|^=+|^:|^\.|(?<=^\d)\)|[.](?=\s)", re.MULTILINE)
ESCAPABLE = set("\\`*_{}[]()>#+-.!")
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
ESCAPED_RE = re.compile(r"\\([!-/:-@\[-`{-~])")
OTHERS = {"~": "&#126;", "^": "&#94;", "|": "&#124;", "=": "&#61;", ":": "&#58;"}


def escape(text: str) -> str:
    """``text`` with everything that would mean something to Markdown or HTML made plain."""
    text = re.sub(r"[&<>]", lambda match: ENTITIES[match[0]], " ".join(text.split()))
    return MARKUP_RE.sub(_plain, text)


def _plain(match: re.Match[str]) -> str:
    return "".join(f"\\{char}" if char in ESCAPABLE else OTHERS[char] for char in match[0])


def unescape(text: str) -> str:
    """Markdown of ours as a reader sees it: ``2\\\\.`` → ``2.``, ``&lt;`` → ``<``."""
    return html.unescape(ESCAPED_RE.sub(r"\1", text))


def write_body(blocks: tuple[Block, ...]) -> str:
    """The body of an article: paragraphs with a blank line between, subheads as ``## …``."""
    return "\n\n".join(("## " if block.subhead else "") + escape(block.text) for block in blocks)
