"""Firefox over WebDriver BiDi. Debian's package: firefox-esr."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from itertools import count
from pathlib import Path
from typing import Any

import websocket

from . import PATIENCE, NotInstalled

PROGRAMS = ("firefox-esr", "firefox")
LISTENING_RE = re.compile(r"WebDriver BiDi listening on (ws://\S+)")


class Firefox:
    """A Firefox without a window of its own."""

    def __init__(self, _home: str) -> None:
        program = next(filter(None, map(shutil.which, PROGRAMS)), None)
        if not program:
            raise NotInstalled("Firefox is not installed")
        self._profile = tempfile.TemporaryDirectory()
        (Path(self._profile.name) / "user.js").write_text('user_pref("intl.accept_languages", "zh-CN");\n')
        arguments = ["--headless", "--no-remote", "--remote-debugging-port=0", "--profile", self._profile.name]
        self._process = subprocess.Popen([program, *arguments], stderr=subprocess.PIPE, text=True)
        self._numbers = count(1)
        self._socket = websocket.create_connection(f"{self._listens()}/session", timeout=2 * PATIENCE, suppress_origin=True)
        self._ask("session.new", capabilities={})
        self._window = self._ask("browsingContext.getTree")["contexts"][0]["context"]

    def _listens(self) -> str:
        assert self._process.stderr
        for line in self._process.stderr:
            if match := LISTENING_RE.search(line):
                return match[1]
        raise NotInstalled("Firefox does not start")

    def _ask(self, method: str, **params: Any) -> Any:
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            said = json.loads(self._socket.recv())
            if said.get("id") == number:
                if said["type"] == "error":
                    raise RuntimeError(f"{method}: {said['message']}")
                return said["result"]

    def go(self, address: str) -> None:
        self._ask("browsingContext.navigate", context=self._window, url=address, wait="complete")

    def run(self, expression: str) -> Any:
        told = f"Promise.resolve({expression}).then(said => JSON.stringify(said ?? null))"
        found = self._ask("script.evaluate", expression=told, target={"context": self._window}, awaitPromise=True)
        if found["type"] == "exception":
            raise RuntimeError(found["exceptionDetails"]["text"])
        return json.loads(found["result"]["value"])

    def resize(self, width: int, height: int) -> None:
        self._ask("browsingContext.setViewport", context=self._window, viewport={"width": width, "height": height})

    def quit(self) -> None:
        self._socket.close()
        self._process.terminate()
        self._process.wait(PATIENCE)
        self._profile.cleanup()
