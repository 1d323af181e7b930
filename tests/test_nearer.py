"""Links take the shortest way."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from banmian.pages.nearer import nearer
from banmian.pages.slots import root

DAY = "2022-04-07"


@pytest.mark.parametrize(
    ("name", "there", "written"),
    [
        (f"{DAY}/01/03.html", f"{DAY}/01/04.html", "04.html"),
        (f"{DAY}/01/03.html", f"{DAY}/01/", "./"),
        (f"{DAY}/01/03.html", f"{DAY}/01/#at", "./#at"),
        (f"{DAY}/01/03.html", f"{DAY}/02/", "../02/"),
        (f"{DAY}/01/03.html", f"{DAY}/", "../"),
        (f"{DAY}/01/03.html", "archive/", "../../archive/"),
        (f"{DAY}/index.html", f"{DAY}/01/04.html", "01/04.html"),
        (f"{DAY}/index.html", f"{DAY}/", "./"),
        ("index.html", f"{DAY}/01/", f"./{DAY}/01/"),
        ("authors/x/index.html", "authors/x/2022.html", "2022.html"),
    ],
)
def test_a_link_loses_the_way_up_and_down_again_and_leads_to_the_same_place(name: str, there: str, written: str) -> None:
    link = f'<li><a href="{root(name)}{there}" rel="next">'
    assert nearer(link, name) == f'<li><a href="{written}" rel="next">'
    base = "https://x/paper/"
    assert urljoin(base + name, written) == base + there


def test_what_is_no_link_stays() -> None:
    text = f'<p data-root="../../">&lt;a href="../../{DAY}/01/"</p><img src="../../{DAY}/01/page.webp">'
    assert nearer(text, f"{DAY}/01/03.html") == text
