"""An article for search engines and libraries: schema.org's NewsArticle in its PublicationIssue, as a dictionary.

What the page says in its head already, as its description, is not said again. An inferred day is never given as
``datePublished``: nobody could tell it from a stated one there.
"""

from __future__ import annotations

from typing import Any

from ..content.catalogue import Entry, Issue, IssuePage
from ..content.key import is_undated
from ..content.picture import Image
from ..lists.kinds import Listing
from ..lists.related import Lists
from .documents import Address, File, Language, Words
from .filters import zh_date


def news_article(entry: Entry, issue: Issue, page: IssuePage, lists: Lists, site_name: str) -> dict[str, Any]:
    """The article."""

    def own(text: str) -> Words:
        return Words(text, entry.script, entry.slug)

    section = Words(page.name, page.script, entry.slug)
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": Address(entry.path),
        "headline": own(entry.title),
        "alternativeHeadline": own(entry.deck),
        "alternateName": own(entry.kicker),
        "image": [_image(photograph.large) for photograph in entry.photographs],
        "articleSection": [told for told in (section, own(entry.standing_head)) if told.text],
        "author": [_person(listing) for listing in lists.authors],
        "dateline": own(entry.dateline),
        "contentLocation": [{"@type": "Place", "name": own(place.name)} for place in lists.places],
        "datePublished": stated(entry),
        "inLanguage": Language(),
        "printPage": page.label,
        "publisher": {"@type": "NewsMediaOrganization", "name": Words(site_name), "url": Address("")},
        "isPartOf": _issue(issue, site_name),
    }


def _image(image: Image) -> dict[str, Any]:
    return {"@type": "ImageObject", "url": File(image.path), "width": image.width, "height": image.height}


def _person(listing: Listing) -> dict[str, Any]:
    name = Words(listing.name, listing.script, listing.slug)
    return {"@type": "Person", "name": name, "url": Address(listing.path) if listing.led else None}


def _issue(issue: Issue, site_name: str) -> dict[str, Any]:
    name = zh_date(issue.date) + ("（据内文推定）" if issue.date_basis == "text" and not issue.is_undated else "")
    newspaper = issue.publication or site_name
    return {
        "@type": "PublicationIssue",
        "url": Address(issue.path),
        "name": Words(name),
        "isPartOf": {"@type": "Newspaper", "name": Words(newspaper)},
    }


def stated(entry: Entry) -> str | None:
    """The day of an article if the paper or its sidecar states it."""
    return entry.date.isoformat() if entry.date_basis != "text" and not is_undated(entry.date) else None
