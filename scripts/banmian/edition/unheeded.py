"""Settings of Pelican that have no effect on the edition, which goes its own way there.

``DEFAULT_PAGINATION = 10`` → ``DEFAULT_PAGINATION = 10 has no effect here: lists are cut by year and month``
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..said import Said, said

REASONS = {
    r"DEFAULT_PAGINATION|PAGINATED_TEMPLATES|PAGINATION_PATTERNS": said("lists are cut by year and month"),
    r"FEED_.*|(AUTHOR|CATEGORY|TAG|TRANSLATION)_FEED_.*": said("the edition and every list have their feed"),
    r"DIRECT_TEMPLATES|.*_SAVE_AS|(?!SITE).*_URL": said("addresses are made from the day, the page and the place on it"),
    r"(ARTICLE|PAGE)_(PATHS|EXCLUDES)|ARTICLE_ORDER_BY|PAGE_ORDER_BY": said(
        "issues lie in content/<date>/, pages in content/pages/"
    ),
    r"STATIC_(PATHS|EXCLUDES.*)|EXTRA_PATH_METADATA|THEME_STATIC_.*": said(
        "files to publish as they are lie in content/static/"
    ),
    r"READERS|MARKDOWN|IGNORE_FILES|TYPOGRIFY.*": said("articles are Markdown, set as the paper printed them"),
    r"DELETE_OUTPUT_DIRECTORY|OUTPUT_RETENTION|LOAD_CONTENT_CACHE|CACHE_CONTENT|RELATIVE_URLS|OUTPUT_SOURCES": said(
        "only what changed is written, and every link is relative"
    ),
    r"I18N_.*": said("every page is converted into each script"),
}
"""What a name is like → why it is not heeded."""


def unheeded(values: Mapping[str, Any]) -> Iterator[Said]:
    """One line for each setting that asks for something and has no effect; those that only switch off say nothing."""
    for name, value in sorted(values.items()):
        for pattern, reason in REASONS.items():
            if value and re.fullmatch(pattern, name):
                yield said("{} has no effect here: {}", f"{name} = {value!r}", reason)
                break
