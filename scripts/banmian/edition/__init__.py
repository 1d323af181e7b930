"""The edition: ``content/`` in, a site out, one issue at a time.

::

    content/ ──scan──▶ which issues changed ──render──▶ pages, once ──publish──▶ build/, build/zh-hant/ …
                        (plan.py, state.py)    (Pelican)              (a variant each, only where bytes differ)

``build.build`` is the whole of it; ``serve.serve`` shows it on this machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .hand_run import HandRun


def by_hand(settings: dict[str, Any]) -> HandRun:
    """What ``PELICAN_CLASS`` names, so that ``pelican content`` builds the same site as ``banmian build``."""
    from .hand_run import HandRun

    return HandRun(settings)
