"""Join codes: five characters that nobody mixes up when read aloud or from the back of a room."""

import secrets
from collections.abc import Callable

ALPHABET = "ACDEFGHJKLMNPQRTUVWXY34679"
LENGTH = 5


def new_code() -> str:
    """A random code; about 11.9 million exist."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def is_code(typed: str) -> bool:
    """Whether what a person typed can be a code."""
    code = normalise(typed)
    return len(code) == LENGTH and set(code) <= set(ALPHABET)


def neighbour_code(is_taken: Callable[[int], bool], people: int) -> int:
    """A random number that nobody in the workshop has: three digits, more when `people` are too many for three."""
    low = 100
    while people > 6 * low:
        low *= 10
    while True:
        code = low + secrets.randbelow(9 * low)
        if not is_taken(code):
            return code


def normalise(typed: str) -> str:
    """What a person typed, in the form that is stored: upper case, only letters and digits."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())


def neighbour_number(typed: str) -> int | None:
    """A neighbour's code as a person typed it; None for what cannot be one."""
    digits = normalise(typed)
    return int(digits) if digits.isdecimal() and len(digits) < 10 else None
