"""Pelican started by hand builds the edition too."""

import logging
import re
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from .build import BuildReport, build
from .settings import PLACES

log = logging.getLogger(__name__)


def _plain(value: object) -> str:
    # each reading of the settings file makes its functions anew
    return re.sub(r" at 0x[0-9a-f]+", "", repr(value))


class HandRun:
    """Stands in for Pelican's own class, so that ``pelican content -s pelicanconf.py`` does what ``build`` does."""

    def __init__(self, settings: dict[str, Any]):
        self.settings = settings

    def run(self) -> BuildReport:
        """Build with what Pelican's command line says, ``-e`` included."""
        file = Path(self.settings["EDITION_SETTINGS"])
        written = read_settings(str(file))
        said = {name for name, value in self.settings.items() if _plain(value) != _plain(written.get(name))}
        told = {name: self.settings[name] for name in said - set(PLACES)}
        content, output = Path(self.settings["PATH"]), Path(self.settings["OUTPUT_PATH"])
        report = build(content, output, file, theme=Path(self.settings["THEME"]), overrides=told)
        for unheeded in report.unheeded:
            log.warning(str(unheeded))
        return report
