"""What can go wrong, one class a failure; each message names the place and what to do.

* seeds/ is missing     → ``MissingFolder("seeds")``
* a file is not UTF-8   → ``UnreadableSeed("seeds/p01.txt", 12, …)``

Library code raises these; only ``cli.py`` prints them and exits with their ``code``.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .said import Said, quoted, said


class BanmianError(Exception):
    """The base of every error meant for an editor."""

    code = 2

    def __init__(self, told: Said):
        super().__init__(told)

    def __reduce__(self) -> tuple[object, ...]:
        """Errors travel between processes as they are; pickle alone would call the class with the finished message."""
        return _as_it_was, (type(self), self.args, self.__dict__)


def _as_it_was(kind: type[BanmianError], args: tuple[object, ...], held: dict[str, object]) -> BanmianError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(held)
    return error


class Refused(BanmianError):
    """The system refuses a file: the disk is full, a folder may not be written to."""

    def __init__(self, error: OSError):
        super().__init__(said("{}: {}", error.filename or said("a file"), error.strerror))


@contextmanager
def naming(path: object) -> Iterator[None]:
    """An error of the system that names no file, as a full disk does, names ``path``."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


NAME_ANOTHER = said("create it, or name another folder")


class MissingFolder(BanmianError):
    """A folder that should hold input is not there."""

    def __init__(self, folder: object, remedy: Said = NAME_ANOTHER):
        super().__init__(said("{}: no such folder; {}", folder, remedy))


class NoPages(BanmianError):
    """A folder for pages holds none."""

    def __init__(self, folder: object):
        super().__init__(
            said("{}: no page in it; put your pages there, as .pdf, or as one .txt a page, not in folders of their own", folder)
        )


class EditorError(BanmianError):
    """A fault in a file that a person can mend: where it is, what was found, what to do."""

    def __init__(self, path: object, line: int, found: Said, remedy: Said):
        self.path, self.line, self.found, self.remedy = str(path), line, found, remedy
        super().__init__(said("{}:{}: {}; {}", path, line, found, remedy))


class BadName(BanmianError):
    """A page file whose name is no text, as old archives unpack them."""

    def __init__(self, folder: object, path: Path):
        name = path.name.encode("utf-8", "backslashreplace").decode()
        super().__init__(said("{}: the name of {} is no UTF-8; give the file another name", folder, name))


class UnreadableSeed(EditorError):
    """A page file that holds no readable page text."""


class UnreadablePdf(BanmianError):
    """A PDF, or a page of one, that can't be read: where it is, what was found, what to do."""

    def __init__(self, path: object, found: Said, remedy: Said, number: int = 0):
        self.path, self.number, self.found, self.remedy = str(path), number, found, remedy
        super().__init__(said("{}: {}; {}", f"{path}#{number}" if number else path, found, remedy))


class WordlessPage(UnreadablePdf):
    """A page of a PDF without any text: a scan, type drawn as outlines, or one large advert."""


class TwoSeeds(BanmianError):
    """A text and a PDF of one name in a folder of seeds."""

    def __init__(self, folder: object, text: str, pdf: str):
        super().__init__(said("{}: {} and {} are the same page twice; keep one of them", folder, text, pdf))


class BrokenSidecar(EditorError):
    """A sidecar that can't be read, or contradicts another."""


class BrokenFrontMatter(EditorError):
    """An article whose front matter breaks the contract."""


class BrokenGlossary(EditorError):
    """A glossary entry that can't be used."""


class Faults(BanmianError):
    """Several faults at once, so that an editor sees them all."""

    def __init__(self, faults: list[BanmianError]):
        self.faults = faults
        super().__init__(quoted("\n".join(map(str, faults))))


class BrokenGold(EditorError):
    """A gold page that can't be read."""


class NoGold(BanmianError):
    """A folder for gold pages holds none."""

    def __init__(self, folder: object):
        super().__init__(said("{}: no gold page in it; put some there, one .json a page, see docs/measuring.md", folder))
