"""Tasks sent to other machines, and their results in order.

A task may be done twice, where a worker dies over it; so it must give the same both times.
"""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

from ..errors import BanmianError
from ..workers import Limits
from . import errand
from .errand import Answer, Errand, Work
from .faults import Broken, OtherVersion, Unseen

Tasks = Sequence[tuple[Any, ...]]
"""The arguments of each."""
AHEAD = 2
"""So many errands wait for each who works, so that nobody is idle and little lies about."""
HANDS = 8
"""As many, where an executor doesn't say how many work."""
MOST = 32
"""Tasks that travel together: the way should cost little beside them."""
TRIES = 3
"""So often is tried what a process died over."""


class Promise(Protocol):
    """What will become of an errand, as the ``Future`` of an ``Executor`` has it."""

    def result(self) -> Answer:
        """Wait for it."""

    def cancel(self) -> object:
        """It isn't asked for any more."""


@dataclass(frozen=True, slots=True)
class Reached:
    """Those who do the work."""

    submit: Callable[[Callable[[Errand], Answer], Errand], Promise]
    """As an ``Executor`` has it."""
    hands: Callable[[], int]
    """How many work at once, as of now."""


@contextmanager
def reached(executor: Executor) -> Iterator[Reached]:
    """Any executor."""
    with executor:
        yield Reached(executor.submit, lambda: HANDS)


@dataclass(frozen=True, slots=True)
class Needs:
    """What tasks need where they are done."""

    seen: Sequence[Path] = ()
    """Files and folders that must be there as they are here."""
    environment: dict[str, str] | None = None
    """What of this machine's environment they ask for."""
    limits: Limits | None = None
    """What each may take; None: what it takes."""


class Far:
    """Those who do the work elsewhere, reached when they are needed first."""

    def __init__(self, spec: str, connect: Callable[[], AbstractContextManager[Reached]]):
        self._spec, self._connect, self._open = spec, connect, ExitStack()

    def __enter__(self) -> Far:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._open.__exit__(kind, error, trace)

    @cached_property
    def _reached(self) -> Reached:
        return self._open.enter_context(self._connect())

    def results(
        self, run: Callable[..., Any], tasks: Tasks, needs: Callable[[Tasks], Needs], most: int = MOST
    ) -> Iterator[Any]:
        """The result of every task, in order; one with limits may be ``Lost``, others raise what went wrong with them.

        ``needs`` is asked for each lot of tasks that travel together, of which there are ``most`` at the most.
        """
        size = max(1, min(most, len(tasks) // (AHEAD * self._reached.hands())))
        lots = (tasks[start : start + size] for start in range(0, len(tasks), size))
        for packed in self._in_order(_errand(run, lot, needs(lot)) for lot in lots):
            yield from pickle.loads(packed)

    def _in_order(self, errands: Iterator[Errand]) -> Iterator[bytes]:
        waiting: deque[tuple[Errand, Promise]] = deque()
        try:
            for errand in errands:
                waiting.append((errand, self._submit(errand)))
                if len(waiting) >= AHEAD * self._reached.hands():
                    yield self._done(*waiting.popleft())
            while waiting:
                yield self._done(*waiting.popleft())
        finally:
            for _, promise in waiting:
                promise.cancel()

    def _submit(self, asked: Errand) -> Promise:
        with self._told():
            return self._reached.submit(errand.do, asked)

    def _done(self, asked: Errand, promise: Promise) -> bytes:
        for _ in range(TRIES):
            with self._told():
                kind, machine, told = promise.result()
            if kind != errand.DIED:
                break
            promise = self._submit(asked)
        return self._taken(kind, machine, told)

    def _taken(self, kind: str, machine: str, told: Any) -> bytes:
        if kind == errand.RAISED:
            raise pickle.loads(told)
        if kind == errand.OTHER_VERSION:
            raise OtherVersion(machine)
        if kind == errand.UNSEEN:
            raise Unseen(machine, told)
        if kind == errand.DIED:
            raise Broken(self._spec, f"{machine}: {told}")
        assert isinstance(told, bytes)
        return told

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Whatever goes wrong on the way is told to an editor."""
        try:
            yield
        except BanmianError:
            raise
        except Exception as error:  # each kind of executor has its own
            raise Broken(self._spec, f"{type(error).__name__}: {error}") from error


def _errand(run: Callable[..., Any], tasks: Sequence[tuple[Any, ...]], needs: Needs) -> Errand:
    return errand.errand(Work(run, tasks, needs.limits), needs.seen, needs.environment or {})
