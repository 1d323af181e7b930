"""The issues that lie in folders, read once: their articles, pages and digests, and every fault of them at once."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from ..errors import BanmianError, BrokenFrontMatter, Faults
from ..files import digest_of_contents
from ..said import said
from .catalogue import Issue
from .cataloguing import issue_of
from .clashes import clashes
from .matter import faults, no_picture
from .matter_file import matter_of
from .page_data import PageData, read_page_data
from .scan import Folder


def read_issues(folders: Iterable[Folder]) -> tuple[dict[str, Issue], dict[str, str]]:
    """The issues of these folders, and the digest of each folder; raises every fault of every article at once."""
    wrong: list[BanmianError] = []
    issues, digests = {}, {}
    for folder in folders:
        contents, date = folder.read(), folder.path.name
        digests[date] = digest_of_contents(contents.items())
        matters = [matter_of(folder.path / name, contents[name]) for name in folder.names]
        pages = [page for name in folder.pages if (page := _read_page(folder.path / name, contents[name], wrong))]
        found = list(chain.from_iterable(map(faults, matters))) or list(clashes(matters))
        found += [fault for matter in matters for fault in no_picture(matter, folder.pictures)]
        wrong.extend(found)
        published = [matter for matter in matters if matter.published]
        if published and not wrong:
            issues[date] = issue_of(published, pages)
    if wrong:
        raise Faults(wrong)
    return issues, digests


def _read_page(path: Path, content: bytes, wrong: list[BanmianError]) -> PageData | None:
    try:
        return read_page_data(content.decode("utf-8"))
    except ValueError as error:
        remedy = said("remove it and run `banmian extract` again")
        wrong.append(BrokenFrontMatter(path, 1, said("can't be read ({})", error), remedy))
        return None
