"""Pelican's Markdown reader, with one parser for all articles, and HTML shown instead of obeyed.

* ``## 小标题``            → ``<h2>小标题</h2>``
* ``<b>x</b>`` in a body   → ``&lt;b&gt;x&lt;/b&gt;``: articles may be edited by hand, and pasted from anywhere
* ``[x](javascript:y)``    → as it stands, for the same reason
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markdown import Extension, Markdown
from pelican.readers import MarkdownReader

from ..content.matter import as_text
from ..pages.well_formed import without_illegal_references

LINKS = (
    *("reference", "link", "image_link", "image_reference", "short_reference", "short_image_ref"),
    *("autolink", "automail"),
)


class NoHtml(Extension):
    """Shows HTML instead of obeying it."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Take raw HTML out of the parser."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")


class PlainText(NoHtml):
    """Switches off what would let a body bring HTML, pictures from elsewhere or links that run scripts."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Take raw HTML and links out of the parser."""
        super().extendMarkdown(md)
        md.parser.blockprocessors.deregister("reference")
        for name in LINKS:
            md.inlinePatterns.deregister(name)


def parser(*, links: bool = False) -> Markdown:
    """A parser for article files: front matter, and nothing beyond plain Markdown; with links for pages of the editors."""
    return Markdown(extensions=["tables", NoHtml()] if links else ["meta", PlainText()], output_format="html")


class ArticleReader(MarkdownReader):
    """Reads one article file after the other with the same parser."""

    def __init__(self, settings: dict[str, Any]):
        super().__init__(settings)
        self._parser = parser()

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """HTML and metadata; values stay the text they are, but for those Pelican itself needs."""
        content = html_of(Path(source_path), self._parser)
        meta = self._parser.Meta
        return content, {key: self.process_metadata(key, values[0]) for key, values in meta.items()}


def html_of(file: Path, parser: Markdown) -> str:
    """The body of an article file as HTML."""
    return without_illegal_references(parser.reset().convert(as_text(file.read_text("utf-8-sig"))))
