"""What converts a finished page into each variant that is published.

``VARIANTS = ("zh-Hans", "zh-Hant")`` → simplified at the root of the site, traditional below ``zh-hant/``.
"""

from __future__ import annotations

from .. import variants
from ..lists.kinds import Simplify
from .settings import Settings

MARKUP = (".html", ".atom")
"""What is HTML or Atom, by the end of its name."""
JSON = (".webmanifest",)
"""What is JSON; of other files there is nothing to convert."""


def taken_apart(document: str, name: str) -> variants.Document:
    """The document of this name, to be written in every variant."""
    if name.endswith(MARKUP):
        return variants.read_document(document)
    return variants.read_json(document) if name.endswith(JSON) else variants.Document([document], [])


def converters(settings: Settings) -> tuple[variants.Convert, ...]:
    """What converts into the variants that the settings name, in their order."""
    glossary = _glossary(settings)
    known = (variants.variant_by_lang(lang) for lang in settings.variants)
    return tuple(variants.converter(variant, glossary, trusting=True) for variant in known)


def _glossary(settings: Settings) -> variants.Glossary:
    return variants.read_glossary(settings.glossary) if settings.glossary else variants.NO_GLOSSARY


def simplifier(settings: Settings) -> Simplify:
    """What brings names of traditional sources together with those of simplified ones."""
    return variants.converter(variants.ZH_HANS, _glossary(settings), trusting=True).text


def folders(settings: Settings) -> list[str]:
    """The folders of the variants below the build folder."""
    return [variants.variant_by_lang(lang).folder for lang in settings.variants]
