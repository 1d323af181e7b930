"""An article that ends in mid-sentence although no jump says where it goes on: ``…推动全市``."""

import re
from collections.abc import Iterator

from ..chars import ends_sentence
from ..said import said
from .edition import Issue
from .finding import Place, Rule, Severity

TAIL = 12
# 张三/文, （完）, 记者 王粲 报道 and the like may stand behind the last full stop.
SIGNED_RE = re.compile(r"[。！？”][ \u3000]*[（(]?[^。！？]{1,40}(?:[）)]|/[ \u3000]*文|摄|报道|報道|攝)$")


def check(issue: Issue) -> Iterator[Place]:
    """Articles whose last paragraph does not end a sentence."""
    for item in issue.items:
        last = item.passages[-1] if item.passages else None
        if item.kind != "article" or item.matter.get("jump") or last is None or not item.paragraphs:
            continue
        if last.subhead:
            yield Place(item.path, last.line, said("ends with a subhead: {}", last.text[:TAIL]))
        elif not ends_sentence(last.text) and not SIGNED_RE.search(last.text):
            note = said("ends in mid-sentence, and no jump says where it goes on: …{}", last.text[-TAIL:])
            yield Place(item.path, last.line, note)


RULE = Rule("unfinished", Severity.WARNING, "an article that ends in mid-sentence without a jump", check)
