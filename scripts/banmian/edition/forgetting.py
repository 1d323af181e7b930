"""Pictures of PDFs that are gone are not kept any longer."""

from __future__ import annotations

from pathlib import Path

from .state import State


def forget(pictures: Path, before: State, after: State) -> None:
    """Remove what was made from PDFs that an issue was read from before this build, and none is any more."""
    for digest in _digests(before) - _digests(after):
        for file in pictures.glob(f"*/{digest}-*"):
            file.unlink(missing_ok=True)


def _digests(state: State) -> set[str]:
    return {digest for record in state.records.values() for _, digest in record.originals.values() if digest}
