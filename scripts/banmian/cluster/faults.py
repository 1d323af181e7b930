"""What can go wrong where the work is done elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import BanmianError
from ..said import quoted, said


class UnknownWorkers(BanmianError):
    """``--workers`` says something that nobody knows."""

    def __init__(self, spec: str, names: Sequence[str]):
        known = ", ".join(("2", "dask://host:8786", *(f"{name}:…" for name in names)))
        super().__init__(said("--workers {}: nobody is known by that; write one of: {}", spec, known))


class NotInstalled(BanmianError):
    """The packages that reach a cluster aren't here."""

    def __init__(self, spec: str):
        super().__init__(said("--workers {}: Dask is not installed here; run `make cluster`", spec))


class Unreachable(BanmianError):
    """No cluster answers."""

    def __init__(self, spec: str, error: Exception):
        super().__init__(said("--workers {}: no cluster answers ({}); is its scheduler running?", spec, quoted(error)))


class NobodyThere(BanmianError):
    """A cluster has nobody who works."""

    def __init__(self, spec: str):
        super().__init__(said("--workers {}: the cluster has no workers; start some with `dask worker`", spec))


class OtherVersion(BanmianError):
    """A machine has another Banmian, Python or package than this one."""

    def __init__(self, machine: str):
        super().__init__(
            said("{}: Banmian, Python or a package is of another version there; install the same as here", machine)
        )


class Unseen(BanmianError):
    """A machine doesn't see a file or folder as this one does."""

    def __init__(self, machine: str, path: str):
        super().__init__(said("{}: {} is not there, or another than here; share the disk under the same path", machine, path))


class Broken(BanmianError):
    """The work was not done."""

    def __init__(self, spec: str, error: object):
        told = said("--workers {}: the work was not done ({}); what was read is kept, run it again", spec, quoted(error))
        super().__init__(told)
