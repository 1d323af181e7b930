"""A cluster of Dask: a worker that dies is survived, its tasks go to others; one that comes later works too."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from .far import Reached
from .faults import NobodyThere, NotInstalled, Unreachable

if TYPE_CHECKING:
    from distributed import Client

PATIENCE = 15.0
"""Seconds for a scheduler to answer, and for its first worker to come."""


@contextmanager
def connect(spec: str, address: str) -> Iterator[Reached]:
    """Reach the scheduler at ``host:port``; over TLS where Dask's own settings say so."""
    try:
        import dask
        from distributed import Client
    except ImportError as error:
        raise NotInstalled(spec) from error
    scheme = dask.config.get("distributed.comm.default-scheme", "tcp")
    try:
        client = Client(f"{scheme}://{address}", timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise Unreachable(spec, error) from error
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            raise NobodyThere(spec) from error
        # not by its executor: that one fails where a worker dies while its result is on the way
        yield Reached(partial(client.submit, pure=False), lambda: _hands(client))


def _hands(client: Client) -> int:
    return sum(client.nthreads().values())
