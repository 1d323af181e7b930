"""The checkers of ``tests/tools``: where they are, and why not if they are not there.

``npm ci --ignore-scripts`` in ``tests/tools`` installs them; ``make test`` does it.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

TOOLS = Path(__file__).parent / "tools"
MODULES = TOOLS / "node_modules"


def tool(name: str) -> Path:
    """A file of an installed checker; the test is skipped where npm is missing, and fails where only the install is."""
    file = MODULES / name
    if not file.exists():
        if shutil.which("npm") is None:
            pytest.skip("npm is not installed, so there are no checkers; install Node.js 20 or newer")
        pytest.fail("the checkers are not installed: run `npm ci --ignore-scripts` in tests/tools")
    return file


def run(*command: object) -> str:
    """What a checker says; nothing if all is well."""
    done = subprocess.run([str(part) for part in command], cwd=TOOLS, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def node(script: str, *arguments: object) -> str:
    """What a checker written for Node says."""
    return run("node", tool(script), *arguments)


def node_here(script: str, *arguments: object) -> str:
    """What a script of ``tests/tools`` says that asks an installed checker."""
    tool(".package-lock.json")
    return run("node", TOOLS / script, *arguments)
