"""Simplified ⇄ traditional: the same words in another script, never other words.

    convert = converter(ZH_HANT, read_glossary(Path("seeds/glossary.toml")))
    convert.text("市长于永生强调“指明了方向”")   →  市長于永生強調「指明了方向」
    convert_html(page, convert)                  →  the page, byte for byte but for its text

What is promised and what is not: docs/variants.md.
"""

from banmian.variants.convert import Convert, converter
from banmian.variants.document import Document, Place
from banmian.variants.engine import NoSuchConversion
from banmian.variants.glossary import NO_GLOSSARY, Entry, Glossary, Overlap
from banmian.variants.glossary_file import read_glossary
from banmian.variants.html import convert_html, convert_xml, read_document, read_json
from banmian.variants.pipeline import LengthChanged
from banmian.variants.quotations import told_inside
from banmian.variants.traditional import AlreadyTraditional
from banmian.variants.variant import VARIANTS, ZH_HANS, ZH_HANT, ZH_HANT_HK, Variant, variant_by_folder, variant_by_lang

__all__ = [
    "NO_GLOSSARY",
    "VARIANTS",
    "ZH_HANS",
    "ZH_HANT",
    "ZH_HANT_HK",
    "AlreadyTraditional",
    "Convert",
    "Document",
    "Entry",
    "Glossary",
    "LengthChanged",
    "NoSuchConversion",
    "Overlap",
    "Place",
    "Variant",
    "convert_html",
    "convert_xml",
    "converter",
    "read_document",
    "read_glossary",
    "read_json",
    "told_inside",
    "variant_by_folder",
    "variant_by_lang",
]
