"""What can go wrong while the edition is built, besides broken front matter."""

from __future__ import annotations

from ..errors import BanmianError, EditorError
from ..said import Said, said


class NothingToBuild(BanmianError):
    """There is a content folder, but no issue in it."""

    def __init__(self, content: object):
        super().__init__(said("{}: no issue in it; run `banmian extract`, or put articles into {}/<date>/", content, content))


class MissingTemplate(BanmianError):
    """The theme lacks a template; Pelican would silently take one of its own."""

    def __init__(self, theme: object, name: str):
        super().__init__(said("{}/templates/{}: no such template; the theme must have it", theme, name))


class BrokenTemplate(EditorError):
    """A template that can't be rendered."""


class BrokenSetting(BanmianError):
    """A setting that can't be used."""

    def __init__(self, settings: object, name: str, found: object, remedy: Said):
        super().__init__(said("{}: {}; {}", settings, f"{name} = {found!r}", remedy))


class UnreadableSettings(EditorError):
    """A settings file that Python can't run."""


class Unread(EditorError):
    """An article that Pelican left out although its front matter is in order."""
