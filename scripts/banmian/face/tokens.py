"""The colours in a style sheet's tokens: read, and replaced by the paper's own.

::

    :root { --red: #a5131a; }                           light
    :root:not([data-theme="light"]) { --red: #ea5a50; } dark, asked for by the system
    :root[data-theme="dark"] { --red: #ea5a50; }        dark, chosen
"""

import re
from collections.abc import Mapping

LIGHT = ":root {"
DARK = (':root:not([data-theme="light"]) {', ':root[data-theme="dark"] {')
TOKEN_RE = re.compile(r"--([\w-]+): (#[0-9a-fA-F]{3,8});")


def colours(css: str) -> tuple[dict[str, str], dict[str, str]]:
    """The light colours by name, and those that are others in the dark."""
    light, dark = (TOKEN_RE.findall(_block(css, selector)) for selector in (LIGHT, DARK[0]))
    return {name: _whole(colour) for name, colour in light}, {name: _whole(colour) for name, colour in dark}


def _whole(colour: str) -> str:
    """``#fff`` → ``#ffffff``."""
    return colour if len(colour) > 4 else "#" + "".join(sign * 2 for sign in colour[1:])


def _block(css: str, selector: str) -> str:
    _, _, rest = css.partition(selector)
    return rest.partition("}")[0]


def dressed(css: str, light: Mapping[str, str], dark: Mapping[str, str]) -> str:
    """The style sheet in other colours; where it has none of a name in the dark, one is added."""
    for selector, own in ((LIGHT, light), *((selector, dark) for selector in DARK)):
        block = _block(css, selector)
        if block:
            css = css.replace(selector + block, selector + _with(block, own), 1)
    return css


def _with(block: str, own: Mapping[str, str]) -> str:
    for name, colour in own.items():
        block, count = re.subn(rf"--{name}: [^;]+;", f"--{name}: {colour};", block)
        block += "" if count else f"--{name}: {colour};"
    return block
