"""How often an article is opened: a first build reads each as few times as its stages ask for."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

from published import ROOT

COUNT = """
import sys
from pathlib import Path
opened = []
sys.addaudithook(lambda event, told: opened.append(str(told[0])) if event == "open" else None)
from banmian.edition.build import build
build(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
print("\\n".join(opened))
"""
STAGES = 3
"""Its issue, with the digest; Pelican, with the feed; search's index."""


def opens(content: Path, site: Path) -> Counter[str]:
    command = [sys.executable, "-c", COUNT, str(content), str(site), str(ROOT / "pelicanconf.py")]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return Counter(line for line in told.splitlines() if line.startswith(str(content)) and line.endswith(".md"))


def test_each_article_is_opened_once_a_stage_and_never_when_nothing_changed(tmp_path: Path) -> None:
    content = ROOT / "tests" / "edition" / "content"
    found = opens(content, tmp_path / "build")
    assert len(found) == len(list(content.glob("*/*.md")))
    assert max(found.values()) <= STAGES
    assert opens(content, tmp_path / "build") == Counter()
