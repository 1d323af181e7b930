"""The ``banmian`` command: the only module that prints and exits.

* ``banmian extract``  seeds/ → content/
* ``banmian build``    content/ → build/
* ``banmian html``     both, with a summary (what ``make html`` runs)
* ``banmian serve``    both, served on this machine, again on every change
* ``banmian proof``    seeds/ → proof/: lines beside the articles they became
* ``banmian check``    what is suspicious in content/
"""

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from . import __version__
from .arguments import ARGUMENTS
from .cluster.crew import crew
from .console import Console
from .errors import BanmianError, Faults, Refused
from .messages import tell_build, tell_counts, tell_extraction, tell_size, tell_waiting, tell_year
from .said import said
from .wording import ENGLISH, language, words
from .wording.arguments import speak

WHERE_SERVED = {"SPECIMEN": True}
"""Settings for one's own eyes: the page that shows every component."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 if all went well."""
    spoken = language()
    options = parser(spoken).parse_args(arguments)
    console = Console(spoken)
    try:
        with crew(vars(options).get("workers")) as options.crew:
            return int(options.run(options, console))
    except BanmianError as error:
        console.error(error)
        return error.code
    except BrokenPipeError:
        sys.stdout = None  # whoever read it has seen enough; nothing is left to be flushed
        return 0
    except OSError as error:
        console.error(Refused(error))
        return Refused.code
    except KeyboardInterrupt:
        return 130


def parser(spoken: str = ENGLISH) -> argparse.ArgumentParser:
    """The command line, in a language."""
    speak(spoken)
    about = words(said("newspaper page texts in, a digital edition out"), spoken)
    top = argparse.ArgumentParser(prog="banmian", description=about)
    top.add_argument("--version", action="version", version=__version__, help=words(said("show the version"), spoken))
    commands = top.add_subparsers(required=True, metavar=words(said("command"), spoken))
    for name, run, what, arguments in COMMANDS:
        text = words(what, spoken)
        command = commands.add_parser(name, help=text, description=text)
        command.set_defaults(run=run)
        for argument in arguments.split():
            ARGUMENTS[argument](command, spoken)
    return top


def run_extract(
    options: argparse.Namespace, console: Console, whole: bool = False, beside: tuple[BanmianError, ...] = ()
) -> int:
    """Read the pages of seeds/ and write their articles to content/."""
    from .once import extract_once

    with console.progress(said("reading pages")) as progress:
        told, waiting = (options.seeds, options.content, options.discard_edits), partial(tell_waiting, console)
        outcome = extract_once(*told, progress, whole, beside, waiting, options.crew)
    tell_extraction(console, options.seeds, options.content, outcome, whole)
    if outcome.faults:
        console.error(Faults([*outcome.faults]))
        return Faults.code
    return 0


def run_build(options: argparse.Namespace, console: Console, **overrides: object) -> int:
    """Render the articles of content/ to the site in build/."""
    from .edition.apart_files import folder_of, keep
    from .edition.build import build

    year = getattr(options, "year", "")
    output, overrides = (folder_of(options.output, year), {**overrides, "YEAR": year}) if year else (options.output, overrides)
    with console.progress(said("building issues")) as progress:
        report = build(
            *(options.content, output, options.settings),
            overrides=overrides,
            crew=options.crew,
            everything=getattr(options, "all", False),
            waiting=partial(tell_waiting, console),
            progress=progress,
        )
    tell_build(console, options.content, output, report)
    if year:
        tell_year(console, keep(output, options.settings, year))
    return 0


def run_html(options: argparse.Namespace, console: Console, **overrides: object) -> int:
    """Extract and build, and say where the site is; whatever would stop the build leaves content/ unchanged, too."""
    from .edition.build import judge

    beside = tuple(judge(options.settings))
    code = run_extract(options, console, whole=True, beside=beside) or run_build(
        options, console, SEEDS=seeds_of(options), **overrides
    )
    if not code:
        console.say(said("open"), said("{}/index.html — or `make serve`, which works like the published site", options.output))
    return code


def seeds_of(options: argparse.Namespace) -> str:
    """Where the PDFs of the pages are that were just read."""
    return str(options.seeds.resolve())


def run_serve(options: argparse.Namespace, console: Console) -> int:
    """Extract, build and serve the site; build it again on every change."""
    from .edition.settings import read
    from .serve.server import base_path, serve

    code = run_html(options, console, **WHERE_SERVED)
    if code:
        return code
    watched = [path for path in (options.seeds, options.content, Path("theme"), options.settings) if path.exists()]
    base = base_path(read(options.settings).site_url)
    say = partial(console.say, said("serve"))
    serve(options.output, lambda: _again(options, console), watched, say, base, options.port)
    return 0


def run_check(options: argparse.Namespace, console: Console) -> int:
    """List everything suspicious in content/."""
    from .check import Severity, check

    findings = check(options.content, options.glossary)
    for finding in findings:
        console.tell(finding.told)
    found = [finding.rule.severity for finding in findings]
    tell_counts(console, *map(found.count, (Severity.ERROR, Severity.WARNING, Severity.NOTICE)))
    return int(Severity.ERROR in found)


def run_proof(options: argparse.Namespace, console: Console) -> int:
    """Set each page's lines beside the articles they became, in proof/."""
    from .proof import write_proof

    with console.progress(said("proofing pages")) as progress:
        summaries = write_proof(options.seeds, options.proof, progress)
    doubts = sum(len(summary.doubts) for summary in summaries)
    faults = sum(bool(summary.fault) for summary in summaries)
    done = said("{} pages, {} places in doubt", len(summaries), doubts)
    done = said("{}, {} can't be read", done, faults) if faults else done
    console.say(f"{options.seeds}/ → {options.proof}/", done)
    console.say(said("open"), f"{options.proof}/index.html")
    return Faults.code if faults else 0


def _again(options: argparse.Namespace, console: Console) -> None:
    """Build once more; a fault is told and the old site stays."""
    try:
        run_extract(options, console, whole=True) or run_build(options, console, SEEDS=seeds_of(options), **WHERE_SERVED)
    except BanmianError as error:
        console.error(error)
    except OSError as error:
        console.error(Refused(error))


def run_size(options: argparse.Namespace, console: Console) -> int:
    """Say how much of the room on GitHub Pages the site takes."""
    from .edition.size import check, measure

    size = measure(options.output)
    tell_size(console, size)
    check(options.output, size)
    return 0


OF_BOTH = "seeds discard content output settings workers"
COMMANDS = (
    (
        "extract",
        run_extract,
        said("understand every page of SEEDS and write its articles to CONTENT"),
        "seeds discard content workers",
    ),
    ("build", run_build, said("render CONTENT through the theme into the site"), "content output settings all year workers"),
    ("html", run_html, said("extract and build"), OF_BOTH),
    ("serve", run_serve, said("extract, build, serve on this machine, and again on every change"), f"{OF_BOTH} port"),
    ("size", run_size, said("tell how many bytes the site has, and when it will be full"), "output"),
    ("check", run_check, said("list everything suspicious in CONTENT; exit code 1 if there are errors"), "content glossary"),
    ("proof", run_proof, said("set each page's lines beside the articles they became"), "seeds proof"),
)
