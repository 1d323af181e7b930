"""``python -m score CONTENT GOLD``: the units that are not right, the worst first, then the figures."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from banmian.console import Console
from banmian.errors import BanmianError

from . import Score, score
from .doubts import Told, told


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare content/ with gold pages; the exit code is 0 if that could be done."""
    options, console = parser().parse_args(arguments), Console()
    try:
        result = score(options.content, options.gold)
        doubts = told(options.seeds, options.gold) if options.seeds else None
    except BanmianError as error:
        console.error(error)
        return error.code
    if options.json:
        of_doubts = {"doubts": asdict(doubts)} if doubts else {}
        console.tell(json.dumps({"pages": result.pages, "units": result.units, **result.figures, **of_doubts}))
    else:
        _tell(console, result, options.worst)
        _tell_doubts(console, doubts)
    return 0


def parser() -> argparse.ArgumentParser:
    """The command line."""
    command = argparse.ArgumentParser(prog="score", description="compare CONTENT with the gold pages of GOLD")
    command.add_argument("content", type=Path, help="folder of articles")
    command.add_argument("gold", type=Path, help="folder of gold pages")
    command.add_argument("--seeds", type=Path, help="folder of the pages: read them anew and tell how right their doubts are")
    command.add_argument("--json", action="store_true", help="figures as JSON")
    command.add_argument("--worst", type=int, default=20, help="how many flaws to list")
    return command


def _tell(console: Console, result: Score, worst: int) -> None:
    for page, iou, wrong, name in result.flaws[:worst]:
        console.tell(f"{page}: {name}: {wrong} ({iou:.3f})")
    console.say("gold pages", f"{result.pages}, {result.units} units, {len(result.flaws)} of them not right")
    for name, value in result.figures.items():
        console.say(name, f"{value:g}")


def _tell_doubts(console: Console, doubts: Told | None) -> None:
    if doubts:
        console.say("doubts", f"{doubts.doubts}, {doubts.right} of them on units that are not right in every respect")
        console.say("not right", f"{doubts.imperfect} units, {doubts.told} of them told by a doubt")


if __name__ == "__main__":
    sys.exit(main())
