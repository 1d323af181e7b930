"""What programs read instead of pages: an issue, all issues, the newest articles.

::

    2022-04-07/issue.json  everything the catalogue knows of an issue, with its addresses
    issues.json            every issue: day, pages, articles, address
    feed.json              the newest articles with their text (JSON Feed 1.1)

docs/feeds.md says what each member means.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ..content.catalogue import Continued, Entry, Issue, IssuePage, first_part
from ..content.key import issue_path
from ..content.opening import shortened
from ..lists.kinds import Listing
from ..lists.related import Lists
from .documents import Address, Language, Markup, Words
from .filters import rfc3339
from .linked_data import stated
from .material import Frame, Whole

VERSION = 1
"""Raised when a member changes its meaning or goes away; new ones may come."""
AS_TEXT = ("title", "kicker", "deck", "standing_head", "byline", "dateline", "credit")
AS_IS = ("slug", "path", "order", "kind", "jump", "length", "script", "source")


def issue_document(frame: Frame, lists: dict[str, Lists]) -> dict[str, Any]:
    """One issue."""
    issue = frame.issue
    return {
        "version": VERSION,
        "language": Language(),
        **_day(issue),
        "previous": frame.previous and Address(f"{frame.previous.path}issue.json", frame.previous_site),
        "next": frame.next and Address(f"{frame.next.path}issue.json", frame.next_site),
        "pages": [_page(page, lists) for page in issue.pages],
    }


def _day(issue: Issue) -> dict[str, Any]:
    return {
        "date": None if issue.is_undated else issue.date.isoformat(),
        "date_basis": issue.date_basis,
        "publication": Words(issue.publication),
        "path": issue.path,
        "url": Address(issue.path),
    }


def _page(page: IssuePage, lists: dict[str, Lists]) -> dict[str, Any]:
    name = Words(page.name, page.script)
    told = {"number": page.number, "label": page.label, "name": name, "path": page.path, "url": Address(page.path)}
    told |= {"size": page.size if any(page.size) else None, "imprint": [Words(line, page.script) for line in page.imprint]}
    articles = [_article(entry, lists[entry.slug], page) for entry in page.entries]
    return {**told, "articles": [*articles, *(_continued(story, page) for story in page.continued)]}


def _continued(story: Continued, page: IssuePage) -> dict[str, Any]:
    """The refer on a page to a story that began on another one and goes on on this."""
    return {
        "continues": story.slug,
        "path": story.path,
        "url": Address(story.path),
        "kind": "refer",
        "title": Words(story.heading or story.title, story.script, story.slug),
        "script": story.script,
        "source": story.source,
        "zones": page.zones.get(story.slug),
    }


def _article(entry: Entry, lists: Lists, page: IssuePage) -> dict[str, Any]:
    return {
        **{key: getattr(entry, key) for key in AS_IS},
        "source": first_part(entry.source),
        "continued": entry.continued,
        "zones": page.zones.get(entry.slug),
        "url": Address(entry.path),
        **{key: Words(getattr(entry, key), entry.script, entry.slug) for key in AS_TEXT},
        "opening": Words(shortened(entry.opening), entry.script, entry.slug),
        "authors": [_listing(author) for author in lists.authors],
        "places": [_listing(place) for place in lists.places],
        "series": lists.series and _address(lists.series),
        "section": lists.section and _address(lists.section),
    }


def _listing(listing: Listing) -> dict[str, Any]:
    return {"name": Words(listing.name, listing.script, listing.slug), "url": _address(listing)}


def _address(listing: Listing) -> Address | None:
    return Address(listing.path) if listing.led else None


def issues_document(whole: Whole) -> dict[str, Any]:
    """All issues, newest first, each with the number of its articles."""
    listed = [
        {**_day(issue), "issue": Address(f"{issue.path}issue.json"), "pages": len(issue.pages), "articles": articles}
        for issue, articles in whole.issues
    ]
    return {
        "version": VERSION,
        "language": Language(),
        "title": Words(whole.site_name),
        "url": Address(""),
        "issues": sorted([*listed, *_apart(whole)], key=_newest_first, reverse=True) if whole.apart else listed,
    }


def _apart(whole: Whole) -> Iterator[dict[str, Any]]:
    """The issues of the other sites of the paper."""
    for site in whole.apart:
        for day, (basis, pages, articles) in site.days.items():
            path = issue_path(day)
            told = {"date": day, "date_basis": basis, "path": path, "url": Address(path, site.site)}
            yield {**told, "issue": Address(f"{path}issue.json", site.site), "pages": pages, "articles": articles}


def _newest_first(listed: dict[str, Any]) -> str:
    return listed["date"] or ""


def json_feed(whole: Whole) -> dict[str, Any]:
    """The newest articles as JSON Feed 1.1."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": Words(whole.site_name),
        "description": Words(whole.tagline),
        "home_page_url": Address("") if whole.site_url else None,
        "feed_url": Address("feed.json") if whole.site_url else None,
        "language": Language(),
        "items": [_item(entry, content) for entry, content in whole.items],
    }


def _item(entry: Entry, content: str) -> dict[str, Any]:
    def own(text: str) -> Words:
        return Words(text, entry.script, entry.slug)

    return {
        "id": Address(entry.path),
        "url": Address(entry.path),
        "title": own(entry.title),
        "summary": own(shortened(entry.opening)),
        "content_html": Markup(content, entry.script, entry.slug),
        "date_published": rfc3339(entry.date) if stated(entry) else None,
        "authors": [{"name": own(author)} for author in entry.authors],
        "tags": [own(tag) for tag in (entry.page_name, entry.standing_head) if tag],
        "_banmian": {"slug": entry.slug, "date": entry.date.isoformat(), "date_basis": entry.date_basis},
    }


OF_ISSUE: dict[str, Callable[[Frame, dict[str, Lists]], dict[str, Any]]] = {"issue.json": issue_document}
"""File in the folder of every issue → what makes it from the issue between its neighbours and its articles' lists."""
OF_EDITION: dict[str, Callable[[Whole], dict[str, Any]]] = {"feed.json": json_feed, "issues.json": issues_document}
"""File at the root of every variant → what makes it from the whole edition."""
