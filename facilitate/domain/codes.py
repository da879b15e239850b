"""Join codes: five characters that nobody mixes up when read aloud or from the back of a room."""

import re
import secrets
import unicodedata
from collections.abc import Callable

ALPHABET = "ACDEFGHJKLMNPQRTUVWXY34679"
LENGTH = 5
_ADDRESS = re.compile(r"/j/(?P<code>[^/?#\s]+)(?:/(?P<neighbour>\d+))?", re.IGNORECASE)


def new_code(length: int = LENGTH) -> str:
    """A random code; of the usual length about 11.9 million exist."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def is_code(typed: str) -> bool:
    """Whether what a person typed can be a code."""
    code = normalise(typed)
    return len(code) == LENGTH and set(code) <= set(ALPHABET)


def neighbour_codes(taken: Callable[[set[int]], set[int]], people: int, count: int = 1) -> list[int]:
    """So many random numbers that nobody in the workshop has: three digits, more when `people` are too many for three.

    `taken` tells which of some numbers somebody has.
    """
    low = 100
    while people > 6 * low:
        low *= 10
    found: set[int] = set()
    while len(found) < count:
        drawn = {low + secrets.randbelow(9 * low) for _ in range(count - len(found))} - found
        found |= drawn - taken(drawn)
    return secrets.SystemRandom().sample(sorted(found), count)


def normalise(typed: str) -> str:
    """What a person typed, in the form that is stored: upper case, only letters and digits, of any keyboard."""
    plain = unicodedata.normalize("NFKC", typed).upper()
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in plain if sign.isalnum())


def code_in(typed: str) -> str:
    """The code that a person typed or pasted, as it is stored: alone, or within the address that a QR holds."""
    if is_code(typed):
        return normalise(typed)
    address = _ADDRESS.search(typed)
    parts = [address["code"]] if address else re.split(r"[/?#\s]+", typed)
    return next((normalise(part) for part in parts if is_code(part)), normalise(typed))


def neighbour_number(typed: str) -> int | None:
    """A neighbour's code as a person typed it, or pasted it within an address; None for what cannot be one."""
    address = _ADDRESS.search(typed)
    digits = normalise(address["neighbour"] or "" if address else typed)
    return int(digits) if digits.isdecimal() and len(digits) < 10 else None
