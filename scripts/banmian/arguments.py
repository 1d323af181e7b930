"""The arguments of commands, each under one name: ``ARGUMENTS["seeds"](command, "en")`` adds the folder of page texts."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .said import Said, said
from .wording import words

Add = Callable[[argparse.ArgumentParser, str], object]
"""Adds one argument to a command, in a language."""


def _folder(name: str, default: str, text: Said, kept_as: str = "") -> Add:
    """A path, with its default; ``--name`` is an option."""
    more: dict[str, Any] = {} if name.startswith("--") else {"nargs": "?"}
    more |= {"dest": kept_as} if kept_as else {}
    return lambda command, spoken: command.add_argument(
        name, type=Path, default=Path(default), help=words(text, spoken), **more
    )


def _switch(name: str, text: Said) -> Add:
    """An option without a value."""
    return lambda command, spoken: command.add_argument(name, action="store_true", help=words(text, spoken))


ARGUMENTS: dict[str, Add] = {
    "seeds": _folder("seeds", "seeds", said("folder of page texts")),
    "content": _folder("content", "content", said("folder of articles")),
    "output": _folder("--output", "build", said("folder of the site")),
    "settings": _folder("--settings", "pelicanconf.py", said("the site's settings")),
    "all": _switch("--all", said("make every page again, whatever the last build left")),
    "year": lambda command, spoken: command.add_argument(
        "--year", default="", help=words(said("the site of a year of its own, into build-YEAR/"), spoken)
    ),
    "proof": _folder("--output", "proof", said("folder of the proof"), "proof"),
    "glossary": _folder("--glossary", "seeds/glossary.toml", said("names and phrases that are settled")),
    "port": lambda command, spoken: command.add_argument(
        "--port", type=int, default=8000, help=words(said("port on this machine"), spoken)
    ),
    "workers": lambda command, spoken: command.add_argument(
        "--workers",
        metavar="N",
        help=words(said("who shares the work: so many processes, or a cluster as dask://host:8786"), spoken),
    ),
    "discard": _switch("--discard-edits", said("write over articles corrected by hand")),
}
