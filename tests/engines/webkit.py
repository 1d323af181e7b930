"""WebKit, the engine of Safari, as WebKitGTK has it. Debian's packages: webkit2gtk-driver and xvfb.

A window of WebKitGTK is never narrower than some 450 pixels, so a page stands in a frame as wide as it is asked for.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError

from . import PATIENCE, NotInstalled

DRIVER, SCREEN = "WebKitWebDriver", "Xvfb"
BROWSERS = ("/usr/lib", "*/webkit2gtk-4.*/MiniBrowser")
PLAIN = "robots.txt"
"""A page of the site that may hold a frame: it has no policy."""
FRAME = "document.body.replaceChildren(document.createElement('iframe'))"
LOAD = "const [address, done] = arguments, frame = document.querySelector('iframe'); frame.onload = () => done(); frame.src = address"
SIZE = "const [width, height] = arguments; Object.assign(document.querySelector('iframe').style, {border: 0, width, height})"


class WebKit:
    """A WebKit on a screen that nobody sees."""

    def __init__(self, home: str) -> None:
        browsers = sorted(Path(BROWSERS[0]).glob(BROWSERS[1]))
        if not (shutil.which(DRIVER) and shutil.which(SCREEN) and browsers):
            raise NotInstalled("WebKit is not installed")
        self._started: list[subprocess.Popen[bytes]] = []
        screen, port = f":{_free_port()}", _free_port()
        self._start([SCREEN, screen, "-screen", "0", "2000x1200x24"], {})
        # as root its sandbox doesn't start, and nothing is opened here but the site under test
        unboxed = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"} if os.geteuid() == 0 else {}
        self._start([DRIVER, f"--port={port}"], {"DISPLAY": screen, **unboxed})
        self._at = f"http://127.0.0.1:{port}"
        options = {"webkitgtk:browserOptions": {"binary": str(browsers[-1]), "args": ["--automation"]}}
        told = self._patiently("/session", {"capabilities": {"alwaysMatch": options}})
        self._session = f"/session/{told['sessionId']}"
        self._do("/url", url=home + PLAIN)
        self._do("/execute/sync", script=FRAME, args=[])
        self.resize(1280, 900)

    def _start(self, command: list[str], more: dict[str, str]) -> None:
        silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._started.append(subprocess.Popen(command, env={**os.environ, **more}, **silent))

    def _patiently(self, path: str, body: dict[str, Any]) -> Any:
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return self._ask(path, body)
            except (URLError, ConnectionError):
                if time.monotonic() > end:
                    raise
                time.sleep(0.2)

    def _ask(self, path: str, body: dict[str, Any] | None, method: str = "POST") -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._at + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=4 * PATIENCE) as answer:
                return json.load(answer)["value"]
        except HTTPError as error:
            raise RuntimeError(json.load(error)["value"]["message"]) from error

    def go(self, address: str) -> None:
        self._do("/frame", id=None)
        self._do("/execute/async", script=LOAD, args=[address])
        self._do("/frame", id=0)

    def run(self, expression: str) -> Any:
        told = f"const done = arguments[0]; Promise.resolve({expression}).then(done, error => done({{'': `${{error}}`}}))"
        said = self._do("/execute/async", script=told, args=[])
        if isinstance(said, dict) and "" in said:
            raise RuntimeError(said[""])
        return said

    def _do(self, path: str, **body: Any) -> Any:
        return self._ask(self._session + path, body)

    def resize(self, width: int, height: int) -> None:
        self._do("/frame", id=None)
        self._do("/execute/sync", script=SIZE, args=[f"{width}px", f"{height}px"])
        self._do("/frame", id=0)

    def quit(self) -> None:
        self._ask(self._session, None, "DELETE")
        for process in reversed(self._started):
            process.terminate()
            process.wait(PATIENCE)


def _free_port() -> int:
    with socket.socket() as there:
        there.bind(("127.0.0.1", 0))
        port: int = there.getsockname()[1]
        return port
