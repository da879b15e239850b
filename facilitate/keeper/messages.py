"""What the server and the processes of the store say to each other: a length, a number, a pickle.

All of them are one program of one user, on a socket that nobody else can open, so a pickle is as safe as the code.
"""

import pickle
import struct
from collections.abc import Callable, Iterator
from typing import Any

from facilitate.domain.errors import Refused

_HEAD = struct.Struct("!IQ")
TOLD = 0
"""The number of what nobody asked for: a batch of events. Questions are numbered from 1."""
_ROOMS = ("facilitate.store.", "facilitate.actions.")

Question = tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]
Message = tuple[int, bytes]


class StoreFailed(Exception):
    """Something went wrong in a process of the store, which has logged what; or its answer did not come."""


def question(number: int, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> bytes:
    """Raises TypeError for a function that the store's processes do not have."""
    if not function.__module__.startswith(_ROOMS):
        raise TypeError(f"{function.__module__}.{function.__qualname__} is not of store or actions")
    return packed(number, (function, args, kwargs))


def packed(number: int, value: Any) -> bytes:
    body = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return _HEAD.pack(len(body), number) + body


def answer(number: int, value: Any, error: BaseException | None) -> bytes:
    """Of an error, Refused goes along as it is, and of any other what kind it is."""
    if error is not None and not isinstance(error, Refused):
        error = StoreFailed(type(error).__name__)
    try:
        return packed(number, (value, error))
    except Exception as trouble:
        return packed(number, (None, StoreFailed(f"this cannot be sent: {type(trouble).__name__}")))


class Inbox:
    """Bytes as they come, and the whole messages in them."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def messages(self, piece: bytes) -> Iterator[Message]:
        """Those that this piece completes, still packed."""
        self._bytes += piece
        start = 0
        while len(self._bytes) - start >= _HEAD.size:
            length, number = _HEAD.unpack_from(self._bytes, start)
            end = start + _HEAD.size + length
            if len(self._bytes) < end:
                break
            yield number, bytes(self._bytes[start + _HEAD.size : end])
            start = end
        del self._bytes[:start]
