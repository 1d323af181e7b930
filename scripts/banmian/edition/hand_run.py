"""Pelican started by hand builds the edition too."""

from pathlib import Path
from typing import Any

from . import settings
from .build import BuildReport, build

OVERRIDABLE = ("SITENAME", "SITEURL", "PUBLICATION", "SEARCH", "VARIANTS")
"""Settings that ``pelican -e`` may change."""


class HandRun:
    """Stands in for Pelican's own class, so that ``pelican content -s pelicanconf.py`` does what ``build`` does."""

    def __init__(self, settings: dict[str, Any]):
        self.settings = settings

    def run(self) -> BuildReport:
        """Build with what Pelican's command line says."""
        file = Path(self.settings["EDITION_SETTINGS"])
        written = settings.read(file).values
        told = {name: self.settings[name] for name in OVERRIDABLE if name in self.settings}
        told = {name: value for name, value in told.items() if value != written.get(name)}
        content, output = Path(self.settings["PATH"]), Path(self.settings["OUTPUT_PATH"])
        return build(content, output, file, theme=Path(self.settings["THEME"]), overrides=told)
