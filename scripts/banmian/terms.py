"""The words of the field, the same in code, front matter, style sheets and documentation.

``term("kicker")`` → ``Term(word="kicker", chinese="引题", meaning="line above the headline", key="kicker", …)``
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One word of the vocabulary."""

    word: str
    """English, as in code and documentation."""
    chinese: str
    """As the trade says it."""
    meaning: str
    """In one line."""
    key: str = ""
    """The key of the front matter that holds it; empty if it is no such key."""
    required: bool = False
    """Whether an article can't do without the key."""


TERMS = (
    # what a paper is made of
    Term("issue", "期", "the paper of one day"),
    Term("page", "版", "place of the newspaper page in its issue, from 1", "page", True),
    Term("page label", "版次", "number of the page as printed: `A01`", "page_label"),
    Term("page name", "版名", "name of the page as printed: `要闻`", "page_name"),
    Term("publication", "报名", "the paper, where it is not the site's own", "publication"),
    Term("article", "稿件", "a story, a photo with its caption, or a refer"),
    # what an article is made of
    Term("headline", "主题", "headline; printed lines are joined by a space", "title", True),
    Term("kicker", "引题", "line above the headline", "kicker"),
    Term("deck", "副题", "line below the headline, with its dash if printed", "deck"),
    Term("standing head", "栏题", "banner of a column or campaign the story stands under", "standing_head"),
    Term("byline", "署名", "who wrote it, as printed", "byline"),
    Term("authors", "作者", "the names in byline, dateline and credit, `; ` between them", "authors"),
    Term("dateline", "电头", "place and day of the report as printed, without the bracket", "dateline"),
    Term("credit", "摄影", "who took the photo, as printed", "credit"),
    Term("image", "图片", "a picture beside the article's file: `河堤.jpg`; `none` for none", "image"),
    Term("image caption", "图片文字", "what that picture shows", "image_caption"),
    Term("jump", "下转", "page on which the text goes on: `2`", "jump"),
    Term("continued", "转版", "pages on which the text went on, made whole here, `; ` between them", "continued"),
    Term("subhead", "小标题", "heading within the body, `## …`"),
    Term("caption", "图片说明", "body of a photo story"),
    Term("refer", "导读", "headline that points to a story elsewhere; it has no body"),
    # what is known of an article
    Term("kind", "类别", "`article`, `photo` (a photo with its caption) or `refer`", "kind"),
    Term("date", "出版日期", "day of the issue: `2022-04-07`", "date", True),
    Term("date basis", "日期依据", "`sidecar` (stated), `folio` (printed) or `text` (inferred, and shown so)", "date_basis"),
    Term("order", "次序", "place of the article on its page, from 1", "order", True),
    Term("slug", "编号", "issue, page and order in one: `2022-04-07-p01-a03`", "slug"),
    Term("source", "出处", "page file and lines the article was read from", "source"),
    Term("script", "字体", "script of the source, `zh-Hans` or `zh-Hant`", "lang"),
    Term("status", "状态", "`draft` holds an article back", "status"),
    Term("fingerprint", "指纹", "of what was extracted; no match: corrected by hand", "generated"),
    # what a site is made of
    Term("nameplate", "报头", "the paper's name on the front page"),
    Term("ear", "报眼", "the date beside the nameplate"),
    Term("folio", "报眉", "head of an inside page"),
    Term("imprint", "版权信息", "foot of every page"),
    Term("variant", "繁简", "the edition in one script"),
)


def term(word: str) -> Term:
    """The term for an English word."""
    return next(term for term in TERMS if term.word == word)


def keys() -> tuple[str, ...]:
    """Every key of the front matter."""
    return tuple(term.key for term in TERMS if term.key)
