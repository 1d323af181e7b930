"""Reading one page: from its file to what is understood of it.

``read_page(SeedPage("p1.txt", …))``  → ``Understood`` with its page, or the reason why not
"""

from dataclasses import dataclass, field, replace

from .errors import BanmianError, BrokenSidecar, Faults
from .idle_fixes import idle_fixes
from .layout import understand_sheet
from .layout.corrections import correct
from .model import DateHint, Doubt, Fix, Line, Page
from .own_script import with_scripts
from .said import said
from .source.pdf import read_sheet
from .source.seeds import SeedPage
from .source.text import Seed, read_seed
from .understand import understand
from .understand.dates import infer_date
from .understand.fixes import misfits
from .understand.following import follow
from .understand.script import script_of


@dataclass(frozen=True, slots=True)
class Understood:
    """A page that was read, or the reason why not."""

    seed: str
    """Its name."""
    page: Page | None = None
    """What was understood."""
    hint: DateHint = field(default_factory=DateHint)
    """The earliest issue date the text allows."""
    script: str = "zh-Hans"
    """Script of the text."""
    findings: tuple[Doubt, ...] = ()
    """What an editor should know of the file itself."""
    fault: BanmianError | None = None
    """Why it could not be read."""


def read_page(page: SeedPage, fixes: tuple[Fix, ...] = ()) -> Understood:
    """Read and understand one page, its stated corrections held fast."""
    try:
        return _read_pdf(page, fixes) if page.is_pdf else understand_seed(read_seed(page.path), fixes)
    except BanmianError as error:
        return Understood(page.name, fault=error)
    except OSError as error:
        return Understood(page.name, fault=BanmianError(said("{}: {}", page.path, error.strerror)))


def understand_seed(seed: Seed, fixes: tuple[Fix, ...] = ()) -> Understood:
    """Understand a page text that was read; raises ``Faults`` for corrections that no longer fit it."""
    fixes = _fitting(seed.lines, fixes)
    page = replace(understand(seed.lines, fixes), lines=seed.lines)
    idle = idle_fixes(page, fixes, lambda some: understand(seed.lines, some))
    return _understood(seed.name, page, infer_date(seed.lines), (*seed.findings, *idle))


def _read_pdf(seed: SeedPage, fixes: tuple[Fix, ...]) -> Understood:
    """Understand a page of a PDF; its lines have no numbers before it is understood, so corrections come behind."""
    sheet = read_sheet(seed.path, seed.number)
    plain = understand_sheet(sheet)
    fixes = _fitting(plain.lines, fixes)
    page = correct(plain, fixes)
    idle = idle_fixes(page, fixes, lambda some: correct(plain, some))
    return _understood(seed.name, page, infer_date(page.lines), (*sheet.findings, *idle))


def _understood(name: str, page: Page, hint: DateHint, findings: tuple[Doubt, ...]) -> Understood:
    if page.folio and page.folio.date:
        hint = DateHint(page.folio.date.isoformat(), said("the day printed at the head of the page"), (), printed=True)
    script = script_of("".join(line.text for line in page.lines))
    return Understood(name, with_scripts(page, script), hint, script, findings)


def _fitting(lines: tuple[Line, ...], fixes: tuple[Fix, ...]) -> tuple[Fix, ...]:
    """The corrections where their lines stand by now; raises ``Faults`` for those that no longer fit."""
    followed = follow(lines, fixes)
    wrong = misfits(lines, followed)
    if wrong:
        raise Faults([BrokenSidecar(*fix.place, found, remedy) for fix, found, remedy in wrong])
    return followed
