"""What ``--workers`` says.

::

    crew("2")                  two processes of this machine
    crew("dask://host:8786")   a cluster of Dask
    crew("name:rest")          what another package enters as ``name`` in the group ``banmian.executors``: a function that
                               takes ``rest`` and gives a ``concurrent.futures.Executor``

Nothing is opened before there is work that is worth the way.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from .faults import UnknownWorkers

if TYPE_CHECKING:
    from .far import Far

GROUP = "banmian.executors"
DASK = "dask"


@dataclass(frozen=True, slots=True)
class Crew:
    """Who shares the work."""

    processes: int | None = None
    """So many processes of this machine; None for as many as there are processors."""
    far: Far | None = None
    """Those who do the work elsewhere; the processes do what isn't worth the way."""


ALONE = Crew()
"""This machine."""


@contextmanager
def crew(spec: str | None) -> Iterator[Crew]:
    """Who works, by what was asked for; nothing asked for is this machine."""
    if not spec:
        yield ALONE
    elif spec.isdecimal() and int(spec):
        yield Crew(int(spec))
    else:
        with _far(spec) as far:
            yield Crew(far=far)


def _far(spec: str) -> Far:
    from . import dask
    from .far import Far, reached

    name, colon, rest = spec.partition(":")
    if name == DASK and rest.strip("/"):
        return Far(spec, lambda: dask.connect(spec, rest.strip("/")))
    entered = {entry.name: entry for entry in entry_points(group=GROUP)}
    if not colon or name not in entered:
        raise UnknownWorkers(spec, sorted(entered))
    return Far(spec, lambda: reached(entered[name].load()(rest)))
