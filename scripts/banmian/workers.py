"""Tasks handed to processes that may not take too long or too much memory, so that one bad file harms nothing else.

    for task, outcome in zip(tasks, side_by_side(run, tasks, 4, Limits())):
        outcome                     →  what ``run(*task)`` returned, or ``Lost`` if its process had to be stopped

Results come in the order of the tasks. A task whose process dies or is stopped is lost; the others go on in a new one.
"""

import multiprocessing
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any

from .said import Said, said

AHEAD = 4
"""So many results a process may wait for one that is slow."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a task may take."""

    seconds: float = 60.0
    """Time on the clock; a page takes a fraction of a second."""
    memory: int = 3 << 30
    """Bytes of address space of its process, where the system can hold it to that."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A task without a result."""

    reason: Said
    """Why, for an editor."""


def side_by_side(run: Callable[..., Any], tasks: Sequence[tuple[Any, ...]], workers: int, limits: Limits) -> Iterator[Any]:
    """The result of every task, in order, by so many processes at a time."""
    crew = _Crew(run, limits)
    try:
        yield from crew.work(tasks, min(workers, len(tasks)))
    finally:
        crew.dismiss()


@dataclass(slots=True)
class _Worker:
    """A process and what it is busy with."""

    process: Any
    """The process."""
    pipe: Connection
    """Tasks go in, results come out."""
    task: int = -1
    """The task it has, by number; -1 for none."""
    until: float = 0.0
    """When it has to be done."""

    def stop(self) -> None:
        """End the process, whatever it does."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


class _Crew:
    """Processes that take the tasks one after the other."""

    def __init__(self, run: Callable[..., Any], limits: Limits):
        self._run, self._limits = run, limits
        self._workers: list[_Worker] = []

    def work(self, tasks: Sequence[tuple[Any, ...]], workers: int) -> Iterator[Any]:
        """Every result in order; no process runs far ahead of a slow one."""
        results: dict[int, Any] = {}
        self._workers = [self._hire() for _ in range(workers)]
        given = 0
        for wanted in range(len(tasks)):
            while wanted not in results:
                for worker in self._workers:
                    if worker.task < 0 and given < min(len(tasks), wanted + AHEAD * workers):
                        self._give(worker, given, tasks[given])
                        given += 1
                results.update(self._collect())
            yield results.pop(wanted)

    def dismiss(self) -> None:
        """End every process."""
        for worker in self._workers:
            worker.stop()

    def _hire(self) -> _Worker:
        ours, theirs = multiprocessing.Pipe()
        process = multiprocessing.Process(target=_serve, args=(theirs, self._run, self._limits.memory), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _give(self, worker: _Worker, number: int, task: tuple[Any, ...]) -> None:
        worker.task, worker.until = number, time.monotonic() + self._limits.seconds
        with suppress(OSError):  # a process that has died is seen when its result is asked for
            worker.pipe.send(task)

    def _collect(self) -> dict[int, Any]:
        """Collect the tasks that are done or given up; wait for at least one."""
        busy = {worker.pipe: worker for worker in self._workers if worker.task >= 0}
        ready = wait(list(busy), max(0.0, min(worker.until for worker in busy.values()) - time.monotonic()))
        found = {busy[pipe].task: self._receive(busy[pipe]) for pipe in ready}  # type: ignore[index]
        late = [worker for worker in busy.values() if worker.task not in found and worker.until <= time.monotonic()]
        for worker in late:
            found[worker.task] = Lost(said("took longer than {} seconds", f"{self._limits.seconds:g}"))
            self._replace(worker)
        for pipe in ready:
            busy[pipe].task = -1  # type: ignore[index]
        return found

    def _receive(self, worker: _Worker) -> Any:
        try:
            return worker.pipe.recv()
        except (EOFError, OSError):
            self._replace(worker)
            return Lost(
                said("the program that reads it broke down; the file is damaged, or needs more memory than there may be")
            )

    def _replace(self, worker: _Worker) -> None:
        """A new process in place of one that is gone or has to go."""
        worker.stop()
        self._workers[self._workers.index(worker)] = self._hire()


def _serve(pipe: Connection, run: Callable[..., Any], memory: int) -> None:
    """Run tasks until nobody has any more: an end of the pipe isn't enough, since processes hired later hold it open."""
    _limit_memory(memory)
    parent = multiprocessing.parent_process()
    with suppress(EOFError, KeyboardInterrupt):
        while parent and parent.sentinel not in wait([pipe, parent.sentinel]):
            task = pipe.recv()
            try:
                result = run(*task)
            except MemoryError:
                result = Lost(said("needs more than {} MB of memory", memory >> 20))
            except Exception as error:  # noqa: BLE001 what a damaged file can do to its reader is not foreseen
                result = Lost(said("can't be read ({}); the file may be damaged", f"{type(error).__name__}: {error}"))
            pipe.send(result)


def _limit_memory(memory: int) -> None:
    """Hold this process to so much memory, where the system knows how."""
    try:
        import resource
    except ImportError:
        return
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, resource.getrlimit(resource.RLIMIT_AS)[1]))
