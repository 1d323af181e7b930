"""Text that goes on on another page: ``一体化发展，（下转2版）`` → jump to 2."""

import re

from .words import alternation

NUMERAL = "[A-ZＡ-Ｚa-z]?[0-9０-９〇零一二三四五六七八九十百]{1,4}"
JUMP_RE = re.compile(f"[（(]\\s*(?:{alternation('onward')})\\s*(?:至|到)?\\s*第?\\s*({NUMERAL})\\s*版[^）)]{{0,12}}[）)]")
