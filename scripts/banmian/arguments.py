"""The arguments of commands, each under one name: ``ARGUMENTS["seeds"](command)`` adds the folder of page texts."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

Add = Callable[[argparse.ArgumentParser], object]
"""Adds one argument to a command."""


def _folder(name: str, default: str, text: str, kept_as: str = "") -> Add:
    """A path, with its default; ``--name`` is an option."""
    more: dict[str, Any] = {} if name.startswith("--") else {"nargs": "?"}
    more |= {"dest": kept_as} if kept_as else {}
    return lambda command: command.add_argument(name, type=Path, default=Path(default), help=text, **more)


ARGUMENTS: dict[str, Add] = {
    "seeds": _folder("seeds", "seeds", "folder of page texts"),
    "content": _folder("content", "content", "folder of articles"),
    "output": _folder("--output", "build", "folder of the site"),
    "settings": _folder("--settings", "pelicanconf.py", "the site's settings"),
    "all": lambda command: command.add_argument(
        "--all", action="store_true", help="make every page again, whatever the last build left"
    ),
    "proof": _folder("--output", "proof", "folder of the proof", "proof"),
    "glossary": _folder("--glossary", "seeds/glossary.toml", "names and phrases that are settled"),
    "port": lambda command: command.add_argument("--port", type=int, default=8000, help="port on this machine"),
    "discard": lambda command: command.add_argument(
        "--discard-edits", action="store_true", help="write over articles corrected by hand"
    ),
}
