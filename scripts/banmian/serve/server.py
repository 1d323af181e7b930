"""Shows the build folder on this machine as GitHub Pages would, and builds again when something changes.

* ``/paper/``            → build/index.html, if the site's address ends in ``/paper``
* ``/paper/2022-04-08``  → moved to ``/paper/2022-04-08/``
* ``/paper/x``           → build/x.html if there is one, else build/404.html with status 404
* ``/``                  → 404: what lies outside the base path is not ours, nor is what a link leads to outside of build/
* another host's name    → 421: a page elsewhere may not read what is served here
"""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Callable, Iterable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import unquote, urlsplit

from .watching import watch

HOST = "127.0.0.1"
PORT = 8000
OWN_NAME_RE = re.compile(r"(?:127\.0\.0\.1|localhost)(?::\d+)?")
"""What its own address calls this machine."""
TYPES = {".atom": "application/atom+xml", ".webmanifest": "application/manifest+json", ".js": "text/javascript"}
UTF_8 = ("text/", "application/atom+xml", "application/xml", "application/json")

Say = Callable[[str], object]


def base_path(site_url: str) -> str:
    """Where a site lives on its host: ``https://x.github.io/paper`` → ``/paper/``."""
    return urlsplit(site_url).path.rstrip("/") + "/"


class EditionHandler(SimpleHTTPRequestHandler):
    """Answers as GitHub Pages does."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **TYPES}  # noqa: RUF012

    def __init__(self, *args: Any, base: str, say: Say, **options: Any):
        self.base, self.say = base, say
        super().__init__(*args, **options)

    def send_head(self) -> BinaryIO | None:
        """Answer with the file for a path, a redirect, or the 404 page."""
        if not self._is_asked_by_its_name():
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return None
        path = unquote(urlsplit(self.path).path)
        file = self._file(path)
        if file is None:
            return self._lost()
        if file.is_dir():
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return None
        return self._send(file, HTTPStatus.OK)

    def _file(self, path: str) -> Path | None:
        """The file or folder that answers a path; a folder only if its slash is missing."""
        inner = path.removeprefix(self.base)
        if not path.startswith(self.base) or inner.startswith("/") or any(part.startswith(".") for part in inner.split("/")):
            return None
        file = Path(self.directory, inner)
        candidates = [file / "index.html"] if path.endswith("/") else [file, Path(f"{file}.html")]
        return next((there for there in candidates if self._is_ours(there)), None)

    def _is_ours(self, file: Path) -> bool:
        """Whether a file, or a folder with a page, lies in the build folder."""
        try:
            target = file.resolve(strict=True)
            page = (target / "index.html").resolve(strict=True) if target.is_dir() else target
        except (OSError, ValueError):  # no such file; a name that no file can have
            return False
        return page.is_file() and page.is_relative_to(Path(self.directory).resolve())

    def _is_asked_by_its_name(self) -> bool:
        """Whether the request names this machine as its host; another site's page could not send such a request."""
        return bool(OWN_NAME_RE.fullmatch(self.headers.get("Host", HOST)))

    def _lost(self) -> BinaryIO | None:
        page = Path(self.directory, "404.html")
        if page.is_file():
            return self._send(page, HTTPStatus.NOT_FOUND)
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def _send(self, file: Path, status: HTTPStatus) -> BinaryIO:
        kind = self.guess_type(str(file))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith(UTF_8) else kind)
        self.send_header("Content-Length", str(file.stat().st_size))
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        return file.open("rb")

    def log_message(self, format: str, *args: object) -> None:
        """Say only what went wrong; a line for every file would hide it."""
        if len(args) > 1 and str(args[1]).startswith(("4", "5")):
            self.say(format % args)


class EditionServer(ThreadingHTTPServer):
    """Serves many readers at once; stays silent when one leaves before a page has come."""

    request_queue_size = 128

    def handle_error(self, request: Any, address: Any) -> None:
        """Say what went wrong, unless the reader left."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, address)


def make_server(output: Path, base: str = "/", port: int = PORT, say: Say = lambda _: None) -> EditionServer:
    """A server for the build folder, bound but not yet running; port 0 takes any that is free."""
    handler = partial(EditionHandler, directory=str(output), base=base, say=say)
    return EditionServer((HOST, port), handler)


def serve(
    output: Path, rebuild: Callable[[], object], watched: Iterable[Path], say: Say, base: str = "/", port: int = PORT
) -> None:
    """Serve the build folder until interrupted; build again whenever a watched file changes."""
    with make_server(output, base, port, say) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"http://{HOST}:{server.server_port}{base}")
        try:
            watch(rebuild, watched, say)
        finally:
            server.shutdown()
