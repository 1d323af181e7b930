"""A built site, to be looked at: files, pages by selector, and the local file behind an address."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup

from banmian.edition.build import build
from banmian.extract import extract
from banmian.serve.server import EditionServer, base_path, make_server

ROOT = Path(__file__).parent.parent
ADDRESS = "https://example.github.io/paper"
SAMPLE = frozenset(
    {
        "000_8f79b8f61d514074.txt",
        "001_bfe0eea593f62831.txt",
        "002_f3e5bc26894ed394.txt",
        "003_24fe6adf51da8b66.txt",
        "004_480f3366abb1f42c.txt",
    }
)
"""The pages that come with the project; a paper of one's own has others."""


@dataclass(frozen=True)
class Published:
    """A site and the articles it was built from."""

    folder: Path
    """The site's files."""
    content: Path
    """The articles."""
    address: str = ADDRESS
    """Where the site says that it is."""

    @property
    def base(self) -> str:
        """The path it lives under: ``/paper/``."""
        return base_path(self.address)

    def files(self) -> list[str]:
        """Every published file, below the site's folder."""
        every = (file.relative_to(self.folder) for file in self.folder.rglob("*") if file.is_file())
        return sorted(str(file) for file in every if not file.parts[0].startswith("."))

    def pages(self) -> list[str]:
        """Every HTML page."""
        return [path for path in self.files() if path.endswith(".html")]

    def articles(self, folder: str = "") -> list[str]:
        """Every article's page below ``folder``, the root of a script: ``zh-hant/2022-04-07/01/03.html``."""
        address = re.compile(re.escape(f"{folder}/" if folder else "") + r"\d{4}-\d\d-\d\d/\d\d/\d\d\.html")
        return [path for path in self.files() if address.fullmatch(path)]

    def page(self, path: str) -> BeautifulSoup:
        """One page, read."""
        return _page(self.folder / path)

    def text(self, path: str) -> str:
        """One file as text."""
        return (self.folder / path).read_text("utf-8")

    @contextmanager
    def served(self, port: int = 0) -> Iterator[str]:
        """The site on this machine as GitHub Pages would serve it; yields the address of its front page."""
        with answering(make_server(self.folder, self.base, port), self.base) as address:
            yield address


@contextmanager
def answering(server: EditionServer, base: str) -> Iterator[str]:
    """A server that answers meanwhile; yields the address of its front page."""
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{base}"
        server.shutdown()


@cache
def _page(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_bytes(), "html.parser")


def has_sample() -> bool:
    """Whether seeds/ holds the pages that come with the project, and nothing else."""
    files = {path.name for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".toml")}
    return files - {"glossary.toml"} == SAMPLE


def publish(seeds: Path, folder: Path, address: str = ADDRESS) -> Published:
    """Extract and build into ``folder``, as ``make html`` would."""
    extract(seeds, folder / "content")
    if (ROOT / "content/pages").is_dir():
        shutil.copytree(ROOT / "content/pages", folder / "content/pages", dirs_exist_ok=True)
    # all years as one site, so that every link of it can be followed
    alone = {"SITEURL": address, "YEARS": {}, "YEAR": ""}
    build(folder / "content", folder / "build", ROOT / "pelicanconf.py", overrides=alone)
    return Published(folder / "build", folder / "content", address)
