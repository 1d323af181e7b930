"""Pelican started by hand builds the edition too."""

import logging
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from .build import BuildReport, build
from .settings import PLACES

log = logging.getLogger(__name__)


class HandRun:
    """Stands in for Pelican's own class, so that ``pelican content -s pelicanconf.py`` does what ``build`` does."""

    def __init__(self, settings: dict[str, Any]):
        self.settings = settings

    def run(self) -> BuildReport:
        """Build with what Pelican's command line says, ``-e`` included."""
        file = Path(self.settings["EDITION_SETTINGS"])
        written = read_settings(str(file))
        told = {name: value for name, value in self.settings.items() if name not in PLACES and value != written.get(name)}
        content, output = Path(self.settings["PATH"]), Path(self.settings["OUTPUT_PATH"])
        report = build(content, output, file, theme=Path(self.settings["THEME"]), overrides=told)
        for unheeded in report.unheeded:
            log.warning(unheeded)
        return report
