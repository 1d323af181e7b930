"""Serving: what GitHub Pages would answer."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from banmian.serve.server import base_path, make_server
from banmian.serve.watching import watch

PAGES = ("index.html", "404.html", "2022-04-07/index.html", "2022-04-07/01/01.html", ".edition/index.json", "feed.atom")


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    site = tmp_path_factory.mktemp("build")
    for page in PAGES:
        (site / page).parent.mkdir(parents=True, exist_ok=True)
        (site / page).write_text(page, "utf-8")
    secrets = tmp_path_factory.mktemp("secrets")
    (secrets / "secret.txt").write_text("secret", "utf-8")
    (secrets / "index.html").write_text("secret", "utf-8")
    (site / "secrets").symlink_to(secrets)
    (site / "secret.txt").symlink_to(secrets / "secret.txt")
    (site / "own.html").symlink_to(site / "index.html")
    with make_server(site, "/paper/", 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def ask(port: int, path: str, **headers: str) -> tuple[HTTPResponse, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    return response, response.read().decode()


@pytest.mark.parametrize(
    ("path", "status", "text"),
    [
        ("/paper/", 200, "index.html"),
        ("/paper/?q=1", 200, "index.html"),
        ("/paper/2022-04-07/", 200, "2022-04-07/index.html"),
        ("/paper/2022-04-07/01/01", 200, "2022-04-07/01/01.html"),
        ("/paper/2022-04-07/01/", 404, "404.html"),
        ("/paper/nowhere", 404, "404.html"),
        ("/paper/.edition/index.json", 404, "404.html"),
        ("/paper/../paper/index.html", 404, "404.html"),
        ("/paper//etc/hostname", 404, "404.html"),
        ("/paper/%2Fetc/hostname", 404, "404.html"),
        ("/paper/secret.txt", 404, "404.html"),
        ("/paper/secrets/", 404, "404.html"),
        ("/paper/secrets/secret.txt", 404, "404.html"),
        ("/paper/own.html", 200, "index.html"),
        (f"/paper/{'x' * 300}", 404, "404.html"),
        (f"/paper/{'%E7%89%88' * 90}/", 404, "404.html"),
        ("/paper/%00", 404, "404.html"),
        ("/", 404, "404.html"),
        ("/static/edition.css", 404, "404.html"),
    ],
)
def test_answers(port: int, path: str, status: int, text: str) -> None:
    response, body = ask(port, path)
    assert (response.status, body) == (status, text)


def test_a_folder_without_its_slash_is_redirected(port: int) -> None:
    response, _ = ask(port, "/paper/2022-04-07")
    assert (response.status, response.getheader("Location")) == (301, "/paper/2022-04-07/")


@pytest.mark.parametrize(("host", "status"), [("localhost", 200), ("127.0.0.1:80", 200), ("evil.example", 421), ("[", 421)])
def test_only_its_own_name_is_answered(port: int, host: str, status: int) -> None:
    response, body = ask(port, "/paper/", Host=host)
    assert response.status == status
    assert (body == "index.html") == (status == 200)


def test_the_feed_says_what_it_is(port: int) -> None:
    assert ask(port, "/paper/feed.atom")[0].getheader("Content-Type") == "application/atom+xml; charset=utf-8"


def test_the_base_path_comes_from_the_address() -> None:
    assert base_path("https://example.org/paper/") == "/paper/"
    assert base_path("") == "/"


def test_a_change_calls_for_a_build(tmp_path: Path) -> None:
    stop, said = threading.Event(), []
    watching = threading.Thread(target=watch, args=(stop.set, [tmp_path], said.append, stop), daemon=True)
    watching.start()
    for number in range(100):
        (tmp_path / "a.md").write_text(str(number), "utf-8")
        watching.join(0.1)
        if not watching.is_alive():
            break
    assert stop.is_set()
    assert said == ["a.md"]


def test_a_file_that_is_replaced_again_and_again_is_followed(tmp_path: Path) -> None:
    stop, said, file = threading.Event(), [], tmp_path / "settings.py"
    file.write_text("", "utf-8")

    def rebuild() -> None:
        if len(said) == 2:
            stop.set()

    watching = threading.Thread(target=watch, args=(rebuild, [file], said.append, stop), daemon=True)
    watching.start()
    for number in range(200):
        (tmp_path / "new").write_text(str(number), "utf-8")
        (tmp_path / "new").replace(file)
        watching.join(0.1)
        if not watching.is_alive():
            break
    assert said == ["settings.py", "settings.py"]


@pytest.mark.parametrize(
    ("error", "said"), [(BrokenPipeError(), False), (ConnectionResetError(), False), (OSError("disk"), True)]
)
def test_a_reader_who_leaves_is_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], error: OSError, said: bool
) -> None:
    with make_server(tmp_path, port=0) as server:
        try:
            raise error
        except OSError:
            server.handle_error(None, ("127.0.0.1", 1))
    assert bool(capsys.readouterr().err) is said
