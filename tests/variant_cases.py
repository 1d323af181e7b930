"""What the variants' tests share: the cases in tests/variants/ and the seeds as blocks."""

from pathlib import Path

import pytest

from banmian.variants import ZH_HANS, ZH_HANT, ZH_HANT_HK, converter, read_glossary

ROOT = Path(__file__).parents[1]
CASES = Path(__file__).parent / "variants"
GLOSSARY = read_glossary(ROOT / "seeds" / "glossary.toml")
TO_HANS, TO_HANT, TO_HK = (converter(variant, GLOSSARY) for variant in (ZH_HANS, ZH_HANT, ZH_HANT_HK))


def cases(name: str, expected: int = 1) -> list:
    """The cases of a file: title, input and expected texts, parted by lines that hold a full stop."""
    parts = (CASES / name).read_text(encoding="utf-8").removesuffix("\n").split("\n.\n")
    size = 2 + expected
    assert len(parts) % size == 0, f"{name}: a case is not whole"
    return [pytest.param(*parts[at + 1 : at + size], id=parts[at]) for at in range(0, len(parts), size)]


def table(name: str) -> list[list[str]]:
    """The rows of a tab-separated table, comments left out."""
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def seed_texts() -> list[str]:
    """Each seed page as one block: its columns' lines joined, so that no word is cut."""
    return ["".join(path.read_text(encoding="utf-8").splitlines()) for path in sorted((ROOT / "seeds").glob("*.txt"))]
