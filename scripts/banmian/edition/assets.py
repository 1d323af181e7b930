"""The theme's static files, copied once for all variants; its style sheets and scripts as one file each.

::

    static/css/layers.css    @import "tokens.css" layer(tokens);   →  static/edition.css
    static/js/a.js, b.js     one behaviour a file                  →  static/edition.js
    static/favicon.svg                                             →  static/favicon.svg

A page asks for ``edition.css?v=3f2a1b9c``: another text, another address, so nobody sees an old one.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = "static"
STYLESHEET, SCRIPT = "edition.css", "edition.js"

IMPORT_RE = re.compile(r"""^@import\s+(?:url\()?["']?([^"')\s]+)["']?\)?\s*(?:layer\(([\w.-]+)\))?\s*([^;]*);""", re.M)
COMMENT_RE = re.compile(r"/\*.*?\*/", re.S)
INDENT_RE = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Assets:
    """What the theme's static folder gives the site."""

    files: dict[str, bytes]
    """Path below the build folder → content."""
    stylesheet: str
    """``edition.css?v=…``, empty if the theme has none."""
    script: str
    """``edition.js?v=…``, empty if the theme has none."""


def gather(theme: Path) -> Assets:
    """Bundle the theme's style sheets and scripts; take the other static files as they are."""
    root = theme / FOLDER
    bundles = {STYLESHEET: bundle_css(root / "css"), SCRIPT: bundle_js(root / "js")}
    files = {f"{FOLDER}/{name}": text.encode() for name, text in bundles.items() if text}
    for file in sorted(root.rglob("*")):
        inner = file.relative_to(root)
        if file.is_file() and inner.parts[0] not in ("css", "js") and not inner.name.startswith("."):
            files[f"{FOLDER}/{inner.as_posix()}"] = file.read_bytes()
    return Assets(files, _address(STYLESHEET, bundles), _address(SCRIPT, bundles))


def _address(name: str, bundles: dict[str, str]) -> str:
    text = bundles[name]
    return f"{name}?v={hashlib.sha256(text.encode()).hexdigest()[:8]}" if text else ""


def bundle_css(folder: Path) -> str:
    """The style sheets that ``layers.css`` imports, in its order, as one text without comments."""
    layers = folder / "layers.css"
    if not layers.is_file():
        return ""
    text = IMPORT_RE.sub(lambda match: _imported(folder, *match.groups()), layers.read_text("utf-8"))
    return INDENT_RE.sub("\n", COMMENT_RE.sub("", text)).strip() + "\n"


def _imported(folder: Path, name: str, layer: str | None, media: str) -> str:
    text = (folder / name).read_text("utf-8")
    text = f"@layer {layer} {{\n{text}\n}}" if layer else text
    return f"@media {media} {{\n{text}\n}}" if media.strip() else text


def bundle_js(folder: Path) -> str:
    """The scripts in alphabetical order; each keeps its names in a block of its own."""
    files = sorted(folder.glob("*.js")) if folder.is_dir() else []
    return "".join(f"{file.read_text('utf-8').strip()}\n" for file in files)
