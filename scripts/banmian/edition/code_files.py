"""The files of code that the settings bring: functions, classes, plugins. When one changes, any page may.

``JINJA_FILTERS = {"upper": mine.upper}``, ``PLUGINS = ["shout"]`` → pelicanconf.py, mine.py, plugins/shout/*.py
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from .settings import Settings


def code_files(settings: Settings, values: list[object]) -> list[Path]:
    """The settings file and those beside it where there is code at all, what defines the values, the plugins."""
    plugins = settings.values.get("PLUGINS", ())
    if not values and not plugins:
        return []
    here = settings.file.parent
    folders = [here / str(path) for path in settings.values.get("PLUGIN_PATHS", ())]
    files = {*here.glob("*.py"), *(file for folder in folders for file in folder.rglob("*.py"))}
    for value in values:
        files.update(_defining(value))
    for plugin in plugins:
        files.update(_of_plugin(plugin))
    return sorted(file for file in files if file.is_file())


def _defining(value: object) -> Iterator[Path]:
    name = getattr(value, "__module__", None) or type(value).__module__
    module = value if isinstance(value, ModuleType) else sys.modules.get(name)
    if file := getattr(module, "__file__", None):
        yield Path(file)


def _of_plugin(plugin: object) -> Iterator[Path]:
    """A plugin by its name, with the folder it lies in if it is a package."""
    if not isinstance(plugin, str):
        yield from _defining(plugin)
        return
    for name in (plugin, f"pelican.plugins.{plugin}"):
        try:
            found = importlib.util.find_spec(name)
        except (ImportError, ValueError):
            continue
        for folder in (found.submodule_search_locations or ()) if found else ():
            yield from Path(folder).rglob("*.py")
        if found and found.origin:
            yield Path(found.origin)
