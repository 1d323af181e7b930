"""The texts of an issue for excerpts, in every variant: made with the issue's pages, whose conversion they share.

``search/2022-04-07/0103-0.txt``, ``zh-hant/search/2022-04-07/0103-0.txt``
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..content.catalogue import Issue
from ..variants import Convert, Variant
from .documents import documents
from .texts import texts

FOLDER = "search/"
"""Where the search page and the texts are, below the root of each variant."""


def issue_texts(content: Path, issue: Issue, converters: Sequence[Convert]) -> dict[str, str]:
    """The files, by their place in the site."""
    files, articles = {}, list(documents(content, issue))
    for converter in converters:
        converter.read_ahead(article.printed for article in articles)
    for article in articles:
        for converter, name, text in texts(article, converters):
            files[f"{texts_folder(converter.variant, str(issue.date))}{name}"] = text
    return files


def texts_folder(variant: Variant, date: str) -> str:
    """Where the texts of a day are."""
    return f"{variant.prefix}{FOLDER}{date}/"


def held(output: Path, folders: Sequence[str]) -> set[str]:
    """The files of these folders of the build folder, subfolders left out."""
    paths = [(name, output / name) for name in folders]
    return {name + file.name for name, path in paths if path.is_dir() for file in path.iterdir() if file.is_file()}
