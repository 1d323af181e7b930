"""The variants an edition can be published in: another one is another row of ``VARIANTS``.

* zh-Hans      简体            at the root
* zh-Hant      繁體            below zh-hant/   forms of the Taiwan press
* zh-Hant-HK   繁體（香港）    below zh-hk/     forms of the Hong Kong press, off by default
"""

from dataclasses import dataclass

from banmian.errors import BanmianError
from banmian.said import said


@dataclass(frozen=True, slots=True)
class Variant:
    """One script (and region) the edition is published in."""

    lang: str
    """BCP 47 tag for ``<html lang>``, hreflang, JSON-LD and feeds; also names a script a source can be in."""
    folder: str
    """Folder of this variant below the site's root, without slash; empty for the variant at the root."""
    label: str
    """The variant's name in its own script, for the switch."""
    region: str = ""
    """What OpenCC and the glossary call its forms; empty for simplified, from which and into which all lead."""
    column: int = 0
    """Its column in the house's table of forms."""
    news: str = "zh-tw"
    """What the news sitemap calls it; that knows no others for Chinese than zh-cn and zh-tw."""
    on: bool = True
    """Whether an edition has this variant unless its settings say otherwise."""

    @property
    def prefix(self) -> str:
        """What stands before a path below this variant's root: ``zh-hant/``, or nothing."""
        return f"{self.folder}/" if self.folder else ""


ZH_HANS = Variant("zh-Hans", "", "简体", news="zh-cn")
ZH_HANT = Variant("zh-Hant", "zh-hant", "繁體", "tw", 1)
ZH_HANT_HK = Variant("zh-Hant-HK", "zh-hk", "繁體（香港）", "hk", 2, on=False)

VARIANTS: tuple[Variant, ...] = (ZH_HANS, ZH_HANT, ZH_HANT_HK)


class NoSuchVariant(BanmianError):
    """A variant was asked for that the package does not know."""

    def __init__(self, name: str):
        known = ", ".join(variant.lang for variant in VARIANTS)
        super().__init__(said("no variant {}; known are {}", name, known))


def variant_by_lang(lang: str) -> Variant:
    """The variant with this language tag; case does not matter, because Pelican lower-cases ``lang``."""
    for variant in VARIANTS:
        if variant.lang.lower() == lang.lower():
            return variant
    raise NoSuchVariant(lang)


def variant_by_folder(folder: str) -> Variant:
    """The variant that lives in this folder below the site's root (`""` is the root)."""
    for variant in VARIANTS:
        if variant.folder == folder.strip("/"):
            return variant
    raise NoSuchVariant(folder)
