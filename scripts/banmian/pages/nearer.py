"""Links take the shortest way: what lies beside a page is named without the way up to the root and down again.

::

    in 2022-04-07/01/03.html:  ../../2022-04-07/01/04.html → 04.html     ../../2022-04-07/02/ → ../02/     ../../archive/ stays

Text can hold no such link: its ``<`` is escaped.
"""

from __future__ import annotations

from .slots import root

LINK = '<a href="'


def nearer(document: str, name: str) -> str:
    """The document of the page of that name with its links shortened."""
    folders = name.split("/")[:-1]
    way = LINK + root(name)
    for up in range(len(folders)):
        there, back = "/".join(folders[: len(folders) - up]) + "/", "../" * up
        for end in ('"', "#") if not back else ():
            document = document.replace(f"{way}{there}{end}", f"{LINK}./{end}")
        document = document.replace(way + there, LINK + back)
    return document
