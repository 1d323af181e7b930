"""Files on the disk: written as a whole, and told from what they were before."""

import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from .errors import naming

WRITING = ".writing-"
"""How a file begins that is being written; a run that was stopped leaves some, the next one removes them."""


def write_whole(path: Path, content: bytes) -> None:
    """Write a file by way of a temporary one beside it: whoever looks finds the old content or the new, never a part.

    An error names it.
    """
    with naming(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=WRITING)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            os.chmod(name, 0o644)
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def facts_of(stat: os.stat_result) -> str:
    """What tells a file from what it was before.

    An edit that leaves size and time as they were changes the time of the last change, which nobody can set; a file that takes
    another's place has another number.
    """
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"


def digest_of(files: Iterable[Path]) -> str:
    """Digest of the names and contents of files, in the order given."""
    return digest_of_contents((file.name, file.read_bytes()) for file in files)


def digest_of_contents(contents: Iterable[tuple[str, bytes]]) -> str:
    """Digest of names and contents, in the order given; a fresh checkout leaves both as they are."""
    seen = hashlib.sha256()
    for name, content in contents:
        seen.update(f"{name}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
        seen.update(content)
    return seen.hexdigest()[:16]
