"""The theme's static files, copied once for all variants; its style sheets and scripts as one file each.

::

    static/css/layers.css    @import "tokens.css" layer(tokens);   →  static/edition.css
    static/css/pages/layers.css  the same, and what an article does without  →  static/pages.css
    static/css/pictures/layers.css  what only pages with pictures need  →  static/pictures.css
    static/js/a.js, b.js     one behaviour a file                  →  static/edition.js
    static/js/search/*.js    the search page's own modules, with all  →  static/search.js
    static/js/saved/*.js     what only the page 收藏 needs          →  static/saved.js
    static/js/pictures/*.js what only pages with pictures need  →  static/pictures.js
    static/js/clip/*.js      what only articles of PDF pages need   →  static/clip.js
    static/js/later/*.js     what is fetched when it is asked for   →  static/later.js
    static/js/boot.js        what must run before the first paint
    static/top/sw.js         what must stand at the top            →  sw.js
    static/favicon.svg                                             →  static/favicon.svg

A page asks for ``edition.css?v=3f2a1b9c``: another text, another address, so nobody sees an old one.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..content.key import STATIC
from ..face.face import Face
from . import faces, squeeze
from .cards import own_card
from .icons import icons_of
from .modules import joined
from .settings import Settings

FOLDER, TOP = STATIC.rstrip("/"), "top"
STYLESHEET, PAGES, PICTURES = "edition.css", "pages.css", "pictures.css"
SCRIPT, SAVED, SHOWN, SEARCH, BOOT = "edition.js", "saved.js", "pictures.js", "search.js", "boot.js"
LATER, CLIP = "later.js", "clip.js"

IMPORT_RE = re.compile(r"""^@import\s+(?:url\()?["']?([^"')\s]+)["']?\)?\s*(?:layer\(([\w.-]+)\))?\s*([^;]*);""", re.M)


@dataclass(frozen=True, slots=True)
class Assets:
    """What the theme's static folder gives the site."""

    files: dict[str, bytes]
    """Path below the build folder → content."""
    stylesheet: str
    """``edition.css?v=…``, empty if the theme has none."""
    pages: str
    """``pages.css?v=…``, empty if the theme has none."""
    pictures: str
    """``pictures.css?v=…``, empty if the theme has none."""
    script: str
    """``edition.js?v=…``, empty if the theme has none."""
    saved: str
    """``saved.js?v=…``, empty if the theme has none."""
    shown: str
    """``pictures.js?v=…``, empty if the theme has none."""
    clip: str
    """``clip.js?v=…``, empty if the theme has none."""
    later: str
    """``later.js?v=…``, empty if the theme has none."""
    search: str
    """``search.js?v=…``, empty if the edition has no search."""
    boot: str
    """``boot.js?v=…``, empty if the theme has none."""
    face: dict[str, object]
    """What templates know as ``face``: colours, nameplate, icons."""

    @property
    def names(self) -> dict[str, Any]:
        """What templates are told of the static files."""
        linked = {"stylesheet": self.stylesheet, "pages_stylesheet": self.pages, "script": self.script}
        linked |= {"pictures_stylesheet": self.pictures, "pictures_script": self.shown, "clip_script": self.clip}
        linked |= {"saved_script": self.saved, "search_script": self.search, "later_script": self.later}
        return {**linked, "boot_script": self.boot, "face": self.face}


def gather(settings: Settings) -> Assets:
    """Bundle the theme's style sheets and scripts in the paper's colours; take the other static files as they are."""
    root, face = settings.theme / FOLDER, settings.face
    style = bundle_css(root / "css", face)
    bundles = {STYLESHEET: style, PAGES: style + bundle_css(root / "css" / "pages"), SCRIPT: bundle_js(root / "js")}
    bundles |= {PICTURES: bundle_css(root / "css" / "pictures"), SHOWN: bundle_js(root / "js" / "pictures")}
    bundles |= {SAVED: bundles[SCRIPT] + bundle_js(root / "js" / "saved"), CLIP: bundle_js(root / "js" / "clip")}
    bundles |= {LATER: bundle_js(root / "js" / "later"), BOOT: boot(root / "js")}
    bundles[SEARCH] = bundles[SCRIPT] + joined(root / "js" / "search" / SEARCH) if settings.search else ""
    files = {f"{FOLDER}/{name}": text.encode() for name, text in bundles.items() if text}
    for file in sorted(root.rglob("*")):
        inner = file.relative_to(root)
        if file.is_file() and inner.parts[0] not in ("css", "js") and not inner.name.startswith("."):
            files[_place(inner)] = file.read_bytes()
    shown, drawn, card = faces.shown(face), icons_of(settings), own_card(settings)
    files |= {f"{FOLDER}/{name}": content for name, content in (drawn | shown | card).items()}
    return Assets(
        files,
        stylesheet=_address(STYLESHEET, bundles),
        pages=_address(PAGES, bundles),
        pictures=_address(PICTURES, bundles),
        script=_address(SCRIPT, bundles),
        saved=_address(SAVED, bundles),
        shown=_address(SHOWN, bundles),
        clip=_address(CLIP, bundles),
        later=_address(LATER, bundles),
        search=_address(SEARCH, bundles),
        boot=_address(BOOT, bundles),
        face=faces.told(face, shown, drawn) | {"card": next(iter(card), "")},
    )


def _place(inner: Path) -> str:
    return "/".join(inner.parts[1:] if inner.parts[0] == TOP else (FOLDER, *inner.parts))


def _address(name: str, bundles: dict[str, str]) -> str:
    text = bundles[name]
    return f"{name}?v={hashlib.sha256(text.encode()).hexdigest()[:8]}" if text else ""


def bundle_css(folder: Path, face: Face | None = None) -> str:
    """The style sheets that ``layers.css`` imports, in its order and the paper's colours, as one text without remarks."""
    layers = folder / "layers.css"
    if not layers.is_file():
        return ""
    text = IMPORT_RE.sub(lambda match: _imported(folder, face, *match.groups()), layers.read_text("utf-8"))
    return squeeze.style(text) + "\n"


def _imported(folder: Path, face: Face | None, name: str, layer: str | None, media: str) -> str:
    text = (folder / name).read_text("utf-8")
    if face:
        text = faces.worn(face, folder, name, text)
    text = f"@layer {layer} {{\n{text}\n}}" if layer else text
    return f"@media {media} {{\n{text}\n}}" if media.strip() else text


def bundle_js(folder: Path) -> str:
    """The scripts in alphabetical order, without remarks; each keeps its names in a block of its own."""
    files = sorted(file for file in folder.glob("*.js") if file.name != BOOT)
    blocks = "".join(f"{{\n{squeeze.script(file.read_text('utf-8'))}\n}}\n" for file in files)
    return f'"use strict";\n{blocks}' if blocks else ""


def boot(folder: Path) -> str:
    """The script that runs before the first paint."""
    file = folder / BOOT
    return f"{{{squeeze.script(file.read_text('utf-8'))}\n}}" if file.is_file() else ""
