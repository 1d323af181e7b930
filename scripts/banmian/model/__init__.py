"""The nouns of the edition: a line of a seed, an article, a page; frozen, with a docstring under every field."""

from .article import Article, Block, Kind, Part, Person
from .finding import DateHint, Doubt, Evidence
from .fix import HEADING_ROLES, Fix, Role
from .line import Box, Line
from .page import Folio, Page

__all__ = [
    "HEADING_ROLES",
    "Article",
    "Block",
    "Box",
    "DateHint",
    "Doubt",
    "Evidence",
    "Fix",
    "Folio",
    "Kind",
    "Line",
    "Page",
    "Part",
    "Person",
    "Role",
]
