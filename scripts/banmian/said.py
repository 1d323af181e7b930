"""What is said to a person, before it is in any language: a sentence with gaps, and what fills them.

``said("line {} is blank", 12)``  → in English ``line 12 is blank``; ``wording`` knows it in Chinese

Code decides by what ``reason`` is, never by the words.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with what fills its gaps."""

    reason: str
    """The sentence in English, ``{}`` for each gap; where code asks for it, a member of an enum."""
    values: tuple[object, ...] = ()
    """What fills the gaps; a ``Said`` among them is said in the same language."""

    def __str__(self) -> str:
        """In English."""
        return self.reason.format(*self.values)


NOTHING = Said("")


def quoted(text: object) -> Said:
    """What stands in a file, or what another program says: the same in every language."""
    return Said("{}", (text,))


def said(reason: str, *values: object) -> Said:
    """A sentence with what fills its gaps."""
    return Said(reason, values)


def plain(what: object) -> object:
    """The same sentence with a plain string as its reason, so that it can be stored without the enum it came from."""
    return Said(str.__str__(what.reason), tuple(map(plain, what.values))) if isinstance(what, Said) else str(what)
