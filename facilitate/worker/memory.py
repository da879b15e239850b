"""How much memory a worker may take, so that no job takes it from the processes that keep the room together."""

import contextlib
import resource

_MB = 1024 * 1024
OF = {"report": 1536 * _MB, "long": 3072 * _MB, "reading": 512 * _MB}
"""Bytes of address space, by what a worker is for. Of 1,000 cards a document takes 420 MB, a ZIP with the pictures of
eight boards 2.1 GB; an agenda takes 25 MB, and what the system sets aside for a thread comes on top."""


def limit_to(most: int) -> None:
    """From now on whoever asks for more gets a MemoryError, where the system can say so (macOS does not)."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
