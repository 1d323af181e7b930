"""The script of an article where that isn't its page's: a traditional story on a simplified page, or the reverse.

``with_scripts(page, "zh-Hans")``  →  the page, its traditional stories saying ``lang="zh-Hant"``
"""

from dataclasses import replace

from .content.facts import NOWHERE
from .content.frontmatter import fields_of
from .content.markdown import write_body
from .content.matter import spoken
from .model import Article, Page
from .understand.script import SIMPLIFIED, script_of

FEWEST = 4
"""So many different simplified characters make a story on a traditional page a simplified one."""


def with_scripts(page: Page, script: str) -> Page:
    """The page with every article's own script; ``script`` is the page's."""
    own = [_own(article, script) for article in page.articles]
    if not any(own):
        return page
    rows = zip(page.articles, own, strict=True)
    return replace(page, articles=tuple(replace(article, lang=lang) if lang else article for article, lang in rows))


def _own(article: Article, script: str) -> str:
    from .variants.traditional import is_traditional  # brings OpenCC, which no page needs that is of one script

    text = spoken(fields_of(article, NOWHERE, 1), write_body(article.body))
    if is_traditional(text):
        return "zh-Hant"
    simplified = len(set(text) & SIMPLIFIED) >= FEWEST and script_of(text) == "zh-Hans"
    return "zh-Hans" if simplified and script == "zh-Hant" else ""
